/** Words and blocks of the register as a document. */
import type { Bloc } from '@ternum/core/odt';
import { estInconnu, estSansObjet, type Acteur, type Su } from '../../model/index.ts';
import { dire } from '../commun/mots.ts';

/** A blank that stands out, for a person to fill. */
export const blanc = (quoi: string): string => `……… (à compléter : ${quoi})`;

/** The words, or a blank. */
export const ou = (texte: string | undefined, quoi: string): string => texte || blanc(quoi);

export const titre = (niveau: 1 | 2 | 3, texte: string): Bloc => ({ type: 'titre', niveau, texte });
export const gras = (texte: string): Bloc => ({ type: 'paragraphe', texte, gras: true });
export const texte = (t: string): Bloc => ({ type: 'paragraphe', texte: t });

/** « Étiquette : valeur »; nothing for an empty value. */
export const ligne = (etiquette: string, valeur: string): Bloc[] =>
  valeur ? [texte(`${etiquette} : ${valeur}`)] : [];

/** A labelled list; « Je ne sais pas » and « Sans objet » are written as such, an absent one is a blank. */
export function liste<T>(
  etiquette: string,
  valeur: Su<readonly T[]> | undefined,
  mots: (item: T) => string,
  { vide, manque }: { vide: string; manque: string },
): Bloc[] {
  const tete = gras(etiquette);
  if (valeur === undefined) return [tete, texte(blanc(manque))];
  if (estInconnu(valeur) || estSansObjet(valeur)) return [tete, texte(dire(valeur, () => ''))];
  return [tete, valeur.length ? { type: 'liste', elements: valeur.map(mots) } : texte(vide)];
}

export const acteur = (a: Partial<Acteur>): string =>
  [a.nom, a.fonction, a.adresse?.replace(/\s*\n\s*/g, ', '), a.telephone, a.mel]
    .filter(Boolean)
    .join(', ');
