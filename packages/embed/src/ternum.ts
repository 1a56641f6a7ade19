/** The one script that an agency pastes. Classic, `async`, `defer` or `type="module"`, once or twice. */
import { findBase } from './base.ts';
import { discover } from './discover.ts';
import { alreadyThere } from './files.ts';
import { onDemand } from './load.ts';
import { table } from './table.ts';

/** `charger`: how the elements of this release import what they load on demand. */
interface Ternum {
  version: string;
  charger?: (url: string) => Promise<unknown> | undefined;
}

// An element with the id `ternum` would answer to this name too: only our own mark has a version.
const page = globalThis as { ternum?: Partial<Ternum> };
const first = page.ternum?.version;

if (typeof first === 'string') {
  console.warn(alreadyThere(table.version, first));
} else {
  const base = findBase(document);
  page.ternum = Object.freeze({
    version: table.version,
    charger: base ? onDemand(table, base) : undefined,
  } satisfies Ternum);
  if (base) discover(table, base);
  else console.error('ternum.js : ajoutez data-ternum="https://…/ternum.js" à sa balise.');
}
