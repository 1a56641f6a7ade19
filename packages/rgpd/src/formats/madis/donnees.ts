/** Data, their durations and final fates: three lists in Madis, one in the register. */
import { CATEGORIES, estInconnu, estSansObjet, type Traitement } from '../../model/index.ts';
import { ecrirePuces, lirePuces } from '../commun/elements.ts';
import { cle, codeDe, dire, lireCategorie, lireSort, lireSu } from '../commun/mots.ts';
import type { Donnee } from '../commun/parties.ts';
import { direDuree, lireDuree } from '../commun/phrases.ts';
import { DONNEES, NON_DETERMINE, OPINION, SORTS } from './enumerations.ts';
import { denumeroter, numeroter } from './listes.ts';

/** Cells of the columns. */
export interface CellulesDonnees {
  donnees: string;
  autres: string;
  duree: string;
  noms: string;
  sort: string;
}

const AUCUN = 'Aucune';
const PAR_NOM = new Map(Object.entries(DONNEES).map(([nom, code]) => [cle(nom), code]));
const sortDe = codeDe(SORTS);

/** True for a name that Madis comes with. */
const deMadis = ({ categorie, detail = '' }: Donnee): boolean =>
  Object.hasOwn(DONNEES, detail) && DONNEES[detail] === categorie;

const nomDe = (d: Donnee): string => (deMadis(d) ? d.detail! : CATEGORIES[d.categorie]);

/** Data in cells. */
export function ecrireDonnees(dites: Traitement['donnees']): CellulesDonnees {
  const vide = { donnees: '', autres: '', duree: '', noms: '', sort: '' };
  if (dites === undefined) return vide;
  if (estInconnu(dites) || estSansObjet(dites)) return { ...vide, donnees: dire(dites, () => '') };
  if (dites.length === 0) return { ...vide, donnees: AUCUN };
  const liste: readonly Donnee[] = dites;
  const autres = liste.filter((d) => !deMadis(d));
  const durees = [...liste.filter(deMadis), ...autres].filter((d) => d.duree ?? d.sort);
  return {
    donnees: liste.filter(deMadis).map(nomDe).join(' - '),
    autres: ecrirePuces(autres.map((d) => [CATEGORIES[d.categorie], d.detail ?? ''])),
    duree: numeroter(durees.map(({ duree }) => direDuree({ categorie: 'autre', duree }))),
    noms: numeroter(
      durees.map((d) => (deMadis(d) ? nomDe(d) : `${nomDe(d)} (autre ${1 + autres.indexOf(d)})`)),
    ),
    sort: numeroter(
      durees.map(({ sort }) => (estInconnu(sort) ? NON_DETERMINE : dire(sort, (s) => SORTS[s]))),
    ),
  };
}

/** Cells as data; `perdus`: what is not understood, with its column. */
export function lireDonnees(c: CellulesDonnees): {
  donnees?: Traitement['donnees'];
  perdus: { colonne: 'sort'; texte: string }[];
  ambigu: boolean;
} {
  const su = lireSu(c.donnees);
  const perdus: { colonne: 'sort'; texte: string }[] = [];
  const vus = new Map<string, Donnee>();
  const liste: Donnee[] = [];
  const mettre = (nom: string, donnee: Donnee): void => {
    liste.push(donnee);
    if (!vus.has(cle(nom))) vus.set(cle(nom), donnee);
  };
  const aucune = cle(c.donnees) === cle(AUCUN);
  const noms =
    su || aucune
      ? []
      : c.donnees
          .split(' - ')
          .map((n) => n.trim())
          .filter(Boolean);
  for (const nom of noms) {
    if (cle(nom) === cle(OPINION)) {
      mettre(nom, { categorie: 'politique', detail: nom });
      mettre(nom, { categorie: 'religion', detail: nom });
    } else
      mettre(nom, {
        categorie: PAR_NOM.get(cle(nom)) ?? lireCategorie(nom) ?? 'autre',
        detail: nom,
      });
  }
  const puces = lirePuces(c.autres);
  const autres = puces ?? (c.autres ? [['', c.autres]] : []);
  autres.forEach(([label = '', detail = ''], i) => {
    const categorie = lireCategorie(label) ?? 'autre';
    const donnee = { categorie, ...(detail ? { detail } : {}) } as Donnee;
    mettre(`${CATEGORIES[categorie]} (autre ${i + 1})`, donnee);
  });
  const [durees, titres, sorts] = [denumeroter(c.duree), denumeroter(c.noms), denumeroter(c.sort)];
  for (let i = 0; i < Math.max(durees.length, titres.length, sorts.length); i++) {
    const [texte = '', titre = '', fin = ''] = [durees[i], titres[i], sorts[i]];
    const lu = lireDuree(texte);
    const sort = fin
      ? cle(fin) === cle(NON_DETERMINE)
        ? ({ inconnu: true } as const)
        : (lireSu(fin) ?? sortDe(fin) ?? lireSort(fin))
      : lu.sort;
    if (fin && !sort) perdus.push({ colonne: 'sort', texte: fin });
    const plus = { ...(lu.duree ? { duree: lu.duree } : {}), ...(sort ? { sort } : {}) };
    const sienne = vus.get(cle(titre));
    if (sienne && !sienne.duree && !sienne.sort) Object.assign(sienne, plus);
    else if (texte || titre || sort)
      liste.push({ categorie: 'autre', ...(titre ? { detail: titre } : {}), ...plus });
  }
  const donnees = liste.length ? liste : (su ?? (aucune ? [] : undefined));
  return {
    ...(donnees ? { donnees } : {}),
    perdus,
    ambigu: noms.some((n) => cle(n) === cle(OPINION)),
  };
}
