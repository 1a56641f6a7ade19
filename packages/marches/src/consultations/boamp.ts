/** One record of the Opendatasoft dataset `boamp` → a call. */
import type { Consultation } from './model.ts';

/**
 * Whether a record is a call that companies may answer, or a notice that corrects or withdraws one. Award notices,
 * prior information, intentions to conclude and changes of contracts are not.
 */
export function estAppel(record: unknown): boolean {
  void record;
  return false;
}

/** Reads one record, whatever its schema (MAPA, FNSimple, eForms, older ones). Never throws: see `anomalies`. */
export function lireBoamp(record: unknown): Consultation {
  void record;
  throw new Error('à venir');
}
