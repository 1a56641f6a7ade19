/** Names of départements: the region's are at hand, the others come when the data names one. */
import { CONTOURS } from '../marches-carte/departements-bfc.ts';

let NOMS: Readonly<Record<string, string>> = Object.fromEntries(
  CONTOURS.map(([code, nom]) => [code, nom]),
);

/** Fires `change` once every name is there. */
export const LIEUX = new EventTarget();

let lecture: Promise<void> | undefined;

async function lire(): Promise<void> {
  NOMS = (await import('./departements.ts')).DEPARTEMENTS;
  LIEUX.dispatchEvent(new Event('change'));
}

/** « Côte-d’Or » for `21`; the code itself while its name is not there, and asking for it brings it. */
export function nomLieu(code: string): string {
  const nom = NOMS[code];
  if (!nom) lecture ??= lire();
  return nom ?? code;
}

/** The same as a table, for whoever looks names up in one. */
export const NOMS_LIEUX: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, code) => nomLieu(String(code)) },
);
