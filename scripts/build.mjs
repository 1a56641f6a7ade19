/**
 * Builds everything that is published: types and modules (tsc), the elements' manifest, the bundle and its loader.
 * tsc works out by itself what changed; the bundle is made again only when one of its inputs changed.
 */
import { readdirSync, rmSync } from 'node:fs';
import { espacerTextes } from './lib/espaces.mjs';
import { at } from './lib/paths.mjs';
import { prune } from './lib/prune.mjs';
import { node } from './lib/run.mjs';
import { stamp } from './lib/stamp.mjs';
import { main, say, Stop } from './lib/stop.mjs';

const TOOLS = ['package-lock.json', 'rollup.config.mjs', 'scripts/rollup'];
const PACKAGES = readdirSync(at('packages')).map((name) => `packages/${name}`);
const MODULES = PACKAGES.filter((path) => !path.endsWith('/cli')).map((path) => `${path}/dist`);

async function step(sentence, args) {
  say(sentence);
  const { code, stdout, stderr } = await node(args);
  if (code !== 0) throw new Stop(`${stdout}${stderr}`.trim());
}

async function buildManifest() {
  const inputs = stamp('manifest', [
    'packages/elements/src',
    'custom-elements-manifest.config.mjs',
    'package-lock.json',
  ]);
  if (inputs.fresh(['packages/elements/custom-elements.json'])) return;
  await step('Description des composants…', [
    at('node_modules/@custom-elements-manifest/analyzer/cem.js'),
    'analyze',
    '--quiet',
    '--config',
    'custom-elements-manifest.config.mjs',
  ]);
  inputs.done();
}

async function buildBundle() {
  const inputs = stamp('bundle', [...TOOLS, ...MODULES, 'packages/embed/package.json'], {
    // What the build itself writes is no input of it.
    skip: /dist\/bundle\/|\.tsbuildinfo$|\.d\.ts(\.map)?$/,
  });
  if (inputs.fresh(['packages/embed/dist/bundle/manifest.json'])) return;
  rmSync(at('packages/embed/dist/bundle'), { recursive: true, force: true });
  await step('Fabrication de ternum.js…', [
    at('node_modules/rollup/dist/bin/rollup'),
    '--config',
    'rollup.config.mjs',
    '--silent',
  ]);
  inputs.done();
}

await main(async () => {
  await step('Compilation…', [at('node_modules/typescript/bin/tsc'), '-b']);
  PACKAGES.forEach((path) => prune(path));
  espacerTextes('packages/elements');
  await buildManifest();
  await buildBundle();
});
