/** What keeps a shapefile from being read, said in French with the place. */
import { TernumError } from '@ternum/core';

const nombre = (n: number): string => n.toLocaleString('fr-FR');

/** `octet` counts from 0, as an editor of bytes does. */
export const abime = (fichier: string, octet: number, quoi: string): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'abime',
    message: `${fichier}: ${quoi}, byte ${octet}`,
    hint: `Le fichier ${fichier} est abîmé à l’octet ${nombre(octet)} : ${quoi}.`,
  });

/** The file stops before what its heading announces. */
export const coupeA = (fichier: string, octet: number, attendus: number): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'coupe',
    message: `${fichier}: cut at byte ${octet}, ${attendus} expected`,
    hint: `Le fichier ${fichier} est coupé à l’octet ${nombre(octet)} : il en annonce ${nombre(attendus)}. Téléchargez-le de nouveau.`,
  });

/** Nothing in the set of files is a shapefile. */
export const sansCouche = (noms: readonly string[]): TernumError =>
  new TernumError({
    kind: 'parse',
    code: 'format',
    message: 'no .shp nor .dbf',
    hint: `L’archive ne contient aucun shapefile (ni .shp, ni .dbf)${noms.length ? ` : on y trouve ${noms.slice(0, 5).join(', ')}` : ''}.`,
  });
