/** tsc leaves what it made from a source that is gone, and the bundle would still hold a tag removed long ago. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { filesUnder } from './stamp.mjs';

/**
 * Removes the compiled files of a package that have no source any more.
 * @param {string} path of the package, from the root
 * @returns {string[]} what was removed
 */
export function prune(path, dir = root) {
  const orphans = filesUnder(join(path, 'dist'), dir).filter((file) => {
    const [, name] = /\/dist\/(?!bundle\/)(.*)\.(?:js|d\.ts)(?:\.map)?$/.exec(file) ?? [];
    return name !== undefined && !existsSync(join(dir, path, 'src', `${name}.ts`));
  });
  for (const file of orphans) rmSync(join(dir, file));
  return orphans;
}
