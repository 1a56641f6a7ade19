/** Public files of reference: in the folder that `TERNUM_SHARED` names, or beside the clone. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const racine = process.env['TERNUM_SHARED']
  ? pathToFileURL(`${process.env['TERNUM_SHARED']}/`)
  : new URL('../../../../../shared/', import.meta.url);

export const partage = (chemin: string): string => fileURLToPath(new URL(chemin, racine));

/** `false`, or why a test is skipped. */
export const absent = (chemin: string): string | false =>
  existsSync(partage(chemin))
    ? false
    : `Le fichier partagé ${chemin} n’est pas là (TERNUM_SHARED).`;

export const octets = (chemin: string): Uint8Array => readFileSync(partage(chemin));
