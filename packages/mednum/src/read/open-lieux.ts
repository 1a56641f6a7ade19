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

async function enTexte(octets: Uint8Array): Promise<string> {
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(octets);
    // UTF-16 without its mark is UTF-8 with noughts.
    if (!texte.slice(0, 9).includes('\0')) return texte;
  } catch {
    // Not UTF-8.
  }
  const venu = await import('./texte.ts').catch(() => undefined);
  return venu?.decoderTexte(octets) ?? new TextDecoder().decode(octets);
}

/**
 * As `readLieux`, for pages: what reads other encodings than UTF-8, and the closed lists, are loaded (`import()`) only
 * for a file that is so written, or that has a value which is none of schema 1.0.2.
 * @throws TernumError `parse` when it is no file of places
 */
export async function openLieux(input: unknown): Promise<FichierLieux> {
  const lu = input instanceof Uint8Array ? await enTexte(input) : input;
  try {
    return lire(lu, exactes);
  } catch (erreur) {
    if (erreur !== A_JUGER) throw erreur;
  }
  const listes = await import('./listes.ts').catch(() => undefined);
  return lire(lu, listes?.chercher ?? telles);
}
