/** Fields of the catalogue, and what they hold, in French words. */
import { BASES, CATEGORIES, SORTS } from '../model/index.ts';
import { estObjet } from '../schema/est-objet.ts';
import { THEMES } from './types.ts';

const CHAMPS: Readonly<Record<string, string>> = {
  nom: 'Nom',
  service: 'Service',
  description: 'Description',
  resume: 'Résumé',
  recette: 'Recette',
  version: 'Version',
  toujours: 'Pour toutes les communes',
  finalites: 'Finalités',
  personnes: 'Personnes',
  donnees: 'Données',
  destinataires: 'Destinataires',
  mesures: 'Mesures de sécurité',
  collecte: 'Collecte',
  information: 'Information des personnes',
  sources: 'Sources',
  rappels: 'Rappels',
  aConfirmer: 'À confirmer',
  logiciels: 'Logiciels',
  transferts: 'Transferts hors de l’Union européenne',
  aipd: 'Analyse d’impact',
  role: 'Rôle de la commune',
  papier: 'Papier',
  note: 'Note',
  texte: 'texte',
  aide: 'Aide',
  groupe: 'Groupe',
  recettes: 'Fiches',
  si: 'Condition',
  explication: 'Explication',
  theme: 'Thème',
  priorite: 'Priorité',
  force: 'Force',
  source: 'Source',
  comment: 'Comment faire',
  base: 'base légale',
  fondement: 'texte qui la fonde',
  art9: 'cas de l’article 9',
  categorie: 'catégorie',
  detail: 'détail',
  duree: 'durée',
  active: 'durée',
  intermediaire: 'archives intermédiaires',
  declencheur: 'point de départ',
  sort: 'sort final',
  visa: 'visa des Archives départementales',
  precision: 'précision',
  type: 'type',
  etat: 'état',
  vulnerables: 'personnes vulnérables',
  mode: 'mode',
  canaux: 'moyens',
  ou: 'endroit',
  obligatoire: 'caractère obligatoire',
  consequences: 'conséquences d’un refus',
  article: 'article',
  lien: 'lien',
  revueLe: 'date de relecture',
  champ: 'champ appuyé',
  question: 'question',
  reponse: 'réponse',
};

const PAR_CHAMP: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  base: BASES,
  categorie: CATEGORIES,
  sort: SORTS,
  theme: THEMES,
  visa: { oui: 'nécessaire', non: 'sans objet', nsp: 'à vérifier' },
  force: { droit: 'la loi le demande', recommandation: 'recommandé', pratique: 'bonne pratique' },
  mode: { directe: 'auprès des personnes', indirecte: 'auprès d’autres', 'les-deux': 'les deux' },
  etat: { 'en-place': 'en place', prevue: 'prévue', absente: 'absente', nsp: 'à préciser' },
};

/** What a list is told by: an item is the same when this is. */
const CLES: Readonly<Record<string, readonly string[]>> = {
  finalites: ['texte'],
  personnes: ['categorie'],
  donnees: ['categorie'],
  destinataires: ['type', 'nom'],
  mesures: ['type'],
  transferts: ['destinataire'],
  sources: ['champ', 'texte', 'article'],
};

/** Items of a list by what tells them; a second one alike takes « (2) ». */
export function parCle(liste: readonly unknown[], champ: string): Map<string, unknown> {
  const par = new Map<string, unknown>();
  for (const item of liste) {
    const cles = estObjet(item) ? (CLES[champ] ?? Object.keys(item)) : [];
    const nom = estObjet(item) ? cles.flatMap((cle) => item[cle] ?? []).join(', ') : String(item);
    let place = nom;
    for (let n = 2; par.has(place); n++) place = `${nom} (${n})`;
    par.set(place, item);
  }
  return par;
}

/** « Données « identite », durée » from `['donnees', 'identite', 'duree']`. */
export function direChemin(chemin: readonly string[]): string {
  const mots = chemin.map((cle, i) => {
    const liste = chemin[i - 1];
    if (liste === undefined || !(liste in CLES)) return CHAMPS[cle] ?? `« ${cle} »`;
    return `« ${PAR_CHAMP['categorie']?.[cle] ?? cle} »`;
  });
  return mots.join(', ').replaceAll(', «', ' «');
}

/** A value in words; '' when there is none. */
export function direValeur(valeur: unknown, champ: string): string {
  if (valeur === undefined) return '';
  if (valeur === true) return 'oui';
  if (valeur === false) return 'non';
  if (Array.isArray(valeur)) return valeur.map((item) => direValeur(item, champ)).join(' ; ');
  if (!estObjet(valeur)) return PAR_CHAMP[champ]?.[String(valeur)] ?? String(valeur);
  if (valeur['inconnu'] === true) return 'je ne sais pas';
  if (typeof valeur['sansObjet'] === 'string') return `sans objet : ${valeur['sansObjet']}`;
  // A person, an addressee, a measure: its name says it.
  const { nom, precision, ...autres } = valeur;
  if (typeof nom === 'string' && Object.keys(autres).every((cle) => cle === 'type'))
    return precision === undefined ? nom : `${nom} (${direValeur(precision, 'precision')})`;
  if (champ === 'personnes') return direValeur(valeur['categorie'], champ);
  return Object.entries(valeur)
    .filter(([, v]) => v !== undefined)
    .map(([cle, v]) => `${CHAMPS[cle]?.toLowerCase() ?? cle} : ${direValeur(v, cle)}`)
    .join(', ');
}
