/** What was wrong with a field, said so that a secrétaire de mairie can have it corrected. */
import { dire } from './dire.ts';

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

  toJSON(): { code: string; champ: string; brut: string; phrase: string } {
    return { code: this.code, champ: this.champ, brut: this.brut, phrase: this.phrase };
  }
}
