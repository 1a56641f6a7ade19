/**
 * `node scripts/weights-sdk.mjs`: what an application bundles that imports the SDK, against the key `sdk` of
 * scripts/weights.json. esbuild, tree-shaken, minified, what is imported at once as one file, gzip level 9.
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

const OPTIONS = {
  bundle: true,
  minify: true,
  treeShaking: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  mainFields: ['module', 'main'],
  conditions: ['@ternum/source'],
  metafile: true,
  write: false,
  legalComments: 'none',
  logLevel: 'silent',
};

const LATER_APART = {
  name: 'later-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

const gzip = ({ contents }) => gzipSync(contents, { level: 9 }).length;

/**
 * @returns {Promise<{ first: number, later: [name: string, bytes: number][], inputs: string[] }>} bytes of what is
 *   imported at once, as one file, and of each file that comes on demand
 */
export async function weighCode({ code, beside = [] }) {
  const options = {
    ...OPTIONS,
    stdin: { contents: code, resolveDir: at('packages/elements'), loader: 'ts' },
    external: beside,
    outdir: at('sdk'),
  };
  const [first, all] = await Promise.all([
    build({ ...options, plugins: [LATER_APART] }),
    build({ ...options, splitting: true }),
  ]);
  const now = new Set(Object.keys(first.metafile.inputs));
  return {
    first: gzip(first.outputFiles[0]),
    later: [...reached(all.metafile.outputs)]
      .map(([name, { inputs }]) => [
        mostly(Object.entries(inputs).filter(([input]) => !now.has(input))),
        gzip(all.outputFiles.find(({ path }) => path.endsWith(name.replace(/^.*\//, '/')))),
      ])
      .filter(([name]) => name)
      .toSorted(([, a], [, b]) => b - a),
    inputs: Object.keys(all.metafile.inputs),
  };
}

/** Files that the entry asks for, at once or later. */
function* reached(outputs) {
  const seen = new Set();
  const next = Object.keys(outputs).filter((name) => outputs[name].entryPoint === '<stdin>');
  for (const name of next) {
    if (seen.has(name) || !outputs[name]) continue;
    seen.add(name);
    next.push(...outputs[name].imports.map(({ path }) => path));
    yield [name, outputs[name]];
  }
}

/** The module that a file is mostly made of; `undefined` for what is already there. */
const mostly = (inputs) =>
  inputs
    .toSorted(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)[0]?.[0]
    .replace(/^.*(packages|node_modules)\//, '');

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
