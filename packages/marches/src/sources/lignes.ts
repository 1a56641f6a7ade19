/** Rows of an API (objects) → records, by the way of the published tables. */
import type { Lecture } from '../model.ts';
import { readMarchesBatches } from '../read/read-marches.ts';
import type { OptionsDemande } from './source.ts';

export type LigneApi = Record<string, unknown>;

/** Pages of rows; the first one that is not empty names the columns. */
export async function* lireLignes(
  pages: AsyncIterable<readonly LigneApi[]>,
  options: OptionsDemande,
): AsyncGenerator<Lecture[], void, undefined> {
  const premiere = pages[Symbol.asyncIterator]();
  let page = await premiere.next();
  while (!page.done && !page.value.length) page = await premiere.next();
  if (page.done) return;
  const colonnes = [...new Set(page.value.flatMap((ligne) => Object.keys(ligne)))];
  const encoder = new TextEncoder();
  async function* octets(): AsyncGenerator<Uint8Array> {
    yield encoder.encode(`${colonnes.map(cellule).join(';')}\n`);
    for (; !page.done; page = await premiere.next())
      yield encoder.encode(
        page.value.map((l) => `${colonnes.map((c) => cellule(l[c])).join(';')}\n`).join(''),
      );
  }
  yield* readMarchesBatches(octets(), options);
}

/** Not the CSV writer of core: this text never reaches a spreadsheet, and must come back to the letter. */
function cellule(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return '';
  const texte = Array.isArray(valeur)
    ? valeur.join(', ')
    : typeof valeur === 'object'
      ? JSON.stringify(valeur)
      : String(valeur);
  return `"${texte.replace(/"/g, '""')}"`;
}
