/** What the tests of the site share: one built site, one server, one browser. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';
import { construireSite } from '../build.mjs';

/** Builds, serves, launches; `fermer` undoes all of it. Requests are recorded: path, type, bytes sent. */
export async function ouvrir(options = {}) {
  const dossier = await mkdtemp(join(tmpdir(), 'ternum-site-'));
  await construireSite({ ...options, site: dossier });
  const requetes = [];
  const site = await serve(dossier, {
    intercept: async (request, response) => {
      const avant = request.socket.bytesWritten;
      const requete = { chemin: request.url, octets: 0 };
      requetes.push(requete);
      void once(response, 'close').then(() => {
        requete.octets = request.socket.bytesWritten - avant;
      });
      return false;
    },
  });
  const navigateur = await launchBrowser();
  return {
    dossier,
    site,
    requetes,
    navigateur,
    async fermer() {
      await navigateur.close();
      await site.close();
      await rm(dossier, { recursive: true });
    },
  };
}

/**
 * A page that records what it must never do: policy violations, console errors, requests to another origin.
 * @returns {Promise<{ page: import('puppeteer-core').Page, fautes: string[] }>}
 */
export async function nouvellePage({ navigateur, site }, { largeur = 1280, theme = 'light' } = {}) {
  const page = await navigateur.newPage();
  const fautes = [];
  await page.setViewport({ width: largeur, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  page.on('console', (message) => {
    if (message.type() === 'error') fautes.push(`console : ${message.text()}`);
  });
  page.on('pageerror', (erreur) => fautes.push(`erreur : ${erreur}`));
  page.on('request', (requete) => {
    if (!requete.url().startsWith(site.url)) fautes.push(`autre origine : ${requete.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    globalThis.prets = 0;
    addEventListener('securitypolicyviolation', (e) =>
      globalThis.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
    );
    addEventListener('ternum-ready', () => globalThis.prets++);
  });
  return { page, fautes };
}

/** Those that say `ternum-ready` once each. */
const ELEMENTS =
  'ternum-focus-marches, ternum-consultations, ternum-carte-deci, ternum-carte-mednum, ternum-assistant-rgpd, ternum-mentions-rgpd';

/** Goes there and waits until every dashboard of the page is drawn. */
export async function aller(page, adresse) {
  await page.goto(adresse, { waitUntil: 'load' });
  await page.waitForFunction(
    (tags) => globalThis.prets >= document.querySelectorAll(tags).length,
    { timeout: 30_000 },
    ELEMENTS,
  );
  await page.waitForNetworkIdle({ idleTime: 300 });
  await dessine(page);
}

/** Two frames: what was asked for is on the screen. */
export const dessine = (page) =>
  page.evaluate(
    () => new Promise((fini) => requestAnimationFrame(() => requestAnimationFrame(fini))),
  );

export const CHEMINS = [
  '',
  'mairie/',
  'marches/',
  'marches/intercommunalite/',
  'marches/entreprise/',
  'consultations/',
  'defense-incendie/',
  'aide-numerique/',
  'donnees-personnelles/',
  'agents/registre-rgpd/',
  'mentions-legales/',
  'accessibilite/',
];
