/** Two rollup configurations: the elements (ES modules that share chunks), then the loader that knows their hashes. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { at } from '../lib/paths.mjs';
import { alikeFirst } from './alike-first.mjs';
import { apart } from './apart.mjs';
import { ateliers } from './ateliers.mjs';
import { leanOl } from './lean-ol.mjs';
import { modernLit } from './modern-lit.mjs';
import { silentStart } from './silent-start.mjs';
import { together } from './together.mjs';
import { templateMinifier } from './minify-templates.mjs';
import { families } from './families.mjs';
import { plainImport } from './plain-import.mjs';
import {
  collectRelease,
  injectTable,
  laterImport,
  writeLicences,
  writeManifest,
} from './release.mjs';
import { trustedTypes } from './trusted-types.mjs';

export const BUNDLE = at('packages/embed/dist/bundle');
/** `index` says nothing in a table of weights: the folder of what is inside does. */
const named = ({ name, moduleIds }) =>
  `${name === 'index' ? basename(dirname(moduleIds.at(-1))) : '[name]'}-[hash].js`;
const minify = () =>
  terser({
    module: true,
    ecma: 2020,
    compress: { passes: 2, keep_fargs: false },
    format: { comments: false },
  });

/**
 * @param {{ defineDir?: string, outDir?: string }} [options] `defineDir`: compiled registrations, one a tag
 * @returns rollup configurations, to be run in this order
 */
export function bundle({ defineDir = at('packages/elements/dist/define'), outDir = BUNDLE } = {}) {
  const { version } = JSON.parse(readFileSync(at('packages/embed/package.json'), 'utf8'));
  const { tags, heads } = families(defineDir);
  const collected = collectRelease(version, outDir, tags);
  const release = () => collected.release;
  return [
    {
      input: heads,
      plugins: [
        apart(heads),
        ateliers(),
        leanOl(),
        nodeResolve({ browser: true }),
        alikeFirst(Object.values(heads)),
        silentStart(),
        modernLit(),
        trustedTypes(),
        templateMinifier(),
        minify(),
        collected,
        writeLicences(outDir),
      ],
      output: {
        dir: outDir,
        format: 'es',
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: named,
        hashCharacters: 'base36',
        generatedCode: 'es2015',
        minifyInternalExports: true,
        intro: laterImport,
        manualChunks: together,
        onlyExplicitManualChunks: true,
      },
    },
    {
      input: at('packages/embed/dist/ternum.js'),
      plugins: [
        injectTable(release, version),
        plainImport(),
        minify(),
        writeManifest(release, version, outDir),
      ],
      output: { file: join(outDir, 'ternum.js'), format: 'iife', generatedCode: 'es2015' },
    },
  ];
}
