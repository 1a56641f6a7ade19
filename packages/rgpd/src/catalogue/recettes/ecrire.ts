/** Short words to write recipes with. */
import type { Base, Categorie } from '../../model/index.ts';
import { PATRIMOINE } from '../sources.ts';
import type { ModeleTraitement, Recette, Source } from '../types.ts';
import { marquer } from './points.ts';

type Liste<C extends keyof ModeleTraitement> = Extract<ModeleTraitement[C], readonly unknown[]>;
type Finalite = Liste<'finalites'>[number];
type Personnes = Liste<'personnes'>[number];
type Donnee = Liste<'donnees'>[number];
type Destinataire = Liste<'destinataires'>[number];
type Collecte = NonNullable<ModeleTraitement['collecte']>;

const finalite =
  (base: Base) =>
  (texte: string, fondement?: string): Finalite => ({
    texte,
    base,
    ...(fondement ? { fondement } : {}),
  });
export const consentement = finalite('a');
export const contrat = finalite('b');
export const obligation = finalite('c');
export const mission = finalite('e');

export const gens = (categorie: string): Personnes => ({ categorie });
/** People whom the guidelines WP 248 call vulnerable: children, patients, the elderly, agents. */
export const fragiles = (categorie: string): Personnes => ({ categorie, vulnerables: 'oui' });

export const d = (
  categorie: Categorie,
  detail: string,
  plus: Pick<Donnee, 'duree' | 'sort' | 'source'> = {},
): Donnee => ({ categorie, detail, ...plus });

const vers =
  (type: Destinataire['type']) =>
  (...noms: string[]): Destinataire[] =>
    noms.map((nom) => ({ type, nom }));
export const interne = vers('interne');
export const partenaire = vers('partenaire');
export const prestataire = vers('sous-traitant');
export const tiers = vers('autre');

export const directe = (...canaux: string[]): Collecte => ({ mode: 'directe', canaux });
export const indirecte = (source: string, ...canaux: string[]): Collecte => ({
  mode: 'indirecte',
  source,
  canaux,
});
export const mixte = (source: string, ...canaux: string[]): Collecte => ({
  mode: 'les-deux',
  source,
  canaux,
});

/** Measures that the model of the CNIL names: to be answered by the commune, never supposed. */
const MESURES = [
  'Contrôle d’accès des utilisateurs',
  'Sauvegarde des données',
  'Contrôle des sous-traitants',
];

/** A recipe as it is written. */
export interface Brouillon {
  code: string;
  version?: string;
  service: string;
  toujours?: boolean;
  nom: string;
  resume: string;
  recette: string;
  finalites: Finalite[];
  personnes: Personnes[];
  donnees: Donnee[];
  /** Instruction of the archives where durations and final fates are to be read. */
  archives?: Source;
  destinataires: Destinataire[][];
  collecte: Collecte;
  /** Where people are usually told. */
  information: string;
  /** Measures of its own, besides those of all. */
  mesures?: string[];
  sources?: readonly (Source & { champ?: string })[];
  rappels?: readonly string[];
}

/** A source, and the field that it backs. */
export const pour = (champ: string, source: Source): Source & { champ: string } => ({
  ...source,
  champ,
});

/** The recipe, with its marks. */
export function recette(b: Brouillon): Recette {
  const { archives, sources = [] } = b;
  const visees = b.donnees.map((donnee) =>
    archives && donnee.sort !== 'conserver' ? { ...donnee, visa: 'oui' as const } : donnee,
  );
  const modele: ModeleTraitement = {
    nom: b.nom,
    service: b.service,
    role: 'responsable',
    description: b.resume,
    finalites: b.finalites,
    personnes: b.personnes,
    donnees: visees,
    collecte: b.collecte,
    destinataires: b.destinataires.flat(),
    mesures: [...MESURES, ...(b.mesures ?? [])].map((type) => ({ type, etat: 'nsp' })),
    information: { ou: b.information },
  };
  const desArchives = visees.flatMap(({ visa }, i) =>
    archives && visa
      ? [pour(`donnees.${i}.visa`, PATRIMOINE), pour(`donnees.${i}.duree`, archives)]
      : [],
  );
  // A duration that a source gives needs no instruction to be read.
  const utiles = desArchives.filter(
    ({ champ, aConfirmer }) =>
      !aConfirmer || !sources.some((s) => s.champ === champ && !s.aConfirmer),
  );
  return marquer({
    code: b.code,
    version: b.version ?? '2026-11-23',
    service: b.service,
    ...(b.toujours ? { toujours: true } : {}),
    resume: b.resume,
    recette: b.recette,
    modele,
    sources: [...sources, ...utiles],
    aConfirmer: [],
    ...(b.rappels ? { rappels: b.rappels } : {}),
  });
}
