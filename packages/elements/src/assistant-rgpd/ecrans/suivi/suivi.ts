/** A list to tick off: the state of each item, and a note. Obligations and security measures are drawn alike. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { Suivi } from '@ternum/rgpd';
import type { Source } from '@ternum/rgpd/catalogue';
import type { Contexte } from '../../contexte.ts';

type Etat = Suivi['etat'];

const ETATS: readonly { valeur: Etat; label: string }[] = [
  { valeur: 'fait', label: 'Fait' },
  { valeur: 'en-cours', label: 'En cours' },
  { valeur: 'a-faire', label: 'À faire' },
  { valeur: 'sans-objet', label: 'Sans objet' },
  { valeur: 'nsp', label: 'Je ne sais pas' },
];

/** One line of the list. */
export interface Ligne {
  code: string;
  texte: string;
  explication: string;
  source: Source;
}

/** Share of what is done or without object, 0 to 100. « Je ne sais pas » is not done. */
export function part(lignes: readonly Ligne[], suivis: Readonly<Record<string, Suivi>>): number {
  const faites = lignes.filter(({ code }) =>
    ['fait', 'sans-objet'].includes(suivis[code]?.etat ?? ''),
  ).length;
  return lignes.length ? Math.round((100 * faites) / lignes.length) : 0;
}

/** @param dans list of the register where the states are kept */
export function suivre(
  hote: Contexte,
  dans: 'obligations' | 'securite',
  { code, texte, explication, source }: Ligne,
): TemplateResult {
  const f = hote.formulaire;
  const suivi = hote.registre[dans][code];
  const changer = (partie: Partial<Suivi>, groupe?: string): void =>
    hote.appliquer(
      { type: 'suivre', dans, code, suivi: { etat: 'a-faire', ...suivi, ...partie } },
      groupe,
    );
  return html`<li>
    ${f.liste({
      id: `etat-${code}`,
      label: texte,
      aide: explication,
      options: [{ valeur: '', label: 'Non renseigné' }, ...ETATS],
      valeur: suivi?.etat ?? '',
      change: (v) =>
        v
          ? changer({ etat: v as Etat })
          : hote.appliquer({ type: 'suivre', dans, code, suivi: undefined }),
    })}
    ${
      suivi
        ? f.texte({
            id: `note-${code}`,
            label: `Note : ${texte}`,
            facultatif: true,
            valeur: suivi.note,
            change: (note) => changer({ note }, `note-${code}`),
          })
        : ''
    }
    <p class="doux">
      ${source.texte}${source.article ? `, ${source.article}` : ''} (revu le
      ${formatDate(source.revueLe)}).
      ${source.aConfirmer ? html`<strong>À confirmer : ${source.aConfirmer}</strong>` : ''}
    </p>
  </li>`;
}

/** Until the catalogue is there. */
export function attendreCatalogue(hote: Contexte): TemplateResult {
  void hote.venirCatalogue();
  return html`<p class="etat attend" role="status">Le contenu arrive…</p>`;
}
