/** Which recipe is which item of the lists, and which criteria it meets by its nature. Never guessed from words. */

/** What a recipe says to the screening. */
export interface Lien {
  /** Codes of items: `requise-13`, `non-requise-10`. */
  points?: readonly string[];
  /** Criteria met by the nature of the processing, with the reason in French. */
  criteres?: Readonly<Record<string, string>>;
}

const scolaire: Lien = { points: ['non-requise-10'] };
const personnel: Lien = { points: ['non-requise-1'] };
const social: Lien = { points: ['requise-13'] };

/** By code of recipe. A code that the catalogue does not have does nothing. */
export const LIENS: Readonly<Record<string, Lien>> = {
  'liste-electorale': { points: ['non-requise-3'] },
  fournisseurs: { points: ['non-requise-2'] },
  ecole: scolaire,
  cantine: scolaire,
  periscolaire: scolaire,
  'petite-enfance': scolaire,
  rh: personnel,
  paie: personnel,
  ccas: social,
  'aide-sociale': social,
  'controle-acces': { points: ['non-requise-11'] },
  'logement-social': { points: ['requise-12'] },
  'alertes-professionnelles': { points: ['requise-6'] },
  videoprotection: {
    criteres: {
      surveillance: 'Des caméras filment la voie publique ou des lieux ouverts au public.',
    },
  },
};
