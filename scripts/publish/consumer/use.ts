/** What an agency's developer writes: it must compile from the published packages alone. */
import { formatEuros, isTernumError, parseSiret } from '@ternum/core';
import { writeCsv } from '@ternum/core/csv';
import '@ternum/elements/define/ternum-focus-marches';
import { DEPARTEMENTS } from '@ternum/core/departements';
import {
  consolidate,
  fichier,
  MarchesClient,
  readMarches,
  summarize,
  type Provenance,
  type Synthese,
} from '@ternum/marches';

export async function total(bytes: Uint8Array): Promise<string> {
  const synthese: Synthese = summarize(await consolidate(readMarches(bytes)));
  return formatEuros(synthese.indicateurs.montant);
}

export async function annee(adresse: string): Promise<Provenance> {
  const client = new MarchesClient(fichier(adresse));
  for await (const { publie } of client.list({ du: '2025-01-01' })) console.log(publie.montant);
  return (await client.synthese()).provenance;
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
export const nievre: string | undefined = DEPARTEMENTS['58'];

// @ts-expect-error The types are real: a number is no address.
element.source = 3;
