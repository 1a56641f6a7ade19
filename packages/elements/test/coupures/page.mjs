/** The built assistant on a page of its own, and a browser that can be killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../../../scripts/lib/chrome-path.mjs';

const chemin = (nom) => JSON.stringify(fileURLToPath(import.meta.resolve(nom)));
const ELEMENT = fileURLToPath(
  new URL('../../dist/define/ternum-assistant-rgpd.js', import.meta.url),
);
/** The element, and the package for what a test does beside it. */
const ENTREE = `
  import * as rgpd from ${chemin('@ternum/rgpd')};
  import * as stockage from ${chemin('@ternum/rgpd/stockage')};
  import * as zip from ${chemin('@ternum/rgpd/zip')};
  import ${JSON.stringify(ELEMENT)};
  globalThis.rgpd = { ...rgpd, ...stockage, ...zip };
`;
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Coupures</title>
<script type="module" src="/entree.js"></script><main></main></html>`;

/** Serves the page. @returns its address, and the function that ends it */
export async function servir() {
  const { outputFiles } = await build({
    stdin: { contents: ENTREE, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'esm',
    splitting: true,
    write: false,
    outdir: '/',
    entryNames: 'entree',
  });
  const fichiers = new Map(outputFiles.map((f) => [`/${f.path.split('/').at(-1)}`, f.contents]));
  const serveur = createServer(({ url }, reponse) => {
    const script = fichiers.get(url);
    reponse.setHeader('content-type', script ? 'text/javascript' : 'text/html;charset=utf-8');
    reponse.end(script ?? PAGE);
  });
  await new Promise((ok) => serveur.listen(0, '127.0.0.1', ok));
  return {
    adresse: `http://127.0.0.1:${serveur.address().port}/`,
    fermer: () => new Promise((ok) => serveur.close(ok)),
  };
}

/** Browsers that still run: a test that fails leaves none behind, or the run would wait for it for ever. */
const ouverts = new Map();

/** A profile that outlives the browser. */
export async function profil() {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-coupures-'));
  const effacer = async () => {
    for (const [processus, son] of ouverts) if (son === dossier) processus.kill('SIGKILL');
    await rm(dossier, { recursive: true, force: true, maxRetries: 5 });
  };
  return { dossier, effacer };
}

/** Opens the page in a browser of its own. `tuer` ends its process as a power cut would. */
export async function ouvrir(adresse, dossier) {
  const navigateur = await puppeteer.launch({ ...(await launchOptions()), userDataDir: dossier });
  const processus = navigateur.process();
  ouverts.set(processus, dossier);
  const fin = new Promise((ok) => processus.once('exit', ok));
  void fin.then(() => ouverts.delete(processus));
  const page = await navigateur.newPage();
  await page.goto(adresse);
  await page.waitForFunction('globalThis.rgpd');
  return {
    page,
    async tuer() {
      processus.kill('SIGKILL');
      await fin;
    },
    fermer: () => navigateur.close(),
  };
}
