/** Rows of the blocks that repeat: measures, persons, recipients, transfers. */
import type { Traitement } from '../../model/index.ts';
import { desetiqueter } from '../commun/etiquettes.ts';
import { cle, codeDe, dire, lireSu } from '../commun/mots.ts';
import type { Destinataire, Mesure, Personnes, Transfert } from '../commun/parties.ts';
import { DESTINATAIRES, ETATS, lirePrecisions } from '../commun/phrases.ts';
import { AUCUN } from './disposition.ts';

const etatDe = codeDe(ETATS);
const typeDe = codeDe(DESTINATAIRES);

function mesure(type: string, precisions: string): Mesure {
  const { texte, État: dit = '' } = desetiqueter(precisions, ['État']);
  const etat = dit ? etatDe(dit) : 'en-place';
  const precision = [texte, etat ? '' : `État : ${dit}`].filter(Boolean).join('\n');
  return { type, etat: etat ?? 'nsp', ...(precision ? { precision } : {}) };
}

function destinataire(type: string, precisions: string): Destinataire {
  const connu = typeDe(type);
  const [premiere = '', ...suite] = precisions.split('\n');
  const nom = connu ? premiere || DESTINATAIRES[connu] : type || premiere;
  const precision = (connu || !type ? suite : [premiere, ...suite]).join('\n').trim();
  return { type: connu ?? 'autre', nom, ...(precision ? { precision } : {}) };
}

function transfert([destinataire = '', pays = '', garantie = '', lien = '']: string[]): Transfert {
  return {
    destinataire,
    pays,
    ...(garantie ? { garantie: lireSu(garantie) ?? garantie } : {}),
    ...(lien ? { lien } : {}),
  };
}

const LECTEURS = {
  mesures: ([type = '', precisions = '']: string[]): Mesure => mesure(type, precisions),
  personnes: ([categorie = '', precisions = '']: string[]): Personnes => ({
    categorie,
    ...lirePrecisions(precisions),
  }),
  destinataires: ([type = '', precisions = '']: string[]): Destinataire =>
    destinataire(type, precisions),
  transferts: transfert,
};
/** Fields of a sheet that such a block fills. */
export type Repete = keyof typeof LECTEURS;
export const estRepete = (bloc: string | undefined): bloc is Repete =>
  bloc !== undefined && Object.hasOwn(LECTEURS, bloc);

/** Adds a row to a list of the sheet; returns what has no place there. */
export function ajouter(t: Traitement, quoi: Repete, valeurs: string[]): string | undefined {
  if (!valeurs.some(Boolean)) return undefined;
  const [premiere = '', ...suite] = valeurs;
  const deja = t[quoi];
  if (!suite.some(Boolean)) {
    const vide = cle(premiere) === cle(AUCUN) ? [] : lireSu(premiere);
    if (vide) {
      if (deja !== undefined) return premiere;
      t[quoi] = vide;
      return undefined;
    }
  }
  const liste: unknown[] = Array.isArray(deja) ? deja : [];
  (t as Record<Repete, unknown>)[quoi] = [...liste, LECTEURS[quoi](valeurs)];
  return deja === undefined || Array.isArray(deja) ? undefined : dire(deja, () => '');
}
