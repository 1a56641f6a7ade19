/**
 * `npm run imports`: imports run downwards only, through exports only, and no file imports itself by a detour.
 * core ← {marches, deci, mednum, rgpd} ← elements ← embed; cli and sandbox beside elements; tests may import anything public.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, root } from './lib/paths.mjs';
import { filesUnder } from './lib/stamp.mjs';
import { main, Stop } from './lib/stop.mjs';

/** What each package may import of the others. A new domain is a new line. */
export const BELOW = {
  core: [],
  marches: ['core'],
  deci: ['core'],
  mednum: ['core'],
  rgpd: ['core'],
  elements: ['core', 'marches', 'deci', 'mednum', 'rgpd'],
  embed: ['elements'],
  sandbox: ['core'],
  cli: ['core', 'marches', 'deci', 'rgpd', 'sandbox'],
};

// Type-only imports are left to the compiler: they are gone when a file runs.
const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\s+(?!type\b)(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
const TYPE_IMPORT = /(?:^|[;\n])\s*(?:import|export)\s+type\s[^'"`;]*?\sfrom\s+['"]([^'"]+)['"]/g;

/** `{ path, type, later }` of every import in a source: `type` is erased, `later` is an `import()`. */
export function importsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [
    ...Array.from(code.matchAll(IMPORT), ([, now, later]) => ({
      path: now ?? later,
      type: false,
      later: now === undefined,
    })),
    ...Array.from(code.matchAll(TYPE_IMPORT), ([, path]) => ({ path, type: true, later: false })),
  ];
}

/** The sentence for one forbidden import, or undefined. */
export function fault(file, path, { below = BELOW, exports, dependencies }) {
  const [, own] = /^packages\/([^/]+)\//.exec(file) ?? [];
  const test = /\.test\.ts$|\/testing\//.test(file);
  if (path.startsWith('.')) {
    const target = normalize(join(dirname(file), path));
    return target.startsWith(`packages/${own}/`)
      ? undefined
      : `${file} importe « ${path} », hors de son paquet : passez par les exports (@ternum/…).`;
  }
  const [, other, inside] = /^@ternum\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (!other) {
    const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
    return test || path.startsWith('node:') || dependencies(own).includes(name)
      ? undefined
      : `${file} importe « ${name} », qui n’est pas dans les dépendances de packages/${own}/package.json.`;
  }
  if (other !== own && !test && !below[own]?.includes(other))
    return `${file} importe @ternum/${other} : les imports descendent (${own} peut importer : ${below[own]?.join(', ') || 'rien'}).`;
  const wanted = `.${inside ?? ''}`;
  const offered = exports(other).some((entry) =>
    entry.includes('*') ? wanted.startsWith(entry.split('*')[0]) : entry === wanted,
  );
  return offered
    ? undefined
    : `${file} importe « ${path} », que @ternum/${other} n’exporte pas : ajoutez-le à ses exports ou restez dehors.`;
}

/** Rings of files that import each other: `graph` is file → files. */
export function cycles(graph) {
  const found = [];
  const state = new Map();
  const path = [];
  const visit = (file) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

function readPackages() {
  const read = (name) => JSON.parse(readFileSync(at('packages', name, 'package.json'), 'utf8'));
  return {
    exports: (name) => Object.keys(read(name).exports ?? {}),
    dependencies: (name) => {
      const { dependencies, peerDependencies } = read(name);
      return Object.keys({ ...dependencies, ...peerDependencies });
    },
  };
}

export function findFaults(dir = root) {
  const packages = readPackages();
  const faults = [];
  const graph = new Map();
  for (const file of filesUnder('packages', dir).filter((f) => /\/src\/.*\.ts$/.test(f))) {
    const imports = importsOf(readFileSync(join(dir, file), 'utf8'));
    for (const { path } of imports) {
      const sentence = fault(file, path, packages);
      if (sentence) faults.push(sentence);
    }
    graph.set(
      file,
      imports
        .filter(({ path, type, later }) => path.startsWith('.') && !type && !later)
        .map(({ path }) => normalize(join(dirname(file), path))),
    );
  }
  for (const ring of cycles(graph))
    faults.push(`Imports en rond : ${ring.join(' → ')}. Sortez ce qui est commun dans un fichier.`);
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => {
    const faults = findFaults();
    if (faults.length) throw new Stop(faults.join('\n'));
  });
}
