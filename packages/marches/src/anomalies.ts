/** What was wrong with a field, said so that a secrétaire de mairie can have it corrected. */

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

const SENTENCES: Record<CodeAnomalie, (champ: string, brut: string) => string> = {
  absent: (c) => `Le champ « ${c} » est obligatoire et manque.`,
  format: (c, b) => `Le champ « ${c} » n’a pas la forme attendue : « ${b} ».`,
  'hors-bornes': (c, b) => `La valeur du champ « ${c} » n’est pas plausible : « ${b} ».`,
  'hors-liste': (c, b) =>
    `Le champ « ${c} » contient une valeur que la réglementation ne prévoit pas : « ${b} ».`,
  'non-communique': (c, b) => `Le champ « ${c} » n’est pas communiqué (« ${b} »).`,
  identifiant: (c, b) => `L’identifiant du champ « ${c} » n’est pas valable : « ${b} ».`,
  structure: (c) =>
    `Le champ « ${c} » n’est pas rangé comme le schéma le demande ; il a été lu quand même.`,
  incoherent: (c, b) => `Le champ « ${c} » contredit un autre champ : « ${b} ».`,
  exclusif: (c, b) => `Le champ « ${c} » dit à la fois « aucun » et autre chose : « ${b} ».`,
  tronque: (c, b) => `Le champ « ${c} » paraît coupé : « ${b} ».`,
};

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
    return SENTENCES[this.code](this.champ, this.brut);
  }

  toJSON(): { code: string; champ: string; brut: string; phrase: string } {
    return { code: this.code, champ: this.champ, brut: this.brut, phrase: this.phrase };
  }
}
