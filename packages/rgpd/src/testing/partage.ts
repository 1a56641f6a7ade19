/** Public files kept outside the repository; tests that need them say in one sentence that they are absent. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const racine = process.env['TERNUM_SHARED']
  ? pathToFileURL(`${process.env['TERNUM_SHARED']}/`)
  : new URL('../../../../../shared/', import.meta.url);

/** Path of a file of `data/rgpd`. */
export const partage = (chemin: string): string =>
  fileURLToPath(new URL(`data/rgpd/${chemin}`, racine));

/** For `{ skip }`: false, or why. */
export const absent = (chemin: string): string | false =>
  existsSync(partage(chemin))
    ? false
    : `Le fichier partagé ${chemin} n’est pas là (TERNUM_SHARED).`;
