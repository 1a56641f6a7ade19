/**
 * Which tags share a file. An entry a tag would make a dozen small files, each compressed alone: 8 kB more for one
 * dashboard. So only the heads of families are entries: a tag whose registration another one imports (a part of a
 * dashboard), at once or on demand, is found in that one's files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const PART = /\bimport\s*\(?\s*['"](?:\.\.?\/)+(?:define\/)?(ternum-[\w-]+)\.js['"]/g;

/** Every module under a folder. */
const modules = (dir) =>
  readdirSync(dir, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(dir, file));

/**
 * @param {string} defineDir compiled registrations, one a tag; modules beside that folder may load some on demand
 * @returns {{ tags: Record<string, string>, heads: Record<string, string> }} tag → file
 */
export function families(defineDir) {
  const files = readdirSync(defineDir).filter((file) => /^ternum-.*\.js$/.test(file));
  const tags = Object.fromEntries(
    files.map((file) => [basename(file, '.js'), join(defineDir, file)]),
  );
  const parts = new Set(
    modules(dirname(defineDir)).flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(PART), ([, tag]) => tag),
    ),
  );
  const heads = Object.entries(tags).filter(([tag]) => !parts.has(tag));
  return { tags, heads: Object.fromEntries(heads) };
}
