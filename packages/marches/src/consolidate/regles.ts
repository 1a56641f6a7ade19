/**
 * Which published values are set aside from the sums, as data. A rule never deletes: the contract stays in
 * `ecartes` with its reason, and the file that publishes it can be corrected.
 */

/** `min`, `max`: the value is plausible inside, both included. */
export interface Regle {
  code: string;
  champ: 'montant' | 'dureeMois';
  /** Kind of contract it looks at; both when absent. A framework agreement follows the rules of a marché. */
  portee?: 'marche' | 'concession';
  min?: number;
  max?: number;
  /** Whole amount that begins with these digits. */
  prefixe?: string;
  /** Above `auDela`, more than `fois` times the same digit other than 0 (whole euros). */
  repetition?: { auDela: number; fois: number };
  /** French sentence, shown as the reason. */
  phrase: string;
  source: string;
  /** Day the rule was last read again at its source. */
  revue: string;
}

const DAJ =
  'Direction des affaires juridiques, consolidation des DECP (139bercy/decp-arr2022, augmente/nettoyage.py';
const MONTANT = {
  champ: 'montant',
  source: `${DAJ}, check_montant)`,
  revue: '2026-11-22',
} as const;
const DUREE = {
  champ: 'dureeMois',
  source: `${DAJ}, check_duree_contrat)`,
  revue: '2026-11-22',
} as const;

/** The rules of the national consolidation. Looked at in order: the first that a contract breaks names it. */
export const REGLES: readonly Regle[] = [
  { ...MONTANT, code: 'montant-trop-bas', min: 1, phrase: 'Le montant est inférieur à 1 €.' },
  {
    ...MONTANT,
    code: 'montant-factice',
    prefixe: '123456789',
    phrase:
      'Le montant commence par 123456789 : il ne peut pas être exact, la donnée est à corriger.',
  },
  {
    // The national code forgets the digit 6; its own description of the rule does not.
    ...MONTANT,
    code: 'montant-repetitif',
    repetition: { auDela: 1e8, fois: 6 },
    phrase:
      'Le montant dépasse 100 millions d’euros et répète plus de six fois le même chiffre : il ne peut pas être exact, la donnée est à corriger.',
  },
  {
    ...MONTANT,
    code: 'montant-trop-haut',
    portee: 'marche',
    max: 3e9,
    phrase: 'Le montant du marché dépasse 3 milliards d’euros.',
  },
  {
    ...MONTANT,
    code: 'valeur-trop-haute',
    portee: 'concession',
    max: 15e9,
    phrase: 'La valeur de la concession dépasse 15 milliards d’euros.',
  },
  { ...DUREE, code: 'duree-nulle', min: 1, phrase: 'La durée est nulle ou négative.' },
  {
    ...DUREE,
    code: 'duree-trop-longue',
    portee: 'marche',
    max: 180,
    phrase: 'La durée du marché dépasse 180 mois (15 ans) : elle a peut-être été donnée en jours.',
  },
  {
    ...DUREE,
    code: 'duree-concession',
    portee: 'concession',
    max: 360,
    phrase: 'La durée de la concession dépasse 360 mois (30 ans).',
  },
];
