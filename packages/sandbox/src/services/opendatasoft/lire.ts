/** Rows of the store → values of an answer. */
import type { Column, Row } from '../../store.ts';
import { utcVersZone } from './odsql/index.ts';

export function valeurDe({ type }: Column, brut: unknown, zone: string): unknown {
  if (brut === null || brut === undefined) return null;
  if (type === 'list') return JSON.parse(String(brut));
  if (type === 'boolean') return brut === 1;
  if (type === 'datetime') return utcVersZone(String(brut), zone);
  return brut;
}

/** `c0`, `c1`… back under their names. */
export const enregistrement = (
  colonnes: readonly Column[],
  ligne: Row,
  zone: string,
): Record<string, unknown> =>
  Object.fromEntries(colonnes.map((c, i) => [c.name, valeurDe(c, ligne[`c${i}`], zone)]));
