/** Objects out of whatever they were wrapped in, or merged into. */
import { note, typed } from '../notes.ts';
import { isObject, type Brut } from '../shared.ts';

/**
 * Every object of a field that should be a list: `[{…}]`, `[{ wrapper: {…} }]`, `{ wrapper: [{…}] }`, `{…}`, lists
 * of lists, JSON written as a string. What holds no object is noted, never guessed. Empty objects say nothing.
 */
export function leaves(value: unknown, wrapper: string, champ: string): Brut[] {
  const found: Brut[] = [];
  if (value === undefined || value === null || value === '') return found;
  const plain =
    Array.isArray(value) &&
    !value.some((item) => Array.isArray(item) || (isObject(item) && Array.isArray(item[wrapper])));
  if (typed && !plain) note('structure', champ, value);
  gather(value, wrapper, champ, found);
  return found;
}

/**
 * Several suppliers run together in one `<titulaire>`, several changes in one `<modification>`: each of their fields
 * is a list. (17 of the 36 modified contracts of the national file of 2022-03-25.)
 */
function split(merged: Brut, champ: string, found: Brut[]): void {
  let count = 0;
  for (const k in merged) {
    const list = merged[k];
    if (Array.isArray(list) && typeof list[0] !== 'object') count = Math.max(count, list.length);
  }
  if (!count) {
    found.push(merged);
    return;
  }
  note('structure', champ, merged);
  for (let i = 0; i < count; i++) {
    const one: Brut = {};
    for (const k in merged) {
      const list = merged[k];
      // A field that only some of them have cannot be given back to the right one: left out, and said.
      if (Array.isArray(list) && list.length === count) one[k] = list[i] as unknown;
    }
    found.push(one);
  }
}

function gather(value: unknown, wrapper: string, champ: string, found: Brut[]): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, wrapper, champ, found);
  } else if (typeof value === 'object' && value !== null) {
    const inner = (value as Brut)[wrapper];
    // A « tarif » holds a field « tarif » that is a number: only an object or a list is a wrapper's content.
    if (typeof inner === 'object' && inner !== null) return gather(inner, wrapper, champ, found);
    const values = Object.values(value as Brut);
    if (values.length === 1 && wrapper in value && typeof inner !== 'number') {
      // `{ "titulaire": "typeIdentifiant" }`: a program listed the keys and lost the values.
      if (inner) note('structure', champ, value);
    } else if (values.some((v) => v !== '' && v !== null)) split(value as Brut, champ, found);
  } else if (typeof value === 'string' && value.trim()) {
    try {
      const parsed: unknown = JSON.parse(value);
      if (typeof parsed === 'object') return gather(parsed, wrapper, champ, found);
    } catch {
      // Plain text: noted below.
    }
    note('structure', champ, value);
  }
}
