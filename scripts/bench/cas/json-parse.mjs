/** The floor: the whole file as one string, parsed at once. Visits each record, as any use would. */
import { readFileSync } from 'node:fs';

export const nom = 'JSON.parse(readFileSync(fichier, "utf8"))';

export function executer(fichier) {
  const { marches } = JSON.parse(readFileSync(fichier, 'utf8'));
  return { enregistrements: marches.marche.length };
}
