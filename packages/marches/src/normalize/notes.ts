/**
 * The anomalies of the record being normalised. Normalising is synchronous and happens a hundred thousand times a
 * file: one shared list, opened and closed around each record, spares an argument to every reader of a field.
 */
import { Anomalie, type CodeAnomalie } from '../anomalies.ts';
import { shared } from './shared.ts';

const NONE: Anomalie[] = Object.freeze([] as Anomalie[]) as Anomalie[];
// « Obligatory and missing » says nothing but the name of the field: one object for the whole file.
const absents = shared((champ) => new Anomalie('absent', champ, ''));

let current: Anomalie[] = NONE;
/** True while the record comes from JSON, where a number written as text is a fault (XML and CSV know only text). */
export let typed = false;

export function openNotes(fromJson: boolean): void {
  current = NONE;
  typed = fromJson;
}

export function closeNotes(): Anomalie[] {
  return current;
}

export function note(code: CodeAnomalie, champ: string, raw?: unknown): undefined {
  if (current === NONE) current = [];
  current.push(
    code === 'absent'
      ? absents(champ)
      : new Anomalie(code, champ, typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '')),
  );
}
