/**
 * The RGPD assistant with a register larger than any commune's (800 sheets, 80 services, 200 attachments): what a
 * person waits for, from a real press or key to the paint that answers it. Nothing may take more than 100 ms; what reads
 * or writes a whole file says where it stands, and never holds the page for longer than that.
 */
import { createServer } from 'node:http';
import { launchBrowser } from '../lib/browser.mjs';
import { mediane, tableau } from './mesure.mjs';
import { empaqueter } from './rgpd/empaqueter.mjs';
import { aller, bouton, ecrans, enregistrer, lettre, ouvrir } from './rgpd/gestes.mjs';
import { importer } from './rgpd/importer.mjs';
import { poser } from './rgpd/sonde.mjs';

const LIMITE = 100;
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Banc</title>
<script type="module" src="/entree.js"></script><main></main></html>`;

/** @returns {Promise<{ dit: string, tenu: boolean }[]>} */
export async function mesurerRgpd(passages = 5) {
  const scripts = await empaqueter();
  const serveur = createServer(({ url }, reponse) => {
    const script = scripts.get(url);
    reponse.setHeader('content-type', script ? 'text/javascript' : 'text/html;charset=utf-8');
    reponse.end(script ?? PAGE);
  });
  await new Promise((ok) => serveur.listen(0, '127.0.0.1', ok));
  const navigateur = await launchBrowser();
  try {
    const page = await navigateur.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(poser);
    await page.goto(`http://127.0.0.1:${serveur.address().port}/`);
    await page.waitForFunction('globalThis.banc');
    await page.evaluate(() => banc.preparer());
    const mesures = new Map();
    const noter = (nom, mesure) => mesures.set(nom, [...(mesures.get(nom) ?? []), mesure]);
    for (let i = 0; i < passages; i += 1) await passage(page, noter);
    return conclure(mesures);
  } finally {
    await navigateur.close();
    serveur.close();
  }
}

/** Everything once. */
async function passage(page, noter) {
  noter('ouvrir le registre', await ouvrir(page));
  for (const nom of await ecrans(page))
    if (nom !== 'Tableau de bord') noter(`écran « ${nom} »`, await aller(page, nom));
  noter('écran « Tableau de bord »', await aller(page, 'Tableau de bord'));
  await aller(page, 'Fiches');
  for (const touche of 'cantine 7')
    noter('chercher une fiche, une lettre', await lettre(page, 'recherche', touche));
  await aller(page, 'Réglages');
  await aller(page, 'Fiches');
  const suite = () => sonde.racine().querySelectorAll('.liste-fiches > li').length > 100;
  noter('afficher la suite des fiches', await bouton(page, 'Afficher la suite', suite));
  await aller(page, 'Ma commune');
  for (const touche of 'Place 12') noter('taper une lettre', await lettre(page, 'adresse', touche));
  noter('enregistrer', await enregistrer(page));
  noter('annuler', await bouton(page, 'Annuler', () => true));
  await aller(page, 'Importer, exporter');
  const sorti = () => fichiers.length > 0;
  noter('* sauvegarde', await bouton(page, 'Télécharger une sauvegarde', sorti));
  noter('* relire la sauvegarde', await importer(page));
}

const dire = (ms) => ms.toFixed(0);

function conclure(mesures) {
  const p95 = (v) =>
    [...v].sort((a, b) => a - b)[Math.min(v.length - 1, Math.ceil(v.length * 0.95) - 1)];
  const lignes = [];
  const resultats = [];
  for (const [nom, faites] of mesures) {
    const temps = faites.map(({ ms }) => ms);
    const tache = Math.max(...faites.map((m) => m.tache));
    lignes.push([
      nom,
      dire(mediane(temps)),
      dire(p95(temps)),
      dire(Math.max(...temps)),
      dire(tache),
    ]);
    // A whole file takes what it takes: the page answers meanwhile.
    const [quoi, valeur] = nom.startsWith('*')
      ? ['tâche la plus longue', mediane(faites.map((m) => m.tache))]
      : ['médiane', mediane(temps)];
    resultats.push({
      dit: `RGPD, ${nom.replace('* ', '')}, ${quoi} : ${dire(valeur)} ms (${LIMITE} au plus)`,
      tenu: valeur <= LIMITE,
    });
  }
  console.log(
    '\nRegistre RGPD de 800 fiches, 80 services, 200 pièces (ms, de la touche à l’image)',
  );
  tableau(['geste', 'p50', 'p95', 'max', 'tâche la plus longue'], lignes);
  return resultats;
}
