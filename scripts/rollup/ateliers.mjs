/**
 * Workers. A module that makes one says `new Worker(new URL('./x.js', import.meta.url), { type: 'module' })`, the words
 * that Vite and webpack look for too. Here the worker becomes a file of the release, with a copy of its own of all that
 * it imports (a module shared with a page entry would move to a file that the page then loads for nothing), and its
 * address passes through the policy `ternum` (adr/0009).
 *
 * What the same module imports on demand is the code that runs where no worker can be made: it is taken from the
 * worker's copy, whose hash the loader checks.
 */
import { basename, dirname, resolve } from 'node:path';
import { MARK } from './apart.mjs';

const CREATION =
  /\bnew Worker\(\s*new URL\(\s*(['"])(\.[^'"]+)\1\s*,\s*import\.meta\.url\s*\)\s*,\s*\{\s*type:\s*(['"])module\3,?\s*\}\s*,?\s*\)/g;
const LATER = /\bimport\(\s*(['"])(\.[^'"]+)\1\s*\)/g;
const ANY = /\bnew Worker\(/;

/** @param {string} url expression that gives the address of the worker */
const blessed = (url) =>
  `new Worker((p=>p?p.createScriptURL(${url}):${url})(globalThis[Symbol.for("ternum.politique")]),{type:"module"})`;

/**
 * @param emit path of the worker's module, marked → expression that gives its address in the bundle
 * @returns the code; `null` for a module that makes no worker
 */
export function rewrite(code, id, emit) {
  const found = [...code.matchAll(CREATION)];
  if (!found.length) return null;
  const dir = dirname(id.replace(MARK, ''));
  const worker = resolve(dir, found[0][2]);
  // Named after the folder: two elements may each have a `travail.js`.
  const family = `?family=atelier-${basename(dirname(dirname(worker)))}`;
  return code
    .replace(CREATION, (_, quote, path) => blessed(emit(resolve(dir, path) + family)))
    .replace(LATER, (_, quote, path) => `import(${JSON.stringify(resolve(dir, path) + family)})`);
}

export function ateliers() {
  return {
    name: 'ateliers',
    transform(code, id) {
      if (!ANY.test(code) || /node_modules\/(?!@ternum\/)/.test(id)) return null;
      const out = rewrite(code, id, (worker) => {
        const name = basename(worker.replace(MARK, ''), '.js');
        const folder = basename(dirname(dirname(worker)));
        const reference = this.emitFile({ type: 'chunk', id: worker, name: `${name}-${folder}` });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      });
      if (out === null)
        this.error(
          "Un worker n’est pas créé par « new Worker(new URL('./x.js', import.meta.url), { type: 'module' }) » : son fichier ne serait pas dans la livraison (adr/0009).",
        );
      return { code: out, map: null };
    },
  };
}
