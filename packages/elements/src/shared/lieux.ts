/** Names of départements: the region's are at hand, the others come when the data names one. */
import { CONTOURS } from '../marches-carte/departements-bfc.ts';

let NOMS: Readonly<Record<string, string>> = Object.fromEntries(
  CONTOURS.map(([code, nom]) => [code, nom]),
);

/** « Côte-d’Or » for `21`; the code itself while its name is not there. */
export function nomLieu(code: string): string {
  return NOMS[code] ?? code;
}

export function nomsLieux(): Readonly<Record<string, string>> {
  return NOMS;
}

/** Brings every name. */
export async function lireNomsLieux(): Promise<void> {
  NOMS = (await import('./departements.ts')).DEPARTEMENTS;
}
