/**
 * Which published values are set aside from the sums, as data. A rule never deletes: the contract stays in
 * `ecartes` with its reason, and the file that publishes it can be corrected. Sentences and sources: `regles.ts`.
 */

/** `min`, `max`: the value is plausible inside, both included. */
export interface Seuil {
  /** Name of the rule: the `motif` of what it sets aside. */
  code: string;
  /** What it looks at: current amount (€ HT) or current duration (months). */
  champ: 'montant' | 'dureeMois';
  /** Kind of contract it looks at; both when absent. A framework agreement follows the rules of a marché. */
  portee?: 'marche' | 'concession';
  /** Lowest plausible value, included; € HT or months, as `champ`. */
  min?: number;
  /** Highest plausible value, included; € HT or months, as `champ`. */
  max?: number;
  /** Whole amount that begins with these digits. */
  prefixe?: string;
  /** Above `auDela`, more than `fois` times the same digit other than 0 (whole euros). */
  repetition?: {
    /** Amount, € HT, above which the digits are counted. */
    auDela: number;
    /** Most times that one digit may come. */
    fois: number;
  };
  /** French sentence, shown as the reason. */
  phrase?: string;
}

const [MONTANT, DUREE] = [{ champ: 'montant' }, { champ: 'dureeMois' }] as const;

/** In order: the first that a contract breaks names it. */
export const SEUILS = [
  { ...MONTANT, code: 'montant-trop-bas', min: 1 },
  { ...MONTANT, code: 'montant-factice', prefixe: '123456789' },
  // The national code forgets the digit 6; its own description of the rule does not.
  { ...MONTANT, code: 'montant-repetitif', repetition: { auDela: 1e8, fois: 6 } },
  { ...MONTANT, code: 'montant-trop-haut', portee: 'marche', max: 3e9 },
  { ...MONTANT, code: 'valeur-trop-haute', portee: 'concession', max: 15e9 },
  { ...DUREE, code: 'duree-nulle', min: 1 },
  { ...DUREE, code: 'duree-trop-longue', portee: 'marche', max: 180 },
  { ...DUREE, code: 'duree-concession', portee: 'concession', max: 360 },
] as const satisfies readonly Seuil[];
