/**
 * Makes `site/`: static pages, their data, and a copy of the released bundle.
 *
 *   node examples/site-communal/build.mjs [--marches <file or URL>]…
 *
 * With `--marches` the pages show that file instead of the fictitious commune. It is copied into the site, so that
 * the page still asks nothing of any other server.
 */
import { createWriteStream } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { COMMUNE, EPCI, contratsDeLaCommune } from '@ternum/sandbox/donnees';
import { ecrireDonneesDeLaCommune } from '../../scripts/generate/index.mjs';
import { ecrireConsultationsDeLaCommune } from './consultations.mjs';
import { BLASON_SVG } from './images.mjs';
import { document } from './layout.mjs';
import { ecrireTerritoire } from './territoire.mjs';
import { pages } from './pages/index.mjs';
import { ecrireRgpd } from './rgpd.mjs';

const ICI = fileURLToPath(new URL('.', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../packages/embed/dist/bundle/', import.meta.url));
export const SITE = join(ICI, 'site');

/**
 * @param {{ marches?: string[], site?: string }} [options] `marches`: files or addresses to show instead of the
 *   fictitious data; `site`: folder to write, emptied first
 * @returns {Promise<string>} the folder to serve
 * @throws {Error} with one French sentence
 */
export async function construireSite({ marches = [], site = SITE } = {}) {
  const manifeste = await readFile(join(BUNDLE, 'manifest.json'), 'utf8').catch(() => {
    throw new Error('Les composants ne sont pas construits : lancez « npm run build » d’abord.');
  });
  await rm(site, { recursive: true, force: true });
  await mkdir(join(site, 'donnees'), { recursive: true });
  await cp(BUNDLE, join(site, 'ternum'), { recursive: true });
  await copyFile(join(ICI, 'style.css'), join(site, 'style.css'));
  await writeFile(join(site, 'blason.svg'), BLASON_SVG);
  const donnees = marches.length ? await apporter(marches, site) : await fabriquer(site);
  const contexte = {
    fictif: marches.length === 0,
    integrity: `sha384-${JSON.parse(manifeste).files['ternum.js'].sha384}`,
    source: marches.map((m) => basename(m)).join(', '),
    commune: COMMUNE,
    epci: EPCI,
    titulaire: plusPresent(),
    donnees,
  };
  for (const page of pages(contexte)) {
    const dossier = join(site, page.chemin);
    await mkdir(dossier, { recursive: true });
    await writeFile(join(dossier, 'index.html'), document(page, contexte));
  }
  return site;
}

async function fabriquer(site) {
  await ecrireDonneesDeLaCommune(join(site, 'donnees'));
  await ecrireConsultationsDeLaCommune(join(site, 'donnees'));
  await ecrireTerritoire(join(site, 'donnees'));
  await ecrireRgpd(join(site, 'donnees'));
  return {
    sources: ['/donnees/decp-2021-2023.json', '/donnees/decp.json'],
    noms: '/donnees/noms.json',
    licence: 'données fictives, sans licence',
  };
}

/** Copies or downloads the files asked for; two of one name get a number. */
async function apporter(entrees, site) {
  const sources = [];
  for (const [i, entree] of entrees.entries()) {
    const adresse = /^https?:\/\//i.test(entree);
    const brut = adresse ? new URL(entree).pathname : entree;
    const nom = basename(brut).replace(/[^\w.-]+/g, '-') || 'marches';
    const cible = join('donnees', sources.includes(`/donnees/${nom}`) ? `${i + 1}-${nom}` : nom);
    await (adresse ? telecharger : copier)(entree, join(site, cible));
    sources.push(`/${cible.replaceAll('\\', '/')}`);
  }
  return { sources };
}

async function copier(fichier, cible) {
  const infos = await stat(fichier).catch(() => undefined);
  if (!infos?.isFile())
    throw new Error(`Le fichier « ${fichier} » ne s’ouvre pas : vérifiez son nom.`);
  await copyFile(fichier, cible);
}

async function telecharger(adresse, cible) {
  const reponse = await fetch(adresse).catch((erreur) => {
    throw new Error(`${adresse} ne répond pas (${erreur.cause?.code ?? erreur.message}).`);
  });
  if (!reponse.ok || !reponse.body)
    throw new Error(`${adresse} répond ${reponse.status} au lieu du fichier.`);
  await mkdir(dirname(cible), { recursive: true });
  await pipeline(Readable.fromWeb(reponse.body), createWriteStream(cible));
}

/** The company with most contracts: its page has something to show. */
function plusPresent() {
  const comptes = new Map();
  for (const { titulaires } of contratsDeLaCommune())
    for (const t of titulaires) comptes.set(t, (comptes.get(t) ?? 0) + 1);
  return [...comptes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { marches: { type: 'string', multiple: true } } });
  try {
    console.log(await construireSite(values));
  } catch (erreur) {
    console.error(erreur.message);
    process.exitCode = 2;
  }
}
