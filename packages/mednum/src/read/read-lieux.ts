import { decoderTexte } from '@ternum/core/csv';
import type { FichierLieux } from '../model.ts';
import { lire } from './lire.ts';
import { chercher } from './listes.ts';

/**
 * A file of places, CSV or JSON, 1.0.x or 0.1.x. Every row is a place or an unreadable one: nothing is dropped.
 * @param input text, bytes (UTF-8, UTF-16, windows-1252), or JSON already parsed: a list, `{ data: [] }`, a
 *   `FeatureCollection`
 * @throws TernumError `parse` when it is no such file
 */
export const readLieux = (input: unknown): FichierLieux =>
  lire(input instanceof Uint8Array ? decoderTexte(input) : input, chercher);
