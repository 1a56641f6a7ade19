/**
 * Each family has its own copy of the small modules that several families import; Lit and the look are shared. A
 * module shared by two entries moves to the file that both load, away from the code it compresses well with: words,
 * dates and styles shared by two families made a dashboard 0.9 kB heavier, for a page that shows one of them.
 */
import { readFile } from 'node:fs/promises';

// Lit's directives are small modules too.
const SHARED =
  /\/node_modules\/(?!@ternum\/|lit(?:-html)?\/(?:async-)?directive)|\/elements\/dist\/shared\/(base|contraste|tokens\.styles)\.js$/;

export const MARK = /\?family=([\w-]+)$/;

/** A worker shares nothing with a page: see `ateliers.mjs`. */
const WORKER = /^atelier-/;

/** Name of the family whose copy a module is; empty for the first family, and for what is shared. */
export const familyOf = (id) => MARK.exec(id)?.[1] ?? '';

/** The family that stays as it is: the others have copies of what it has too. */
const FIRST = 'ternum-focus-marches';

/** @param {Record<string, string>} heads tag → module that registers it */
export function apart(heads) {
  const families = new Map(
    Object.entries(heads)
      .filter(([tag]) => tag !== FIRST)
      .map(([tag, file]) => [file, tag.replace(/^ternum-/, '')]),
  );
  return {
    name: 'apart',
    async resolveId(source, importer, options) {
      if (MARK.test(source)) return { id: source, moduleSideEffects: true };
      if (!importer) return null;
      const family = familyOf(importer) || families.get(importer);
      if (!family) return null;
      // Resolving a package comes back here: it may be marked already.
      const found = await this.resolve(source, importer.replace(MARK, ''), {
        ...options,
        skipSelf: true,
      });
      if (!found || found.external || MARK.test(found.id)) return found;
      if (SHARED.test(found.id) && !WORKER.test(family)) return found;
      return { ...found, id: `${found.id}?family=${family}` };
    },
    async load(id) {
      if (!MARK.test(id)) return null;
      return readFile(id.replace(MARK, ''), 'utf8');
    },
  };
}
