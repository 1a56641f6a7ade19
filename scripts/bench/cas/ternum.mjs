/** All that we do: read as a stream, normalise, consolidate, summarise. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

export const nom = '@ternum/marches : lire, normaliser, consolider, résumer';

export async function executer(fichier) {
  const { readMarchesBatches, consolidate, summarize } = await import('@ternum/marches');
  const flux = Readable.toWeb(createReadStream(fichier, { highWaterMark: 1 << 18 }));
  const consolidation = await consolidate(readMarchesBatches(flux));
  const { comptes, indicateurs } = summarize(consolidation);
  return { enregistrements: comptes.enregistrements, marches: indicateurs.nombre };
}
