/** The register as a schema: what a file must be. Types of the model come from here; unknown fields are kept. */
import * as z from 'zod/mini';
import { BASES, CATEGORIES, CLAUSES, DROITS, SORTS } from '../model/codes.ts';
import { acteur, courte, id, instant, jour, libre, objet, oui, parmi, suOu } from './briques.ts';

const finalite = objet({
  texte: courte,
  base: z.optional(suOu(parmi(BASES))),
  /** Text that founds an obligation or a mission. */
  fondement: z.optional(libre),
  /** Condition of article 9(2), by letter, when data are sensitive. */
  art9: z.optional(suOu(z.string().check(z.regex(/^[a-j]$/)))),
});

const duree = objet({
  /** In the active files, in words: « 1 an ». */
  active: z.optional(libre),
  /** Then, for the few who need it. */
  intermediaire: z.optional(libre),
  /** From when: « fin de l’année scolaire ». */
  declencheur: z.optional(libre),
});

const donnee = objet({
  categorie: parmi(CATEGORIES),
  detail: z.optional(libre),
  duree: z.optional(suOu(duree)),
  sort: z.optional(suOu(parmi(SORTS))),
  /** Visa of the director of the Archives départementales before any destruction. */
  visa: z.optional(oui),
  source: z.optional(libre),
});

const personnes = objet({
  categorie: courte,
  precision: z.optional(libre),
  nombre: z.optional(suOu(z.number())),
  vulnerables: z.optional(oui),
});

const destinataire = objet({
  type: z.enum(['interne', 'sous-traitant', 'partenaire', 'pays-tiers', 'autre']),
  nom: courte,
  precision: z.optional(libre),
});

const transfert = objet({
  destinataire: courte,
  pays: courte,
  garantie: z.optional(suOu(libre)),
  lien: z.optional(libre),
});

const mesure = objet({
  type: courte,
  etat: z.enum(['en-place', 'prevue', 'absente', 'nsp']),
  precision: z.optional(libre),
});

const collecte = objet({
  mode: z.optional(suOu(z.enum(['directe', 'indirecte', 'les-deux']))),
  source: z.optional(libre),
  canaux: z.optional(z.array(courte)),
  obligatoire: z.optional(oui),
  consequences: z.optional(libre),
});

const information = objet({
  faite: z.optional(oui),
  ou: z.optional(libre),
  lien: z.optional(libre),
});

const aipd = objet({
  /** Answers to the nine criteria, by their code. */
  criteres: z.optional(z.record(z.string(), oui)),
  /** Answers about the items of the CNIL's two lists and the cases of article 35(3), by their code. */
  listes: z.optional(z.record(z.string(), oui)),
  decision: z.optional(z.enum(['requise', 'non-requise', 'a-documenter', 'faite'])),
  motif: z.optional(libre),
  le: z.optional(jour),
});

const traceur = objet({
  nom: courte,
  finalite: courte,
  /** `audience`: measure exempted from consent; `consentement`: asked first. */
  sorte: z.enum(['necessaire', 'audience', 'consentement']),
  /** Who reads it; absent: the commune. */
  emetteur: z.optional(courte),
  /** Months on the device, and months that what it gathers is kept. */
  mois: z.optional(z.number()),
  moisDonnees: z.optional(z.number()),
});

/** One processing. */
export const traitement = objet({
  id,
  ref: z.optional(courte),
  nom: courte,
  service: z.optional(courte),
  role: z.enum(['responsable', 'conjoint', 'sous-traitant']),
  /** Joint controllers; for a processor, those for whom it acts (30(2)(a)). */
  avec: z.optional(z.array(acteur)),
  statut: z.enum(['brouillon', 'complet', 'valide', 'archive']),
  description: z.optional(libre),
  finalites: z.array(finalite),
  personnes: z.optional(suOu(z.array(personnes))),
  donnees: z.optional(suOu(z.array(donnee))),
  collecte: z.optional(collecte),
  destinataires: z.optional(suOu(z.array(destinataire))),
  /** Identifiers of processors. */
  sousTraitants: z.optional(suOu(z.array(id))),
  logiciels: z.optional(suOu(z.array(courte))),
  papier: z.optional(oui),
  transferts: z.optional(suOu(z.array(transfert))),
  mesures: z.optional(suOu(z.array(mesure))),
  information: z.optional(information),
  aipd: z.optional(aipd),
  /** Shown in the public register. */
  public: z.optional(z.boolean()),
  /** Recipe it comes from. */
  origine: z.optional(objet({ recette: courte, version: courte })),
  pieces: z.optional(z.array(id)),
  note: z.optional(libre),
  revueLe: z.optional(jour),
  prochaineRevue: z.optional(jour),
  creeLe: instant,
  modifieLe: instant,
});

/** One processor of the commune. */
export const sousTraitant = objet({
  id,
  nom: courte,
  contact: z.optional(acteur),
  prestation: z.optional(libre),
  pays: z.optional(suOu(courte)),
  clauses: z.optional(z.partialRecord(parmi(CLAUSES), oui)),
  contratLe: z.optional(jour),
  contratFin: z.optional(jour),
  pieces: z.optional(z.array(id)),
  note: z.optional(libre),
  creeLe: instant,
  modifieLe: instant,
});

/** One request of a person. */
export const demande = objet({
  id,
  droit: z.optional(suOu(parmi(DROITS))),
  recueLe: jour,
  canal: z.optional(courte),
  demandeur: acteur,
  /** Person concerned, when it is not who asks. */
  pour: z.optional(objet({ nom: courte, lien: z.optional(courte) })),
  objet: z.optional(libre),
  /** A reasonable doubt on who asks (12(6)), and when more was asked. */
  doute: z.optional(objet({ motif: libre, le: jour })),
  traitements: z.optional(z.array(id)),
  prolongation: z.optional(
    objet({
      motif: libre,
      annonceeLe: jour,
      mois: z.optional(z.union([z.literal(1), z.literal(2)])),
    }),
  ),
  reponse: z.optional(
    objet({
      le: jour,
      sens: z.enum(['satisfaite', 'partielle', 'refusee', 'sans-objet']),
      motif: z.optional(libre),
      moyen: z.optional(courte),
    }),
  ),
  pieces: z.optional(z.array(id)),
  note: z.optional(libre),
  /** Day on which it is to be purged. */
  purgeLe: z.optional(jour),
  creeLe: instant,
  modifieLe: instant,
});

/** One personal data breach. */
export const violation = objet({
  id,
  titre: courte,
  survenueLe: z.optional(suOu(instant)),
  /** The 72 hours run from here (33(1)). */
  connueLe: instant,
  nature: z.optional(z.array(z.enum(['confidentialite', 'integrite', 'disponibilite']))),
  faits: z.optional(libre),
  personnes: z.optional(
    suOu(objet({ nombre: z.optional(suOu(z.number())), categories: z.optional(z.array(courte)) })),
  ),
  donnees: z.optional(
    suOu(objet({ nombre: z.optional(suOu(z.number())), categories: z.optional(z.array(courte)) })),
  ),
  consequences: z.optional(libre),
  risque: z.optional(z.enum(['aucun', 'risque', 'eleve', 'nsp'])),
  mesures: z.optional(libre),
  notifieeLe: z.optional(instant),
  completeeLe: z.optional(instant),
  retard: z.optional(libre),
  personnesLe: z.optional(instant),
  /** Exception of article 34(3), by letter, and why. */
  exception: z.optional(objet({ cas: z.enum(['a', 'b', 'c']), motif: libre })),
  clotureeLe: z.optional(jour),
  traitements: z.optional(z.array(id)),
  sousTraitant: z.optional(id),
  pieces: z.optional(z.array(id)),
  note: z.optional(libre),
  purgeLe: z.optional(jour),
  creeLe: instant,
  modifieLe: instant,
});

/** One attached file: its bytes are beside, in `pieces/`. */
export const piece = objet({
  id,
  nom: courte,
  type: courte,
  taille: z.number(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  sorte: z.optional(courte),
  creeLe: instant,
  modifieLe: instant,
});

/** One thing to do. */
export const action = objet({
  id,
  texte: courte,
  /** Obligation or measure of the catalogue that it answers. */
  pour: z.optional(courte),
  responsable: z.optional(courte),
  pourLe: z.optional(jour),
  faiteLe: z.optional(jour),
  traitements: z.optional(z.array(id)),
  note: z.optional(libre),
  creeLe: instant,
  modifieLe: instant,
});

/** The body that answers for the register. */
export const organisme = objet({
  nom: z.string(),
  type: z.optional(z.enum(['commune', 'ccas', 'intercommunalite', 'syndicat', 'autre'])),
  siren: z.optional(courte),
  insee: z.optional(courte),
  adresse: z.optional(libre),
  telephone: z.optional(courte),
  mel: z.optional(courte),
  site: z.optional(courte),
  departement: z.optional(courte),
  /** Legal representative: the mayor. */
  representant: z.optional(acteur),
  dpo: z.optional(
    suOu(
      objet({
        ...acteur.shape,
        organisme: z.optional(courte),
        designation: z.optional(courte),
        le: z.optional(jour),
      }),
    ),
  ),
  /** Cookies and other trackers of its site; `[]`: it has none. */
  traceurs: z.optional(suOu(z.array(traceur))),
  population: z.optional(z.number()),
  agents: z.optional(z.number()),
});

/** What was done of an obligation, or of a measure of the security checklist. */
export const suivi = objet({
  etat: z.enum(['fait', 'en-cours', 'a-faire', 'sans-objet', 'nsp']),
  le: z.optional(jour),
  note: z.optional(libre),
  pieces: z.optional(z.array(id)),
});

/** Version of the schema that this code writes. */
export const VERSION = 1;

/** The whole register of one body. */
export const registre = objet({
  schema: z.literal('ternum-rgpd'),
  version: z.literal(VERSION),
  id,
  organisme,
  /** Answers to the opening questions, by their code. */
  reponses: z.record(z.string(), oui),
  traitements: z.array(traitement),
  sousTraitants: z.array(sousTraitant),
  demandes: z.array(demande),
  violations: z.array(violation),
  pieces: z.array(piece),
  actions: z.array(action),
  obligations: z.record(z.string(), suivi),
  securite: z.record(z.string(), suivi),
  /** Items of a file that did not hold: kept as they came, for somebody to look at. */
  ecartes: z.optional(
    z.array(objet({ position: courte, raison: libre, brut: z.optional(z.unknown()) })),
  ),
  /** Of a copy handed to somebody: when, and the fingerprint of every fragment as it left. */
  copie: z.optional(objet({ le: instant, base: z.record(z.string(), z.string()) })),
  /** Tone of whoever keeps it: `neutre` switches that of recipes off. */
  ton: z.optional(z.enum(['recette', 'neutre'])),
  /** Version of the catalogue that was last looked at. */
  catalogue: z.optional(courte),
  creeLe: instant,
  modifieLe: instant,
});
