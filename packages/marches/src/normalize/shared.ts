/** A record, whatever file it comes from. */
export type Brut = Record<string, unknown>;

const LIMIT = 50_000;
const all: Map<string, unknown>[] = [];

/** Lets go of everything shared: at the end of a file, what no contract holds must not stay. */
export function forget(): void {
  for (const known of all) known.clear();
}

/**
 * A function that gives the same object for the same key, so that 100 000 contracts share their buyers, places and
 * words. Forgets all of it past `LIMIT` keys: memory must not grow with the file.
 */
export function shared<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  all.push(known);
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= LIMIT) known.clear();
      known.set(key, (value = make(key)));
    }
    return value;
  };
}

export const isObject = (value: unknown): value is Brut =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
