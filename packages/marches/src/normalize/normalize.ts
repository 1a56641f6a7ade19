/** Record → `Marche` or `Concession`, whatever was published. */
import type { Lecture } from '../model.ts';
import type { Rules } from './common.ts';
import { part } from './later.ts';
import { marche } from './marche.ts';
import { note, openNotes } from './notes.ts';
import type { Brut } from './shared.ts';
import { NATURES_CONCESSION } from './words.ts';

export interface Origin {
  file: 'json' | 'xml' | 'csv';
  /** JSON whose `marches` is an object: the 2022 structure. */
  is2022?: boolean;
  /** The record stood among the concessions. */
  concession?: boolean;
  /** Columns of a table, as keys of the record. */
  columns?: ReadonlySet<string>;
}

const always = (): boolean => true;

/**
 * What cannot be used is an anomaly. `rang`: index in the file.
 *
 * @throws Missing when a part of the code has to be loaded first (`later.ts`), nothing else.
 */
export function normalize(record: Brut, rang: number, origin: Origin, repaired?: boolean): Lecture {
  const { file, columns } = origin;
  openNotes(file === 'json');
  if (repaired) note('structure', 'enregistrement');
  const is2022 =
    file !== 'csv' &&
    (origin.is2022 ||
      'considerationsSociales' in record ||
      'offresRecues' in record ||
      'typeGroupementOperateurs' in record ||
      'techniques' in record);
  const rules: Rules = {
    format: file === 'csv' ? 'csv' : `${file}-${is2022 ? '2022' : '2019'}`,
    rang,
    old: !is2022,
    needs: columns ? (key) => columns.has(key) : always,
  };
  if (origin.concession || isConcession(record))
    return { concession: part('extras').concession(record, rules) };
  if (!is2022 && file !== 'csv' && record['modifications'] === undefined)
    note('absent', 'modifications');
  return { marche: marche(record, rules) };
}

/**
 * True for a concession, wherever it stands: some publishers put theirs among the `marche` records, with the fields
 * of a marché.
 */
function isConcession(r: Brut): boolean {
  return (
    'autoriteConcedante' in r ||
    'concessionnaires' in r ||
    'valeurGlobale' in r ||
    /concession/i.test(`${r['_type'] ?? ''}${r['typeContrat'] ?? ''}`) ||
    NATURES_CONCESSION.has(r['nature'] as string)
  );
}
