/** Values that a person may not know, and how to look at them. */

/** « Je ne sais pas »: a value of its own, never read as « non » nor as nothing. */
export interface Inconnu {
  inconnu: true;
}

/** The question has no object here, and why. */
export interface SansObjet {
  /** Reason, in the words of the person who answers. */
  sansObjet: string;
}

/** A value, « je ne sais pas », or without object. An absent field was not answered yet. */
export type Su<T> = T | Inconnu | SansObjet;

/** Answer to a closed question; `nsp`: « je ne sais pas ». Absent: not answered yet. */
export type OuiNon = 'oui' | 'non' | 'nsp';

const porte = (valeur: unknown, cle: string): boolean =>
  typeof valeur === 'object' && valeur !== null && cle in valeur;

/** True for « je ne sais pas ». */
export const estInconnu = (valeur: unknown): valeur is Inconnu => porte(valeur, 'inconnu');

/** True for « sans objet ». */
export const estSansObjet = (valeur: unknown): valeur is SansObjet => porte(valeur, 'sansObjet');

/** The value when there is one; undefined for « je ne sais pas », « sans objet » and what was not answered. */
export const connu = <T>(valeur: Su<T> | undefined): T | undefined =>
  estInconnu(valeur) || estSansObjet(valeur) ? undefined : valeur;
