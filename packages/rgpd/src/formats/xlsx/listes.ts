/** Cells of several values → lists of the sheet. */
import { CATEGORIES, type Traitement } from '../../model/index.ts';
import { cle, codeDe, lireBase, lireCategorie, lireSu } from '../commun/mots.ts';
import type { Donnee, Finalite } from '../commun/parties.ts';
import { DESTINATAIRES, ETATS, lireDuree, lirePrecisions } from '../commun/phrases.ts';
import { ajouterDonnees, elements, type Fiche } from './fiche.ts';

const typeDe = codeDe(DESTINATAIRES);
const etatDe = codeDe(ETATS);
const VIDES = new Set(['aucun', 'aucune', 'neant', 'sans']);

type Su = { inconnu: true } | { sansObjet: string };

/** « Je ne sais pas », « Sans objet », or a list known to be empty. */
const ferme = (texte: string): Su | [] | undefined =>
  lireSu(texte) ?? (VIDES.has(cle(texte)) ? [] : undefined);

/** Several columns may fill one list; what closes a list that is not empty stays in the note. */
function poser<K extends 'personnes' | 'destinataires' | 'transferts' | 'mesures'>(
  { t, garder, barres }: Fiche,
  champ: K,
  titre: string,
  texte: string,
  lire: (
    parties: string[],
    notre: boolean,
  ) => Exclude<NonNullable<Traitement[K]>, Su> extends readonly (infer T)[] ? T : never,
): void {
  const deja = t[champ];
  const dit = ferme(texte);
  if (dit) {
    if (deja === undefined) t[champ] = dit as Traitement[K];
    else garder(titre, texte);
    return;
  }
  const { parties, notres } = elements(texte, barres);
  const liste: unknown[] = Array.isArray(deja) ? deja : [];
  t[champ] = [...liste, ...parties.map((p) => lire(p, notres))] as Traitement[K];
}

function finalites({ t, garder, barres }: Fiche, titre: string, texte: string): void {
  for (const [dit = '', base = '', fondement = '', art9 = ''] of elements(texte, barres).parties) {
    const lue = base ? (lireSu(base) ?? lireBase(base)) : undefined;
    if (base && !lue) garder(`${titre}, base légale`, base);
    const condition = lireSu(art9) ?? (/^[a-j]$/.test(art9) ? art9 : undefined);
    if (art9 && !condition) garder(`${titre}, article 9`, art9);
    t.finalites.push({
      texte: dit,
      ...(lue ? { base: lue } : {}),
      ...(fondement ? { fondement } : {}),
      ...(condition ? { art9: condition } : {}),
    } satisfies Finalite);
  }
}

const personnes = (f: Fiche, titre: string, texte: string): void =>
  poser(f, 'personnes', titre, texte, ([categorie = '', plus = '']) => ({
    categorie,
    ...lirePrecisions(plus),
  }));

const destinataires = (f: Fiche, titre: string, texte: string): void =>
  poser(f, 'destinataires', titre, texte, ([nom = '', type = '', precision = '']) => ({
    type: typeDe(type) ?? 'autre',
    nom,
    ...(precision ? { precision } : {}),
  }));

function transferts(f: Fiche, titre: string, texte: string): void {
  const mot = cle(texte);
  if (mot === 'oui') return f.garder(titre, texte);
  if (mot === 'non') texte = 'Aucun';
  poser(
    f,
    'transferts',
    titre,
    texte,
    ([destinataire = '', pays = '', garantie = '', lien = '']) => ({
      destinataire,
      pays,
      ...(garantie ? { garantie: lireSu(garantie) ?? garantie } : {}),
      ...(lien ? { lien } : {}),
    }),
  );
}

const mesures = (f: Fiche, titre: string, texte: string): void =>
  poser(f, 'mesures', titre, texte, ([type = '', etat = '', precision = ''], notre) => ({
    type,
    etat: etatDe(etat) ?? (notre ? 'nsp' : 'en-place'),
    ...(precision ? { precision } : {}),
  }));

function donnees({ t, garder, barres }: Fiche, titre: string, texte: string): void {
  const dit = ferme(texte);
  if (dit) {
    if (t.donnees === undefined) t.donnees = dit;
    else garder(titre, texte);
    return;
  }
  const { parties, notres } = elements(texte, barres);
  ajouterDonnees(
    t,
    parties.map(([label = '', detail = '', duree = '']): Donnee => {
      const categorie = lireCategorie(label) ?? 'autre';
      const { reste, ...lue } = lireDuree(duree);
      if (reste) garder(titre, reste);
      const entier = notres || cle(label) === cle(CATEGORIES[categorie]) ? detail : label;
      return { categorie, ...(entier ? { detail: entier } : {}), ...lue };
    }),
  );
}

/** « Données sensibles » of home-made tables: which ones, or only whether there are some. */
function sensibles(f: Fiche, titre: string, texte: string): void {
  const connues = elements(texte, f.barres).parties.every(([label = '']) => lireCategorie(label));
  if (connues) donnees(f, titre, texte);
  else f.notes.push(`${titre} : ${texte}`);
}

/** Reader of each list. */
export const LISTES = {
  finalites,
  personnes,
  donnees,
  sensibles,
  destinataires,
  transferts,
  mesures,
} as const;
