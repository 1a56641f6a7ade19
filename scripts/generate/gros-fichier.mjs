/**
 * A big DECP 2022 file for measurements: 100 000 contracts, 133 MB, whose text holds ’ and œ so that it cannot
 * be taken for Latin-1. Written as a stream: the generator itself needs no memory.
 */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import {
  CPV_COURANTS,
  LIEUX,
  OBJETS,
  PRECISIONS,
  PROCEDURES,
  creerAlea,
  sirenCommune,
  sirenEntreprise,
  siret,
  versFormat2022,
} from '@ternum/sandbox/donnees';

const jour = (n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const CENT_MILLE = 100_000;

/**
 * One contract of the big file. Lengths are tuned so that 100 000 of them weigh 133 MB.
 *
 * @param {ReturnType<typeof creerAlea>} alea
 * @param {number} rang
 */
export function contratDuGrosFichier(alea, rang) {
  const { entier, choix, chance, reel } = alea;
  const commune = entier(0, 599);
  const [departement] = choix(LIEUX);
  const entreprise = () => {
    const n = Math.floor(reel() ** 2 * 8000);
    return { siret: siret(sirenEntreprise(n), 1 + (n % 3)), nom: '' };
  };
  const debut = entier(0, 2500);
  const montant = Math.round(4_000 * 10 ** (reel() * 2.6)) + (chance(0.3) ? 0.5 : 0);
  const accordCadre = chance(0.06);
  const precisions = Array.from({ length: chance(0.45) ? 4 : 3 }, () => choix(PRECISIONS));
  const objet = [choix(OBJETS), ...precisions].join(', ');
  const contrat = {
    id: `${2020 + (rang % 7)}M${String(rang).padStart(7, '0')}`,
    acheteur: {
      siret: siret(sirenCommune(departement, 900 + (commune % 100)), 1 + commune),
      nom: '',
    },
    objet: `${objet} — n° ${rang + 1}`,
    cpv: choix(CPV_COURANTS),
    procedure: choix(PROCEDURES),
    lieu: choix(LIEUX)[1],
    duree: entier(1, 48),
    date: jour(debut),
    publication: jour(debut + entier(1, 60)),
    montant: accordCadre ? montant * 8 : montant,
    titulaires: Array.from({ length: chance(0.12) ? entier(2, 3) : 1 }, entreprise),
    accordCadre,
    ...(!accordCadre && chance(0.05) ? { idAccordCadre: `2020M${entier(1, 9999)}` } : {}),
    typePrix: choix(['Définitif ferme', 'Définitif actualisable', 'Définitif révisable']),
    formePrix: choix(['Unitaire', 'Forfaitaire', 'Mixte']),
    ccag: choix(['Travaux', 'Fournitures courantes et services', "Maitrise d'œuvre"]),
    offres: entier(1, 12),
    innovant: chance(0.02),
    avance: chance(0.3),
    sociales: chance(0.25) ? ['Clause sociale'] : [],
    environnementales: chance(0.4) ? ['Clause environnementale', 'Critère environnemental'] : [],
  };
  if (chance(0.12)) {
    const s = entreprise();
    const acte = {
      ...s,
      montant: Math.round(montant / 4) + 1,
      duree: entier(1, 12),
      date: jour(debut + 30),
    };
    contrat.sousTraitants = [acte];
  }
  if (chance(0.1)) {
    contrat.modifications = [
      chance(0.7)
        ? { date: jour(debut + 90), montant: Math.round(montant * 1.08) }
        : { date: jour(debut + 90), duree: contrat.duree + 3, titulaires: [entreprise()] },
    ];
  }
  return contrat;
}

/**
 * @param {string} chemin
 * @param {{ contrats?: number, graine?: number }} [options]
 * @returns {Promise<{ contrats: number, octets: number }>}
 */
export async function ecrireGrosFichier(chemin, { contrats = CENT_MILLE, graine = 2022 } = {}) {
  const alea = creerAlea(graine);
  const provisoire = `${chemin}.partiel`;
  const sortie = createWriteStream(provisoire, { highWaterMark: 1 << 20 });
  let octets = 0;
  const ecrire = async (texte) => {
    octets += Buffer.byteLength(texte);
    if (!sortie.write(texte)) await once(sortie, 'drain');
  };
  await ecrire('{"marches":{"marche":[');
  let lot = '';
  for (let rang = 0; rang < contrats; rang++) {
    lot += (rang ? ',' : '') + JSON.stringify(versFormat2022(contratDuGrosFichier(alea, rang)));
    if (lot.length > 1 << 20) {
      await ecrire(lot);
      lot = '';
    }
  }
  await ecrire(`${lot}],"contrat-concession":[]}}`);
  sortie.end();
  await once(sortie, 'close');
  // Renamed at the end: a measurement never takes a half-written file for the whole one.
  await rename(provisoire, chemin);
  return { contrats, octets };
}
