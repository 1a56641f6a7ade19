/** What was wrong with a field, said so that a secrétaire de mairie can have it corrected. */
import { dire } from './dire.ts';

/**
 * What is wrong with a field.
 *
 * `absent`: obligatory and missing · `format`: not written as it must be · `hors-bornes`: not plausible · `hors-liste`:
 * a word that the regulation does not have · `non-communique`: « NC », « MQ » and the like · `identifiant`: no SIRET or
 * number of its type · `structure`: arranged otherwise than the schema asks, read all the same · `incoherent`:
 * contradicts another field · `exclusif`: « none » and something else together · `tronque`: seems cut.
 */
export type CodeAnomalie =
  | 'absent'
  | 'format'
  | 'hors-bornes'
  | 'hors-liste'
  | 'non-communique'
  | 'identifiant'
  | 'structure'
  | 'incoherent'
  | 'exclusif'
  | 'tronque';

/** One bad field on a record that was kept. `phrase` is built when read: a file may hold 100 000 of these. */
export class Anomalie {
  /** What is wrong. */
  readonly code: CodeAnomalie;
  /** Path of the field, e.g. `titulaires[0].id`. */
  readonly champ: string;
  /** The raw value, cut at 200 characters. */
  readonly brut: string;

  constructor(code: CodeAnomalie, champ: string, brut: string) {
    this.code = code;
    this.champ = champ;
    this.brut = brut.length > 200 ? brut.slice(0, 200) + '…' : brut;
  }

  /** One French sentence. */
  get phrase(): string {
    const { code, champ, brut } = this;
    return dire((p) => p.anomalie(code, champ, brut), champ);
  }

  /** What `JSON.stringify` writes: the four fields, the French sentence among them. */
  toJSON(): {
    /** A `CodeAnomalie`. */
    code: string;
    /** Path of the field. */
    champ: string;
    /** The raw value, cut at 200 characters. */
    brut: string;
    /** One French sentence. */
    phrase: string;
  } {
    return { code: this.code, champ: this.champ, brut: this.brut, phrase: this.phrase };
  }
}
