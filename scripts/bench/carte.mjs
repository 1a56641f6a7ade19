/**
 * Maps: the same register drawn by `<ternum-carte-deci>` (with its list), Leaflet.markercluster and plain OpenLayers.
 * Fetching and reading are inside. Software rendering, as on a machine without a graphics card.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../lib/browser.mjs';
import { serve } from '../lib/serve.mjs';
import { grosRegistre } from '../generate/gros-registre.mjs';
import { cliquer, filtrer, glisser, premiere } from './carte/sonde-carte.mjs';
import { empaqueter } from './carte/empaqueter.mjs';
import { mediane, tableau } from './mesure.mjs';

const NOMS = {
  ternum: '<ternum-carte-deci>',
  markercluster: 'Leaflet.markercluster',
  ol: 'OpenLayers seul',
};
/** Points → who draws them. Beyond 100 000 the peers take minutes: facts of their own documentation. */
const TAILLES = [
  [500, ['ternum', 'markercluster', 'ol']],
  [20_000, ['ternum', 'markercluster', 'ol']],
  [100_000, ['ternum', 'markercluster', 'ol']],
  [300_000, ['ternum']],
];

/** One that every filter leaves. */
const enService = ({ properties: p }) => p.disponible === 1 && p.debit > 60 && p.diam_pei === 100;

/** @returns {Promise<{ dit: string, tenu: boolean }[]>} */
export async function mesurerCarte(passages = 3, tailles = TAILLES) {
  const dossier = mkdtempSync(join(tmpdir(), 'ternum-carte-'));
  const navigateur = await launchBrowser({ flags: ['--js-flags=--expose-gc'] });
  let site;
  try {
    await empaqueter(dossier, Object.keys(NOMS));
    site = await serve(dossier, { headers: {} });
    const mesures = {};
    for (const [points, qui] of tailles) {
      const registre = grosRegistre(points);
      writeFileSync(join(dossier, 'pei.bin'), JSON.stringify(registre));
      const seul = registre.features.find(enService).geometry.coordinates;
      for (const nom of qui) {
        const faites = [];
        for (let i = 0; i < passages; i++)
          faites.push(await uneCarte(navigateur, site.url, nom, seul));
        mesures[`${nom} ${points}`] = resumer(faites);
      }
      montrer(points, qui, mesures);
    }
    return conclure(mesures);
  } finally {
    await navigateur.close();
    await site?.close();
    rmSync(dossier, { recursive: true });
  }
}

async function uneCarte(navigateur, adresse, nom, seul) {
  const contexte = await navigateur.createBrowserContext();
  try {
    const page = await contexte.newPage();
    await page.setViewport({ width: 1100, height: 1600 });
    await page.goto(`${adresse}index.html`);
    const { complet, longue } = await premiere(page, `${nom}/${nom}.js`);
    const pan = await glisser(page);
    const filtre = await filtrer(page);
    const clic = await cliquer(page, seul);
    return { complet, longue, p95: pan.p95, filtre, clic };
  } finally {
    await contexte.close();
  }
}

const resumer = (faites) => ({
  complet: mediane(faites.map((m) => m.complet)),
  longue: Math.max(...faites.map((m) => m.longue)),
  p95: mediane(faites.map((m) => m.p95)),
  filtre: mediane(faites.map((m) => m.filtre)),
  clic: mediane(faites.map((m) => m.clic)),
});

const dire = (ms) => (Number.isNaN(ms) ? 'aucun' : ms.toFixed(0));

function montrer(points, qui, mesures) {
  console.log(`\nCarte de ${points.toLocaleString('fr-FR')} points d’eau (ms)`);
  tableau(
    ['carte', 'complète', '× la nôtre', 'tâche la plus longue', 'image p95', 'filtre', 'clic'],
    qui.map((nom) => {
      const m = mesures[`${nom} ${points}`];
      const ratio = m.complet / mesures[`ternum ${points}`].complet;
      return [
        NOMS[nom],
        dire(m.complet),
        ratio.toFixed(2),
        dire(m.longue),
        dire(m.p95),
        dire(m.filtre),
        dire(m.clic),
      ];
    }),
  );
}

function conclure(mesures) {
  const vingt = mesures['ternum 20000'];
  const trois = mesures['ternum 300000'];
  const tenir = (quoi, valeur, limite) => ({
    dit: `${quoi} : ${dire(valeur)} ms (${limite} au plus)`,
    tenu: valeur <= limite,
  });
  return [
    tenir('20 000 points, tâche la plus longue', vingt.longue, 100),
    tenir('300 000 points, carte complète', trois.complet, 3000),
    tenir('300 000 points, 95 % des images d’un glissement', trois.p95, 34),
    tenir('300 000 points, réponse à un clic', trois.clic, 100),
  ];
}
