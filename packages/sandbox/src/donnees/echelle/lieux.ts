/** Places of the eight départements. Names are invented; a likeness with a real commune is chance. */
import type { Alea } from '../alea.ts';

/** [code, how many buyers of 1 750] */
export const DEPARTEMENTS_BFC: readonly [string, number][] = [
  ['21', 250],
  ['25', 250],
  ['39', 230],
  ['58', 200],
  ['70', 230],
  ['71', 250],
  ['89', 230],
  ['90', 110],
];

const DEBUTS =
  'Brév Tourn Marc Lanth Corv Aubr Perr Chaum Bess Noirv Rouv Cham Font Mess Sarr Tall Orv Jall Verc Bouss Cord Grésil Maur Valm'.split(
    ' ',
  );
const FINS =
  'igne olles ancourt ivert onnière agny eroy illotte anges ouvre ombes elin aisey ettes urotte andre isay oux'.split(
    ' ',
  );
const SUITES = ['', '-le-Haut', '-les-Combes', '-en-Plaine'];

/** Every name once, in an order that the seed decides. */
export function nomsDeLieux({ entier }: Alea): string[] {
  const noms = SUITES.flatMap((suite) => DEBUTS.flatMap((d) => FINS.map((f) => d + f + suite)));
  for (let i = noms.length - 1; i > 0; i--) {
    const j = entier(0, i);
    [noms[i], noms[j]] = [noms[j]!, noms[i]!];
  }
  return noms;
}

const VOYELLE = /^[aeiouyéèœ]/i;
export const de = (nom: string): string => (VOYELLE.test(nom) ? `d’${nom}` : `de ${nom}`);
