/** `consultations.json`: calls that a buyer or an agency publishes itself. Version 1; its schema is in `docs/schemas`. */
import { fold, parseDateISO, parseSiret, TernumError } from '@ternum/core';
import { Anomalie, type CodeAnomalie } from '../anomalies.ts';
import type { Categorie } from '../model.ts';
import {
  cpvDe,
  departementsDe,
  enListe,
  estObjet,
  lienDe,
  premierTexte,
  sansVide,
  texteDe,
} from './dehors.ts';
import type { AcheteurConsultation, Consultation, EtatConsultation, Lot } from './model.ts';
import { lireMoment } from './paris.ts';

/** What a `consultations.json` holds, once read. */
export interface FichierConsultations {
  /** Of every call that does not name its own. */
  acheteur?: AcheteurConsultation;
  /** Home page of the buyer's profile; `http(s):` only. */
  profil?: string;
  /** Moment of the last change, ISO 8601 in UTC. */
  misAJour?: string;
  /** In the file’s order, whatever their state. */
  consultations: Consultation[];
  /** Entries of which nothing could be made, with a French reason. */
  illisibles: {
    /** Rank in the list, from 0. */
    position: number;
    /** French sentence. */
    raison: string;
    /** The entry as published. */
    brut: unknown;
  }[];
}

const CATEGORIES: readonly Categorie[] = ['travaux', 'fournitures', 'services'];
const ETATS: readonly EtatConsultation[] = ['publiee', 'rectifiee', 'annulee'];

/**
 * Reads the document; a list of calls alone is accepted too. Bad fields are named in each call's `anomalies`.
 *
 * @throws TernumError `parse` when it is not a `consultations.json` at all
 */
export function lireConsultations(json: unknown): FichierConsultations {
  const document = Array.isArray(json) ? { consultations: json } : json;
  if (!estObjet(document) || !Array.isArray(document['consultations']))
    throw new TernumError({
      kind: 'parse',
      message: 'not a consultations.json: no list « consultations »',
      hint: 'Ce fichier n’est pas un consultations.json : il lui faut une liste « consultations ».',
    });
  const acheteur = acheteurDe(document['acheteur'], () => {});
  const consultations: Consultation[] = [];
  const illisibles: FichierConsultations['illisibles'] = [];
  document['consultations'].forEach((brut: unknown, position) => {
    if (estObjet(brut) && premierTexte(brut['objet'], brut['id']))
      consultations.push(lireUne(brut, acheteur));
    else
      illisibles.push({
        position,
        raison: 'Cette consultation n’a ni objet ni identifiant.',
        brut,
      });
  });
  return sansVide({
    acheteur,
    profil: lienDe(document['profil']),
    misAJour: lireMoment(document['misAJour']) ?? jourSeul(document['misAJour']),
    consultations,
    illisibles,
  });
}

/** A day alone is its beginning. */
const jourSeul = (v: unknown): string | undefined =>
  typeof v === 'string' ? lireMoment(`${v}T00:00`) : undefined;

type Noter = (code: CodeAnomalie, champ: string, brut?: unknown) => void;

function lireUne(
  brut: Record<string, unknown>,
  defaut: AcheteurConsultation | undefined,
): Consultation {
  const anomalies: Anomalie[] = [];
  const noter: Noter = (code, champ, v = '') => {
    anomalies.push(new Anomalie(code, champ, typeof v === 'string' ? v : JSON.stringify(v)));
  };
  /** The value that `lire` makes of a field; noted when the field says something that it cannot read. */
  const champ = <T>(nom: string, lire: (v: unknown) => T | undefined): T | undefined => {
    const valeur = brut[nom];
    if (valeur === undefined || valeur === null || valeur === '') return undefined;
    const lu = lire(valeur);
    if (lu === undefined) noter('format', nom, valeur);
    return lu;
  };
  const textes = (nom: string): string[] => enListe(brut[nom]).map(texteDe).filter(Boolean);
  const objet = premierTexte(brut['objet']) ?? '';
  if (!objet) noter('absent', 'objet');
  const id = premierTexte(brut['id']);
  if (!id) noter('absent', 'id');
  const acheteur = acheteurDe(brut['acheteur'], noter) ?? defaut;
  if (!acheteur) noter('absent', 'acheteur');
  const lienReponse = champ('lienReponse', lienDe);
  const lienAvis = champ('lienAvis', lienDe);
  const nature = champ('nature', (v) =>
    v === 'rectificatif' || v === 'annulation' ? v : undefined,
  );
  const etat = champ('etat', etatDe) ?? 'publiee';
  return sansVide<Consultation>({
    // A feed needs something that stays.
    id: id ?? lienReponse ?? lienAvis ?? objet,
    source: 'fichier',
    objet,
    acheteur: acheteur ?? { nom: '', departements: [] },
    categories: categories(brut['categories'], noter),
    procedure: premierTexte(brut['procedure']),
    // A notice that withdraws another is no call to answer.
    etat: nature === 'annulation' ? 'annulee' : etat,
    nature,
    republication: champ('republication', booleen),
    datePublication: champ('datePublication', parseDateISO),
    ...limite(brut, champ, noter),
    misAJour: champ('misAJour', lireMoment),
    lots: lots(brut['lots'], noter),
    lieu: lieu(brut['lieu']),
    codesCPV: cpvDe(enListe(brut['codesCPV'])),
    descripteurs: textes('descripteurs'),
    aFournir: textes('aFournir'),
    simplifie: champ('simplifie', booleen),
    considerationsEnvironnementales: champ('considerationsEnvironnementales', booleen),
    lienReponse,
    lienAvis,
    avisLies: textes('avisLies'),
    premierAvis: premierTexte(brut['premierAvis']),
    idProcedure: premierTexte(brut['idProcedure']),
    contrats: textes('contrats'),
    anomalies,
  });
}

/** « Annulée » as people write it. */
const etatDe = (v: unknown): EtatConsultation | undefined => {
  const mot = fold(texteDe(v));
  return ETATS.find((e) => e === mot);
};

/** A deadline that has moved to an unknown day is no deadline; one without its hour is a day. */
function limite(
  brut: Record<string, unknown>,
  champ: <T>(nom: string, lire: (v: unknown) => T | undefined) => T | undefined,
  noter: Noter,
): Pick<Consultation, 'limiteIncertaine' | 'dateLimite' | 'jourLimite'> {
  if (champ('limiteIncertaine', booleen)) return { limiteIncertaine: true };
  const publiee = brut['dateLimite'];
  const dateLimite = lireMoment(publiee);
  const texte = texteDe(publiee);
  const jourDit = champ('jourLimite', parseDateISO);
  if (dateLimite) return { dateLimite };
  if (!texte) return jourDit ? { jourLimite: jourDit } : {};
  noter('format', 'dateLimite', publiee);
  // 03/12/2026 12:00, the French way.
  const [, j, m, a, suite = ''] = /^(\d\d)\/(\d\d)\/(\d{4})\s*(.*)$/.exec(texte) ?? [];
  const jour = parseDateISO(j ? `${a}-${m}-${j}` : texte);
  if (!jour) return {};
  const heure = /^(?:à\s*)?(\d\d?)\s*[:h]\s*(\d\d)?$/i.exec(suite);
  const moment = heure && lireMoment(`${jour}T${heure[1]!.padStart(2, '0')}:${heure[2] ?? '00'}`);
  return moment ? { dateLimite: moment } : { jourLimite: jour };
}

const booleen = (v: unknown): boolean | undefined => (typeof v === 'boolean' ? v : undefined);

function acheteurDe(brut: unknown, noter: Noter): AcheteurConsultation | undefined {
  const objet = typeof brut === 'string' ? { nom: brut } : brut;
  if (!estObjet(objet)) return undefined;
  const siret = parseSiret(objet['siret'])?.siret;
  if (!siret && texteDe(objet['siret'])) noter('identifiant', 'acheteur.siret', objet['siret']);
  return sansVide({
    nom: texteDe(objet['nom']),
    siret,
    departements: departementsDe(objet['departements']),
  });
}

function categories(valeur: unknown, noter: Noter): Categorie[] {
  return enListe(valeur).flatMap((v) => {
    const categorie = CATEGORIES.find((c) => c === texteDe(v).toLowerCase());
    if (!categorie) noter('hors-liste', 'categories', v);
    return categorie ?? [];
  });
}

function lots(valeur: unknown, noter: Noter): Lot[] {
  return enListe(valeur).flatMap((v, rang) => {
    const lot = estObjet(v) ? v : { intitule: v };
    const intitule = texteDe(lot['intitule']);
    if (!intitule) {
      noter('structure', `lots[${rang}]`, v);
      return [];
    }
    const numero = premierTexte(lot['numero']);
    return [sansVide<Lot>({ numero, intitule, codeCPV: cpvDe([lot['codeCPV']])[0] })];
  });
}

function lieu(valeur: unknown): Consultation['lieu'] {
  if (!estObjet(valeur))
    return sansVide<Consultation['lieu']>({ departements: [], libelle: premierTexte(valeur) });
  return sansVide<Consultation['lieu']>({
    departements: departementsDe(valeur['departements']),
    libelle: premierTexte(valeur['libelle']),
  });
}

/** The document to be written with `JSON.stringify`; read again, it gives the same calls, anomalies apart. */
export function ecrireConsultations(
  fichier: Omit<FichierConsultations, 'illisibles'>,
): Record<string, unknown> {
  const { acheteur, profil, misAJour, consultations } = fichier;
  return sansVide({
    version: 1,
    acheteur,
    profil,
    misAJour,
    consultations: consultations.map(une),
  });
}

/** Neither what reading adds, nor lists that say nothing. */
function une(consultation: Consultation): Record<string, unknown> {
  const { source, rapprochement, anomalies, ...reste } = consultation;
  void [source, rapprochement, anomalies];
  return Object.fromEntries(
    Object.entries(reste).filter(([, v]) => v !== undefined && !(Array.isArray(v) && !v.length)),
  );
}
