/**
 * `node scripts/weights-sdk.mjs`: what an application bundles that imports the SDK, against the key `sdk` of
 * scripts/weights.json. esbuild, tree-shaken, minified; each file after gzip level 9.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { at } from './lib/paths.mjs';
import { main, Stop } from './lib/stop.mjs';

const TRANSPORT = '{ createTransport, paginate, memoryStore, TernumError, isTernumError }';

/** Cases: what is imported, what stays beside it, what to do when it is too heavy. */
export const CASES = [
  {
    name: 'transport',
    title: '@ternum/core, transport et ky',
    code: `export ${TRANSPORT} from '@ternum/core';`,
    advice: 'ce qui ne sert qu’à une panne va dans packages/core/src/transport/explain',
  },
  {
    name: 'core',
    title: '@ternum/core, toute l’entrée et ky',
    code: `export * from '@ternum/core';`,
    advice: 'une table ou un format va dans une sous-entrée, comme @ternum/core/departements',
  },
  ...['fichier', 'opendatasoft', 'tabulaire', 'ckanDatastore', 'atexo', 'boamp'].map((source) => ({
    name: 'client',
    title: `MarchesClient et ${source}, sans core`,
    code: `export { MarchesClient, ${source} } from '@ternum/marches';`,
    beside: ['@ternum/core', 'ky'],
    advice: 'passez par import() ce qui ne sert pas à la première demande',
  })),
];

/**
 * @returns {Promise<{ first: number, later: [name: string, bytes: number][], inputs: string[] }>} bytes that the static
 *   graph of the entry takes, and the files that come on demand
 */
export async function weighCode({ code, beside = [] }) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: at('packages/elements'), loader: 'ts' },
    bundle: true,
    minify: true,
    splitting: true,
    treeShaking: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['@ternum/source'],
    external: beside,
    outdir: at('sdk'),
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const outputs = Object.entries(metafile.outputs);
  const gzip = (name) =>
    gzipSync(outputFiles.find(({ path }) => path.endsWith(name.replace(/^.*\//, '/'))).contents, {
      level: 9,
    }).length;
  const follow = (names, kinds, seen = new Set()) => {
    for (const name of names) {
      if (seen.has(name) || !metafile.outputs[name]) continue;
      seen.add(name);
      const { imports } = metafile.outputs[name];
      follow(
        imports.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path),
        kinds,
        seen,
      );
    }
    return seen;
  };
  const entry = outputs.find(([, { entryPoint }]) => entryPoint === '<stdin>')[0];
  const seen = follow([entry], ['import-statement']);
  const ever = follow([entry], ['import-statement', 'dynamic-import']);
  return {
    first: [...seen].reduce((sum, name) => sum + gzip(name), 0),
    later: outputs
      .filter(([name]) => ever.has(name) && !seen.has(name))
      .map(([name, { inputs }]) => [mostly(inputs), gzip(name)])
      .toSorted(([, a], [, b]) => b - a),
    inputs: Object.keys(metafile.inputs),
  };
}

/** The module that a shared file is mostly made of. */
const mostly = (inputs) =>
  Object.entries(inputs)
    .toSorted(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)[0]?.[0]
    .replace(/^.*(packages|node_modules)\//, '') ?? '(vide)';

const kB = (bytes) => `${(bytes / 1000).toFixed(1).replace('.', ',')} ko`;
const row = (name, bytes, limit) =>
  `${name.padEnd(58)}${kB(bytes).padStart(10)}${limit ? `   limite ${kB(limit)}` : ''}`;

/** @returns {{ lines: string[], faults: string[] }} a table, and one sentence a budget that is exceeded */
export function table(weights, budgets) {
  const lines = [];
  const faults = [];
  const later = new Map();
  for (const [{ name, title, advice }, { first, later: files }] of weights) {
    lines.push(row(title, first, budgets[name]));
    if (first > budgets[name])
      faults.push(`${title} : ${kB(first)}, plus que ${kB(budgets[name])} : ${advice}.`);
    for (const [file, bytes] of files) later.set(file, Math.max(bytes, later.get(file) ?? 0));
  }
  lines.push('', 'À la demande :');
  for (const [file, bytes] of [...later].toSorted(([, a], [, b]) => b - a)) {
    lines.push(row(`  ${file}`, bytes));
    if (bytes > budgets.onDemand)
      faults.push(
        `${file}, chargé à la demande : ${kB(bytes)}, plus que ${kB(budgets.onDemand)} : coupez-le en ce qui sert ensemble.`,
      );
  }
  return { lines, faults };
}

export const budgets = () => JSON.parse(readFileSync(at('scripts/weights.json'), 'utf8')).sdk;

/** Every case and its weight. */
export async function weighAll() {
  const weights = [];
  for (const one of CASES) weights.push([one, await weighCode(one)]);
  return weights;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const { lines, faults } = table(await weighAll(), budgets());
    console.log(lines.join('\n'));
    if (faults.length) throw new Stop(`\n${faults.join('\n')}`);
  });
}
