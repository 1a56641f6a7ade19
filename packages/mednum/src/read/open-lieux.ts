import type { FichierLieux } from '../model.ts';
import { estConnue } from './connues.ts';
import { lire } from './lire.ts';
import type { Chercher } from './normaliser.ts';

/** Thrown, and caught below, at the first value that only the lists can judge. */
const A_JUGER = Symbol();

const exactes: Chercher = (cle, texte) => {
  if (estConnue(cle, texte)) return texte;
  throw A_JUGER;
};

/** Where the lists do not come: values stay as published, and are not judged. */
const telles: Chercher = (_, texte) => texte;

/**
 * As `readLieux`, for pages: the closed lists are loaded (`import()`) only for a file with a value that is none of
 * schema 1.0.2.
 * @throws TernumError `parse` when it is no file of places
 */
export async function openLieux(input: unknown): Promise<FichierLieux> {
  try {
    return lire(input, exactes);
  } catch (erreur) {
    if (erreur !== A_JUGER) throw erreur;
  }
  const listes = await import('./listes.ts').catch(() => undefined);
  return lire(input, listes?.chercher ?? telles);
}
