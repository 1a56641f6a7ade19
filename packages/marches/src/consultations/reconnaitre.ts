/** A JSON document of calls, whatever published it. */
import { TernumError } from '@ternum/core';
import { estAppel, lireBoamp } from './boamp/index.ts';
import { aller, estObjet } from './dehors.ts';
import { lireConsultations, type FichierConsultations } from './fichier.ts';

/**
 * A `consultations.json`, or records of the dataset `boamp` as Opendatasoft gives them: `exports/json` (a list),
 * `records` (`results`), and the earlier versions (`records[].fields`, `records[].record.fields`). Notices that are no
 * call are left out. Corrections are not followed yet: see `resoudreAvis`.
 *
 * @throws TernumError `parse` when it is neither
 */
export function lireAppels(json: unknown): FichierConsultations {
  const records = recordsDe(json);
  if (!records) return lireConsultations(json);
  if (!records.some(estRecord) && records.length)
    throw new TernumError({
      kind: 'parse',
      message: 'neither consultations.json nor records of the dataset boamp',
      hint: 'Ce fichier n’est ni un consultations.json, ni un export JSON du jeu de données « boamp ».',
    });
  return { consultations: records.filter(estAppel).map(lireBoamp), illisibles: [] };
}

function recordsDe(json: unknown): unknown[] | undefined {
  if (Array.isArray(json)) return json.some(estRecord) ? json : undefined;
  const liste = aller(json, 'results') ?? aller(json, 'records');
  if (!Array.isArray(liste)) return undefined;
  return liste.map((r: unknown) => aller(r, 'record', 'fields') ?? aller(r, 'fields') ?? r);
}

const estRecord = (valeur: unknown): boolean =>
  estObjet(valeur) && ('idweb' in valeur || 'nomacheteur' in valeur);
