/** What was wrong with a field of a register, said so that its owner can have it corrected. */

/**
 * `absent`: the schema asks for it · `format`: not written as it must be, read all the same · `illisible`: nothing can
 * be made of it · `hors-bornes`: not plausible · `hors-liste`: a word that the schema does not have · `non-renseigne`:
 * « NULL », 0 and the like, for « not recorded » · `position-absente` · `position-systeme`: not in the declared system ·
 * `position-axes`: swapped axes · `position-discordante`: two positions that disagree, metres apart · `doublon`: an
 * identifier used twice · `insee-deduit`: commune found from the position · `insee-discordant`: position outside it ·
 * `incoherent`: contradicts another field.
 */
export type CodeAnomalie =
  | 'absent'
  | 'format'
  | 'illisible'
  | 'hors-bornes'
  | 'hors-liste'
  | 'non-renseigne'
  | 'position-absente'
  | 'position-systeme'
  | 'position-axes'
  | 'position-discordante'
  | 'doublon'
  | 'insee-deduit'
  | 'insee-discordant'
  | 'incoherent';

/** One bad field of a record that was kept. */
export interface Anomalie {
  /** What is wrong. */
  readonly code: CodeAnomalie;
  /** AFIGEO column (`debit`, `insee`…), or `position`. */
  readonly champ: string;
  /** The raw value, cut at 200 characters; empty when there is none. */
  readonly brut: string;
  /** The column as the file names it, when it is not `champ`. */
  readonly colonne?: string;
  /** True when the corrected file has it right: nobody needs to look at it again. */
  readonly corrigee: boolean;
}
