/**
 * Drawing: three charts of the same 10 000 contracts already in memory, animation off, each library bundled alone
 * and asked for by a fresh page. The clock starts when the script is requested.
 */
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { creerAlea, versFormat2022 } from '@ternum/sandbox/donnees';
import { launchBrowser } from '../lib/browser.mjs';
import { serve } from '../lib/serve.mjs';
import { contratDuGrosFichier } from '../generate/gros-fichier.mjs';
import { mediane, tableau } from './mesure.mjs';

const PAGE = new URL('page/', import.meta.url);
const CAS = [
  ['ternum', 'ternum-marches-*'],
  ['chart-js', `Chart.js ${versionDe('chart.js')}`],
  ['plot', `Observable Plot ${versionDe('@observablehq/plot')}`],
];

/** @returns {Promise<{ dit: string, tenu: boolean }[]>} */
export async function mesurerDessin(passages = 9) {
  const dossier = mkdtempSync(join(tmpdir(), 'ternum-bench-'));
  const tailles = await preparer(dossier);
  const site = await serve(dossier, { headers: {} });
  const navigateur = await launchBrowser({ flags: ['--js-flags=--expose-gc'] });
  try {
    console.log(
      `\nDessin de trois graphiques de 10 000 marchés, ${await navigateur.version()}, ${passages} passages`,
    );
    const mesures = Object.fromEntries(CAS.map(([cas]) => [cas, []]));
    for (let i = 0; i < passages; i++)
      for (const [cas] of CAS) mesures[cas].push(await uneMesure(navigateur, site.url, cas));
    return conclure(mesures, tailles);
  } finally {
    await navigateur.close();
    await site.close();
    rmSync(dossier, { recursive: true });
  }
}

async function uneMesure(navigateur, adresse, cas) {
  const contexte = await navigateur.createBrowserContext();
  try {
    const page = await contexte.newPage();
    await page.setViewport({ width: 1280, height: 2400 });
    await page.goto(`${adresse}index.html`);
    await page.evaluate(async () => {
      globalThis.donnees = await (await fetch('donnees.json')).json();
    });
    const mesure = await page.evaluate(
      (script) => globalThis.sonde.mesurer(script),
      `${cas}/${cas}.js`,
    );
    if (!mesure.dessins) throw new Error(`${cas} : un des trois graphiques n’est pas dessiné.`);
    return mesure;
  } finally {
    await contexte.close();
  }
}

function conclure(mesures, tailles) {
  const lignes = CAS.map(([cas, nom]) => ({
    nom,
    ko: tailles[cas] / 1000,
    complet: mediane(mesures[cas].map((m) => m.complet)),
    longue: Math.max(...mesures[cas].map((m) => m.longue)),
  }));
  const [ternum, ...pairs] = lignes;
  const rapide = Math.min(...pairs.map((p) => p.complet));
  tableau(
    [
      'bibliothèque',
      'ko gzip',
      'complet en ms (médiane)',
      '× le nôtre',
      'tâche la plus longue (ms)',
    ],
    lignes.map((l) => [
      l.nom,
      l.ko.toFixed(1),
      l.complet.toFixed(0),
      (l.complet / ternum.complet).toFixed(2),
      l.longue ? l.longue.toFixed(0) : 'moins de 50',
    ]),
  );
  const gain = rapide / ternum.complet;
  return [
    {
      dit: `Dessin complet ${gain.toFixed(2)} × plus tôt que le plus rapide des deux (au moins 1,5)`,
      tenu: gain >= 1.5,
    },
    {
      dit: `Tâche la plus longue : ${ternum.longue ? `${ternum.longue.toFixed(0)} ms` : 'moins de 50 ms'} (50 au plus)`,
      tenu: ternum.longue <= 50,
    },
  ];
}

/** Bundles each library the same way and writes the contracts. @returns gzip size of each first script */
async function preparer(dossier) {
  const { build, transform } = await import('esbuild');
  const { rollup } = await import('rollup');
  const tailles = {};
  for (const [cas] of CAS) {
    const morceaux = join(dossier, 'morceaux', cas);
    await build({
      entryPoints: [fileURLToPath(new URL(`${cas}.mjs`, PAGE))],
      outdir: morceaux,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      splitting: true,
      chunkNames: '[hash]',
      logLevel: 'error',
    });
    // esbuild cuts what is static too, into as many requests; here it becomes one script, as published bundles are,
    // and what a library loads on demand stays apart.
    const paquet = await rollup({ input: join(morceaux, `${cas}.js`), treeshake: false });
    await paquet.write({
      dir: join(dossier, cas),
      format: 'es',
      chunkFileNames: '[hash].js',
    });
    await paquet.close();
    // Rollup writes line by line what esbuild had put together.
    for (const nom of readdirSync(join(dossier, cas))) {
      const script = join(dossier, cas, nom);
      const { code } = await transform(readFileSync(script, 'utf8'), { minify: true });
      writeFileSync(script, code);
    }
    const scripts = scriptsStatiques(join(dossier, cas), `${cas}.js`);
    tailles[cas] = scripts.reduce((n, s) => n + gzipSync(readFileSync(s), { level: 9 }).length, 0);
  }
  for (const nom of ['index.html', 'page.css', 'sonde.js'])
    copyFileSync(new URL(nom, PAGE), join(dossier, nom));
  writeFileSync(join(dossier, 'donnees.json'), JSON.stringify(await dixMille()));
  return tailles;
}

/** A script and all that it imports without waiting. */
function scriptsStatiques(dossier, entree) {
  const vus = new Set([join(dossier, entree)]);
  for (const script of vus)
    for (const [, nom] of readFileSync(script, 'utf8').matchAll(
      /\b(?:from|import)\s*"(\.\/[^"]+)"/g,
    ))
      vus.add(join(dossier, nom));
  return [...vus];
}

/** All of one year: the twelve months that our elements show by default are then those that the others draw. */
async function dixMille() {
  const { consolidate, readMarches } = await import('@ternum/marches');
  const alea = creerAlea(10_000);
  const marche = Array.from({ length: 10_000 }, (_, i) => {
    const jour = new Date(Date.UTC(2024, 0, 1 + alea.entier(0, 365))).toISOString().slice(0, 10);
    const contrat = contratDuGrosFichier(alea, i);
    return versFormat2022({ ...contrat, date: jour, publication: jour });
  });
  return consolidate(readMarches(JSON.stringify({ marches: { marche } })));
}

/** Version of an installed package, even when its exports hide package.json. */
function versionDe(paquet) {
  const chemin = new URL(`../../node_modules/${paquet}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(chemin, 'utf8')).version;
}
