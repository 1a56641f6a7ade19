/** Remembers from which inputs something was made, so that it is made again only when they change. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Every file under a path, sorted; the path itself when it is a file. */
export function filesUnder(path, dir = root) {
  const full = join(dir, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .toSorted()
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesUnder(join(path, name), dir));
}

/**
 * @param {string} name of what is made
 * @param {string[]} paths of its inputs, files or folders, from the root
 * @param {{ skip?: RegExp, dir?: string }} [options] `skip`: inputs that do not count
 */
export function stamp(name, paths, { skip, dir = root } = {}) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap((path) => filesUnder(path, dir))) {
    if (skip?.test(file)) continue;
    hash.update(`\0${file}\0`).update(readFileSync(join(dir, file)));
  }
  const digest = hash.digest('hex');
  const memory = join(dir, 'node_modules/.cache/ternum-build');
  const file = join(memory, name);
  return {
    /** Whether `outputs` are there and were made from these very inputs. */
    fresh: (outputs) =>
      outputs.every((output) => existsSync(join(dir, output))) &&
      existsSync(file) &&
      readFileSync(file, 'utf8') === digest,
    done() {
      mkdirSync(memory, { recursive: true });
      writeFileSync(file, digest);
    },
  };
}
