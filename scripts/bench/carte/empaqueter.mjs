/** One script a library, minified the same way; ours with its worker beside it, as a site that bundles it has it. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at } from '../../lib/paths.mjs';

const ICI = new URL('.', import.meta.url);
const ENGINE = 'packages/elements/dist/carte-deci/moteur/travail.js';

/** @param {string} dossier to serve; @param {string[]} noms of the libraries */
export async function empaqueter(dossier, noms) {
  const { build } = await import('esbuild');
  const options = {
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    chunkNames: '[hash]',
    logLevel: 'error',
  };
  for (const nom of noms) {
    const outdir = join(dossier, nom);
    await build({ ...options, outdir, entryPoints: [fileURLToPath(new URL(`${nom}.mjs`, ICI))] });
  }
  await build({ ...options, outdir: join(dossier, 'ternum'), entryPoints: [at(ENGINE)] });
  for (const fichier of ['index.html', 'page.css'])
    copyFileSync(new URL(fichier, ICI), join(dossier, fichier));
  copyFileSync(new URL('../page/sonde.js', ICI), join(dossier, 'sonde.js'));
  const styles = [
    'leaflet/dist/leaflet.css',
    'leaflet.markercluster/dist/MarkerCluster.css',
    'leaflet.markercluster/dist/MarkerCluster.Default.css',
  ];
  for (const style of styles)
    copyFileSync(at('node_modules', style), join(dossier, style.split('/').at(-1)));
}
