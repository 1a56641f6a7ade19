/** How many, and of which kinds: people, then data. « Je ne sais pas » is kept as such. */
import { html, type TemplateResult } from 'lit';
import { connu, estInconnu, type Violation } from '@ternum/rgpd';
import type { Contexte } from '../../../contexte.ts';

type Compte = Violation['personnes'];

export function combien(
  hote: Contexte,
  {
    id,
    nombre,
    categories,
    exemple,
  }: { id: string; nombre: string; categories: string; exemple: string },
  valeur: Compte,
  change: (valeur: Compte, champ: string) => void,
): TemplateResult {
  const f = hote.formulaire;
  const su = connu(valeur) ?? {};
  const inconnu = estInconnu(su.nombre) || estInconnu(valeur);
  return html`${f.texte({
      id,
      label: categories,
      aide: exemple,
      facultatif: true,
      valeur: su.categories?.join(', '),
      change: (texte) =>
        change(
          {
            ...su,
            categories: texte ? texte.split(',').map((mot) => mot.replace(/^ /, '')) : [],
          },
          id,
        ),
    })}
    ${
      inconnu
        ? ''
        : f.texte({
            id: `${id}-nombre`,
            label: nombre,
            aide: 'Un ordre de grandeur suffit.',
            facultatif: true,
            court: true,
            inputmode: 'numeric',
            valeur: connu(su.nombre) === undefined ? '' : String(connu(su.nombre)),
            change: (texte) => {
              const chiffres = texte.replace(/\D/g, '').slice(0, 9);
              change({ ...su, nombre: chiffres ? Number(chiffres) : undefined }, `${id}-nombre`);
            },
          })
    }
    <div class="option champ">
      <input
        type="checkbox"
        id="${id}-nsp"
        .checked=${inconnu}
        @change=${() => change({ ...su, nombre: inconnu ? undefined : { inconnu: true } }, `${id}-nsp`)}
      />
      <label for="${id}-nsp">Je ne sais pas combien</label>
    </div>`;
}
