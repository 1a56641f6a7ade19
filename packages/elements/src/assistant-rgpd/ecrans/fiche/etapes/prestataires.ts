/** Processors of a sheet: ticked in the list of the commune, or added to it without leaving the sheet. */
import { html, type TemplateResult } from 'lit';
import { horloge, type Change } from '@ternum/rgpd';
import type { Contexte } from '../../../contexte.ts';
import { nomDe, nouveau } from '../../prestataires/prestataires.model.ts';
import type { Fiche } from './commun.ts';
import { apresCoche, AUCUN, cochees, homonyme, NSP } from './prestataires.model.ts';

/** What is typed and not yet added, by assistant. */
const noms = new WeakMap<Contexte, string>();

export function prestataires(hote: Contexte, fiche: Fiche): TemplateResult {
  const f = hote.formulaire;
  const avant = fiche.t.sousTraitants;
  return html`${f.cases({
      id: 'sous-traitants',
      label: 'Quels prestataires hébergent ou traitent ces données ?',
      aide: 'Logiciel en ligne, hébergeur, société de maintenance (article 28 du RGPD).',
      options: [
        ...hote.registre.sousTraitants.map((p) => ({ valeur: p.id, label: nomDe(p) })),
        { valeur: AUCUN, label: 'Aucun prestataire' },
        { valeur: NSP, label: 'Je ne sais pas' },
      ],
      valeurs: cochees(avant),
      change: (apres) => fiche.changer({ sousTraitants: apresCoche(avant, apres) }),
    })}
    ${f.texte({
      id: 'prestataire-nom',
      label: 'Un autre prestataire : son nom',
      facultatif: true,
      valeur: noms.get(hote),
      change: (nom) => {
        noms.set(hote, nom);
        hote.requestUpdate();
      },
    })}
    <p>
      <button class="bouton" @click=${() => ajouter(hote, fiche)}>Ajouter ce prestataire</button>
    </p>`;
}

function ajouter(hote: Contexte, fiche: Fiche): void {
  const nom = (noms.get(hote) ?? '').trim();
  const vide = {
    id: 'prestataire-nom',
    faux: !nom,
    texte: 'Écrivez le nom du prestataire à ajouter',
  };
  if (!hote.formulaire.valider([vide])) return;
  const deja = homonyme(nom, hote.registre.sousTraitants);
  const valeur = deja ?? { ...nouveau(horloge.id(), horloge.maintenant()), nom };
  const { t } = fiche;
  const ids = new Set([...cochees(t.sousTraitants), valeur.id]);
  const sousTraitants = [...ids].filter((id) => id !== AUCUN && id !== NSP);
  const changes: Change[] = [
    ...(deja ? [] : [{ type: 'poser', dans: 'sousTraitants', valeur } as const]),
    { type: 'poser', dans: 'traitements', valeur: { ...t, sousTraitants } },
  ];
  noms.delete(hote);
  hote.appliquer({ type: 'lot', changes });
  hote.annoncer(`« ${nomDe(valeur)} » est coché. Son contrat se vérifie dans « Prestataires ».`);
}
