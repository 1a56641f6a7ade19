/**
 * gzip finds a repetition 32 kB back at most, and a dashboard is four times that: style sheets spread among the
 * components that use them compress badly. Each entry imports first all the style sheets it needs, so that they
 * follow one another in the file. They depend on nothing but Lit: the order of execution changes nothing else.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const STATIC = /^(?:import|export)\b[^'"()]*['"](\.[^'"]+)['"]/gm;

/** Modules reached from one by relative imports, `import()` excepted, in the order they are met. */
export function reachedFrom(entry) {
  const seen = new Set([entry]);
  for (const file of seen)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(STATIC))
      seen.add(resolve(dirname(file), path));
  return [...seen];
}

/** @param {string[]} entries absolute paths */
export function alikeFirst(entries) {
  return {
    name: 'alike-first',
    transform(code, id) {
      if (!entries.includes(id)) return null;
      const styles = reachedFrom(id).filter((file) => file.endsWith('.styles.js'));
      const imports = styles.map((file) => `import ${JSON.stringify(file)};\n`).join('');
      return { code: imports + code, map: null };
    },
  };
}
