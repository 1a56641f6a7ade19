/**
 * One record of the Opendatasoft dataset `boamp` (DILA) → a call. Flat fields first; `donnees`, JSON in a string, adds
 * what they lack: SIRET, lots, CPV, what to provide, where to answer.
 */
import { fold, parseDateISO } from '@ternum/core';
import { Anomalie, type CodeAnomalie } from '../../anomalies.ts';
import type { Categorie } from '../../model.ts';
import { lireDonnees } from './donnees.ts';
import { rien, type Donnees } from './extrait.ts';
import { limiteCorrigee } from './limite.ts';
import { estRepublication, etatDe, natureDe } from './nature.ts';
import {
  departementsDe,
  enListe,
  estObjet,
  lienDe,
  premierTexte,
  sansVide,
  texteDe,
} from '../dehors.ts';
import { SIMPLIFIE } from '../fournir.ts';
import { liensDe } from './liens.ts';
import type { Consultation } from '../model.ts';
import { lireMoment } from '../paris.ts';

type Noter = (code: CodeAnomalie, champ: string, brut?: unknown) => void;

/** Reads one record, whatever its schema (MAPA, FNSimple, eForms, older ones). Never throws: see `anomalies`. */
export function lireBoamp(record: unknown): Consultation {
  const anomalies: Anomalie[] = [];
  const noter: Noter = (code, champ, brut = '') => {
    anomalies.push(
      new Anomalie(code, champ, typeof brut === 'string' ? brut : JSON.stringify(brut)),
    );
  };
  if (!estObjet(record)) noter('structure', 'record', record);
  const r = estObjet(record) ? record : {};
  const donnees = ouvrirDonnees(r['donnees'], noter);
  const nature = natureDe(r);
  if (!nature) noter('hors-liste', 'nature', texteDe(r['nature']));
  const id = premierTexte(r['idweb'], r['id']) ?? '';
  if (!id) noter('absent', 'idweb');
  const simplifie = ouiNon(r['marche_public_simplifie']);
  const departements = departementsDe(r['code_departement']);
  return sansVide<Consultation>({
    id,
    source: 'boamp',
    objet: obligatoire('objet', premierTexte(r['objet'], donnees.objet), noter),
    acheteur: sansVide({
      nom: obligatoire('nomacheteur', premierTexte(r['nomacheteur']), noter),
      siret: donnees.siret,
      // `code_departement` lists where the notice is published, neighbours included.
      departements: donnees.departementAcheteur ? [donnees.departementAcheteur] : departements,
    }),
    categories: categories(r['type_marche'] ?? r['type_marche_facette'], noter),
    procedure: premierTexte(r['procedure_libelle'], r['type_procedure']),
    etat: etatDe(r, nature),
    nature: nature === 'appel' ? undefined : nature,
    republication: estRepublication(r) || undefined,
    datePublication: jour(r['dateparution'], noter),
    ...limite(r, donnees, nature === 'rectificatif', noter),
    lots: donnees.lots,
    lieu: sansVide({
      departements: lieux(r, donnees),
      libelle: donnees.lieu,
    }),
    codesCPV: donnees.codesCPV,
    descripteurs: enListe(r['descripteur_libelle']).map(texteDe).filter(Boolean),
    aFournir: simplifie ? [SIMPLIFIE, ...donnees.aFournir] : donnees.aFournir,
    simplifie,
    considerationsEnvironnementales:
      donnees.considerationsEnvironnementales ??
      (enListe(r['criteres']).some((c) => /environnement/.test(fold(texteDe(c)))) || undefined),
    lienReponse: donnees.lienReponse,
    lienAvis: lien('url_avis', r['url_avis'], noter),
    avisLies: liensDe([r['annonce_lie'], r['annonces_anterieures']], id),
    idProcedure: premierTexte(r['contractfolderid'], donnees.idProcedure),
    contrats: [],
    anomalies,
  });
}

function ouvrirDonnees(brut: unknown, noter: Noter): Donnees {
  if (brut === undefined || brut === null || brut === '') return rien();
  let json: unknown = brut;
  if (typeof brut === 'string') {
    try {
      json = JSON.parse(brut);
    } catch {
      noter('format', 'donnees', brut);
      return rien();
    }
  }
  const lues = estObjet(json) ? lireDonnees(json) : undefined;
  if (!lues) noter('structure', 'donnees', brut);
  return lues ?? rien();
}

function limite(
  r: Record<string, unknown>,
  donnees: Donnees,
  rectificatif: boolean,
  noter: Noter,
): Pick<Consultation, 'dateLimite' | 'limiteIncertaine'> {
  const corrigee = rectificatif ? limiteCorrigee(donnees.corrections) : undefined;
  if (corrigee) return { dateLimite: corrigee };
  if (corrigee === null) {
    noter('format', 'infosRectif', donnees.corrections);
    return { limiteIncertaine: true };
  }
  // The flat field of a correction may repeat the former deadline: what it corrects knows it as well.
  const publiee = r['datelimitereponse'];
  const moment = lireMoment(publiee) ?? lireMoment(donnees.dateLimite);
  const ecrite = texteDe(publiee) || donnees.dateLimite;
  if (!moment && ecrite) noter('format', 'datelimitereponse', ecrite);
  return moment ? { dateLimite: moment } : {};
}

function categories(valeur: unknown, noter: Noter): Categorie[] {
  const trouvees = new Set<Categorie>();
  for (const mot of enListe(valeur).flatMap((v) => texteDe(v).split(/[;,/]/))) {
    const plie = fold(mot);
    const categorie = (['travaux', 'fournitures', 'services'] as const).find((c) =>
      plie.includes(c.slice(0, -1)),
    );
    if (categorie) trouvees.add(categorie);
    else if (plie.trim()) noter('hors-liste', 'type_marche', mot);
  }
  return [...trouvees];
}

/** The field for it is hardly ever filled. */
function lieux(r: Record<string, unknown>, donnees: Donnees): string[] {
  const publies = departementsDe(r['code_departement_prestation']);
  return publies.length ? publies : donnees.departementsLieu;
}

/** `1`, `oui`, `OUI`, `true`… False only where the record says no. */
function ouiNon(valeur: unknown): boolean | undefined {
  const mot = fold(texteDe(typeof valeur === 'boolean' ? String(valeur) : valeur));
  return /^(1|oui|true|mps)$/.test(mot) ? true : /^(0|non|false)$/.test(mot) ? false : undefined;
}

function obligatoire(champ: string, texte: string | undefined, noter: Noter): string {
  if (!texte) noter('absent', champ);
  return texte ?? '';
}

function jour(valeur: unknown, noter: Noter): string | undefined {
  const lu = parseDateISO(valeur);
  if (!lu && texteDe(valeur)) noter('format', 'dateparution', valeur);
  return lu;
}

function lien(champ: string, valeur: unknown, noter: Noter): string | undefined {
  const lu = lienDe(valeur);
  if (!lu && texteDe(valeur)) noter('format', champ, valeur);
  return lu;
}
