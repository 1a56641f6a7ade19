/**
 * Code that most files never need is loaded when a record first asks for it, so that a page does not pay for it.
 * Normalising is synchronous: a function that misses a part throws `Missing`, the reader loads it and starts the
 * record again.
 */
type Parts = {
  /** Fields that are not as the schema wants them. */
  tolerance: typeof import('./tolerance.ts');
  /** Concessions, sub-contracts, records that say where they come from. */
  extras: typeof import('./extras.ts');
};

const loaded: Partial<Parts> = {};
const loaders: { [K in keyof Parts]: () => Promise<Parts[K]> } = {
  tolerance: () => import('./tolerance.ts'),
  extras: () => import('./extras.ts'),
};

export class Missing {
  readonly part: keyof Parts;
  constructor(part: keyof Parts) {
    this.part = part;
  }
}

export function part<K extends keyof Parts>(name: K): Parts[K] {
  const found = loaded[name];
  if (!found) throw new Missing(name);
  return found as Parts[K];
}

export async function load(name: keyof Parts): Promise<void> {
  Object.assign(loaded, { [name]: await loaders[name]() });
}
