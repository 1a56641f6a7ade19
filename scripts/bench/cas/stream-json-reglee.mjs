/** stream-json at its best for whole records: no event for each character run of a value. */
import { lireAvec, version } from './stream-json.mjs';

export const nom = `stream-json ${version}, la même avec streamValues: false`;
export const executer = (fichier) => lireAvec(fichier, { streamValues: false });
