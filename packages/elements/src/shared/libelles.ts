/** Names that few pages need: the region's départements are at hand, the rest comes when the data shows one. */
import { CONTOURS } from '../marches-carte/departements-bfc.ts';

type Noms = Readonly<Record<string, string>>;

/** Fires `change` once more names are there. */
export const LIBELLES = new EventTarget();

/** A table that, asked for a name it lacks, brings the whole one. */
function surDemande(noms: Noms, charger: () => Promise<Noms>): Noms {
  let lecture: Promise<void> | undefined;
  const lire = async (): Promise<void> => {
    try {
      noms = await charger();
      LIBELLES.dispatchEvent(new Event('change'));
    } catch {
      // The page shows codes, and the next drawing asks again.
      lecture = undefined;
    }
  };
  return new Proxy(noms, {
    get: (_, code: string) => {
      if (Object.hasOwn(noms, code)) return noms[code];
      lecture ??= lire();
      return undefined;
    },
  });
}

/** Départements: « Côte-d’Or » for `21`. */
export const LIEUX = surDemande(
  Object.fromEntries(CONTOURS.map(([code, nom]) => [code, nom])),
  async () => (await import('./departements.ts')).DEPARTEMENTS,
);

/** CPV divisions: « Travaux de construction » for `45`. */
export const DIVISIONS = surDemande(
  {},
  async () => (await import('@ternum/marches/divisions')).DIVISIONS_CPV,
);

/** The name of a département, or its code as long as that is all there is. */
export const nomLieu = (code: string): string => LIEUX[code] ?? code;
