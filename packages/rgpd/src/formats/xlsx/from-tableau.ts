/** Any table of processings (XLSX, ODS, CSV) → a register, by the headings of its columns. */
import { TernumError } from '@ternum/core';
import { Carnet, SANS_NOM } from '../commun/carnet.ts';
import { lireFeuilles, type Feuille } from '../commun/feuilles.ts';
import { lireBase, lireSort, lireSu } from '../commun/mots.ts';
import { lireDuree } from '../commun/phrases.ts';
import type { Lecture, OptionsLecture } from '../commun/types.ts';
import { champDe, estOpenRgpd, type Champ } from './champs.ts';
import { estCiso, lireCiso } from './ciso.ts';
import { ajouterDonnees, type Fiche } from './fiche.ts';
import { lireCellule } from './lire-cellule.ts';

/** Titles and notes come before the headings, rarely more. */
const PREMIERES = 30;

/**
 * Reads a table where each line is a processing: ours, openRGPD's, a home-made one; or the workbook of one processing
 * of CISO Assistant. A column that is not understood is said once, and its values are kept in the notes of the sheets.
 *
 * @throws TernumError `parse`: no table, or no column of names of processings
 */
export async function fromTableau(octets: Uint8Array, options?: OptionsLecture): Promise<Lecture> {
  const carnet = new Carnet(options);
  const feuilles = await lireFeuilles(octets);
  if (estCiso(feuilles)) {
    lireCiso(feuilles, carnet);
    return carnet.lecture();
  }
  let lues = 0;
  for (const feuille of feuilles) {
    const entete = trouver(feuille);
    const ou = feuille.nom ? `feuille « ${feuille.nom} »` : 'fichier';
    if (entete < 0) {
      if (feuille.lignes.length)
        carnet.avertir(
          ou,
          'Cette feuille n’a pas de colonnes de traitements : elle n’a pas été reprise.',
        );
      for (const { numero, cellules } of feuille.lignes)
        carnet.ignorer(`${ou}, ligne ${numero}`, cellules.filter(Boolean).join(' | '));
      continue;
    }
    lues++;
    lireFeuille(feuille, entete, carnet);
  }
  if (lues === 0)
    throw new TernumError({
      kind: 'parse',
      code: 'tableau',
      message: 'no column of names',
      hint: 'Ce tableau n’a pas de colonne « Nom du traitement » à côté d’une autre colonne connue (finalité, service, données…). Nommez-les dans la première ligne.',
    });
  return carnet.lecture();
}

/** Index of the row of headings: the one with most columns known, the name among them; -1: none. */
function trouver({ lignes }: Feuille): number {
  let [meilleure, note] = [-1, 1];
  lignes.slice(0, PREMIERES).forEach(({ cellules }, i) => {
    const connues = new Set(cellules.map(champDe).filter(Boolean));
    if (connues.has('nom') && connues.size > note) [meilleure, note] = [i, connues.size];
  });
  return meilleure;
}

/** Fields that several columns may fill. */
const PLUSIEURS: ReadonlySet<Champ> = new Set<Champ>([
  'finalites',
  'personnes',
  'donnees',
  'sensibles',
  'destinataires',
  'transferts',
  'mesures',
  'base',
  'fondement',
  'duree',
  'sort',
  'note',
  'organisme',
  'siren',
]);

function lireFeuille({ nom, lignes }: Feuille, entete: number, carnet: Carnet): void {
  const titres = lignes[entete]!.cellules;
  const champs = titres.map(champDe);
  const barres = estOpenRgpd(titres);
  const dans = nom ? `feuille « ${nom} », ` : '';
  for (const { numero, cellules } of lignes.slice(0, entete))
    carnet.ignorer(`${dans}ligne ${numero}`, cellules.filter(Boolean).join(' | '));
  titres.forEach((titre, i) => {
    if (titre && !champs[i])
      carnet.avertir(
        `${dans}colonne « ${titre} »`,
        'Cette colonne n’est pas reconnue : ses valeurs sont gardées dans la note des fiches.',
      );
  });
  let durees = false;
  for (const { numero, cellules } of lignes.slice(entete + 1)) {
    const ou = `${dans}ligne ${numero}`;
    const f = nouvelle(carnet, barres, ou);
    const vus = new Set<Champ>();
    cellules.forEach((texte, i) => {
      if (!texte) return;
      const titre = titres[i] || `Colonne ${i + 1}`;
      const champ: Champ | undefined = champs[i];
      const redit = champ !== undefined && vus.has(champ) && !PLUSIEURS.has(champ);
      if (champ) vus.add(champ);
      if (redit) f.garder(titre, texte);
      else if (champ) lireCellule(f, champ, titre, texte, `${ou}, colonne « ${titre} »`);
      else f.notes.push(`${titre} : ${texte}`);
    });
    durees = finir(f) || durees;
    if (!f.t.nom) {
      carnet.avertir(ou, 'Ce traitement n’a pas de nom.');
      f.t.nom = SANS_NOM;
    }
    carnet.traitements.push(f.t);
  }
  if (durees)
    carnet.avertir(
      dans.replace(/, $/, '') || 'fichier',
      'Ce tableau donne une durée de conservation par traitement : elle est reportée sur chacune de ses catégories de données, à vérifier.',
    );
}

function nouvelle(carnet: Carnet, barres: boolean, ou: string): Fiche {
  const notes: string[] = [];
  return {
    t: carnet.nouveau(''),
    carnet,
    barres,
    pourTous: { base: [], fondement: [], duree: [], sort: [] },
    notes,
    garder(titre, texte) {
      notes.push(`${titre} : ${texte}`);
      carnet.avertir(
        `${ou}, colonne « ${titre} »`,
        `« ${texte.slice(0, 200)} » n’est pas compris : c’est gardé dans la note de la fiche.`,
      );
    },
  };
}

/** What holds for all the purposes and all the data. Returns whether a duration was spread. */
function finir(f: Fiche): boolean {
  const { t, notes, pourTous } = f;
  for (const dite of pourTous.base) {
    const base = lireSu(dite) ?? lireBase(dite);
    if (!base || t.finalites.some((x) => x.base)) f.garder('Base légale', dite);
    else if (t.finalites.length) t.finalites = t.finalites.map((x) => ({ ...x, base }));
    else t.finalites = [{ texte: '', base }];
  }
  const fondement = pourTous.fondement.join('\n');
  if (fondement)
    t.finalites = (t.finalites.length ? t.finalites : [{ texte: '' }]).map((x) => ({
      fondement,
      ...x,
    }));
  const lue = lireDuree(pourTous.duree.join('\n'));
  const fin = pourTous.sort.join('\n');
  const sort = fin ? (lireSu(fin) ?? lireSort(fin)) : lue.sort;
  if (fin && !sort) notes.push(`Sort final : ${fin}`);
  if (lue.reste) notes.push(lue.reste);
  const plus = { ...(lue.duree ? { duree: lue.duree } : {}), ...(sort ? { sort } : {}) };
  const repandre = Object.keys(plus).length > 0;
  if (repandre) {
    if (!Array.isArray(t.donnees) || !t.donnees.length) {
      if (t.donnees !== undefined) notes.push(`Durée : ${pourTous.duree.join(' ')} ${fin}`.trim());
      else ajouterDonnees(t, [{ categorie: 'autre', ...plus }]);
    } else t.donnees = t.donnees.map((d) => ({ ...plus, ...d }));
  }
  const note = notes.filter(Boolean).join('\n');
  if (note) t.note = note;
  return repandre && Array.isArray(t.donnees) && t.donnees.length > 1;
}
