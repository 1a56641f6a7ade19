/** State of a point, with its reason. */

/** `indisponible` comes only from the register; `insuffisant` and `nonConforme` from the rule or the register. */
export type CodeEtat = 'disponible' | 'nonConforme' | 'insuffisant' | 'indisponible' | 'inconnu';

/** State of a point under the rules of its département. */
export interface Etat {
  /** The state. */
  code: CodeEtat;
  /** Why, in French sentences, the decisive one first: « Débit de 20 m³/h, inférieur à 30 m³/h. » */
  raisons: readonly string[];
  /** What the rule rests on, one French sentence; « indicatif » is said. */
  regle: string;
  /** True when the SDIS treats this insufficiency as unavailability. */
  vautIndisponible: boolean;
  /** Flow (mains) or volume (reserves) is not known. */
  capaciteInconnue: boolean;
  /** The last control is older than the rule's delay, or unknown. */
  controle: 'a-jour' | 'ancien' | 'inconnu';
}
