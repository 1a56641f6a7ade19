/** What an agency's developer writes: it must compile from the published packages alone. */
import { formatEuros, isTernumError, parseSiret } from '@ternum/core';
import { writeCsv } from '@ternum/core/csv';
import '@ternum/elements/define/ternum-focus-marches';
import { consolidate, readMarches, summarize, type Synthese } from '@ternum/marches';

export async function total(bytes: Uint8Array): Promise<string> {
  const synthese: Synthese = summarize(await consolidate(readMarches(bytes)));
  return formatEuros(synthese.indicateurs.montant);
}

const element = document.createElement('ternum-focus-marches');
element.source = 'decp.json';
element.headingLevel = 3;
element.addEventListener('ternum-error', (event) => {
  if (event instanceof CustomEvent && isTernumError(event.detail)) console.log(event.detail.hint);
});
document.body.append(element);

export const csv: unknown = writeCsv;
export const siret: unknown = parseSiret;

// @ts-expect-error The types are real: a number is no address.
element.source = 3;
