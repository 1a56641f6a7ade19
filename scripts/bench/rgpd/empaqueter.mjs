/** The assistant and a large register, as a site that bundles them has them: minified, in parts that come on demand. */
import { fileURLToPath } from 'node:url';
import { at } from '../../lib/paths.mjs';

/** @returns {Promise<Map<string, Uint8Array>>} scripts by their path on the site; `/entree.js` first */
export async function empaqueter() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('entree.mjs', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    write: false,
    outdir: '/',
    conditions: ['@ternum/source'],
    tsconfig: at('tsconfig.base.json'),
    logLevel: 'error',
  });
  return new Map(outputFiles.map((f) => [`/${f.path.split('/').at(-1)}`, f.contents]));
}
