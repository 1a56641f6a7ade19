/** The objects of a field that is a list. */
import { part } from './later.ts';
import { isObject, type Brut } from './shared.ts';

/** `[{ wrapper: {…} }]` (2022) or `[{…}]` (2019); every other shape is for `tolerant/leaves.ts`. */
export function leaves(value: unknown, wrapper: string, champ: string): Brut[] {
  if (value === undefined || value === null || value === '') return [];
  const found: Brut[] = [];
  if (Array.isArray(value)) {
    for (const item of value) {
      const inner: unknown = isObject(item) && (item[wrapper] ?? item);
      if (!isObject(inner) || isEmpty(inner) || Array.isArray(inner['id'])) break;
      found.push(inner);
    }
    if (found.length === value.length) return found;
  }
  return part('tolerance').leaves(value, wrapper, champ);
}

function isEmpty(value: Brut): boolean {
  for (const _ in value) return false;
  return true;
}
