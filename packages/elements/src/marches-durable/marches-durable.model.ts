/** Environmental and social clauses, competition and sub-contracting. Pure. */
import { formatEurosCourt, formatNombre, formatTaux } from '@ternum/core';
import type { Chiffres, Taux } from '@ternum/marches';
import type { Barre } from '../shared/barres.ts';
import { marches } from '../shared/mots.ts';

type Genre = 'environnementales' | 'sociales';

export const GENRES: [Genre, string, string][] = [
  ['environnementales', 'Considérations environnementales', 'c3'],
  ['sociales', 'Considérations sociales', 'c4'],
];

const sur = ({ nombre, sur: n }: Taux): string => `${formatNombre(nombre)} sur ${formatNombre(n)}`;

/** One bar per year that carries the information. */
export function barresTaux(synthese: Chiffres, genre: Genre, couleur: string): Barre[] {
  return synthese.considerations.parAnnee
    .filter((annee) => annee[genre].taux !== undefined)
    .map(({ cle, [genre]: t }) => ({
      cle,
      libelle: cle,
      valeur: t.taux!,
      texte: formatTaux(t.taux!),
      note: `${formatNombre(t.nombre)} sur ${marches(t.sur)}`,
      couleur,
    }));
}

export function phraseDurable({
  considerations: { environnementales: e, sociales: s },
}: Chiffres): string {
  if (e.taux === undefined && s.taux === undefined)
    return 'Aucun de ces marchés ne précise s’il porte une considération environnementale ou sociale (ce renseignement n’existe que depuis 2024).';
  const dire = (t: Taux, quoi: string): string =>
    t.taux === undefined
      ? ''
      : `${formatTaux(t.taux)} des marchés qui le précisent portent une considération ${quoi}`;
  return `${[dire(e, 'environnementale'), dire(s, 'sociale')].filter(Boolean).join(' ; ')}.`;
}

/** Sentences on competition and sub-contracting, with their unknowns. */
export function phrasesConcurrence({ offreUnique, sousTraitance }: Chiffres): [string, string][] {
  return [
    [
      'Concurrence',
      offreUnique.taux === undefined
        ? 'Le nombre d’offres reçues n’est pas renseigné.'
        : `${formatTaux(offreUnique.taux)} des marchés n’ont reçu qu’une offre (${sur(offreUnique)} qui le précisent).`,
    ],
    [
      'Sous-traitance',
      sousTraitance.taux === undefined
        ? 'La sous-traitance n’est pas renseignée.'
        : `${formatTaux(sousTraitance.taux)} des marchés déclarent une sous-traitance (${sur(sousTraitance)} qui le précisent)${
            sousTraitance.montant ? `, pour ${formatEurosCourt(sousTraitance.montant)} HT` : ''
          }.`,
    ],
  ];
}
