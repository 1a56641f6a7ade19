/**
 * A call for tenders, whatever published it. Nouns are those of BOAMP and of the buyer's profiles; dates are
 * `YYYY-MM-DD`, moments ISO 8601 in UTC (`YYYY-MM-DDTHH:MM:SSZ`), to be shown in Europe/Paris.
 */
import type { Anomalie } from '../anomalies.ts';
import type { Categorie } from '../model.ts';

export interface AcheteurConsultation {
  /** As published. */
  nom: string;
  /** 14 digits. Absent from BOAMP. */
  siret?: string;
  /** Codes of départements. */
  departements: string[];
}

export interface Lot {
  numero?: string;
  intitule: string;
  /** 8 digits. */
  codeCPV?: string;
}

/** `rectifiee`: replaced by a later notice; `annulee`: withdrawn by the buyer. */
export type EtatConsultation = 'publiee' | 'rectifiee' | 'annulee';

export interface Consultation {
  /** Unique in its source (BOAMP: `idweb`). */
  id: string;
  /** `boamp`, or `fichier` for a `consultations.json`. */
  source: 'boamp' | 'fichier';
  objet: string;
  acheteur: AcheteurConsultation;
  /** How the notice was found to be the buyer's: by SIRET, or by name and département, which may mistake. */
  rapprochement?: 'siret' | 'nom';
  categories: Categorie[];
  procedure?: string;
  etat: EtatConsultation;
  /** A notice that only says what changes in an earlier one, or withdraws it. Absent: a whole call. */
  nature?: 'rectificatif' | 'annulation';
  /** A whole call that replaces an earlier version of itself (European notices). */
  republication?: boolean;
  datePublication?: string;
  /** Moment until which answers are received. */
  dateLimite?: string;
  /** A correction speaks of the deadline in words that could not be read: only the notice tells it. */
  limiteIncertaine?: boolean;
  lots: Lot[];
  /** Where it is carried out: codes of départements, and the place in words where said. */
  lieu: { departements: string[]; libelle?: string };
  /** 8 digits. */
  codesCPV: string[];
  /** What it is about, in the words of BOAMP's descriptors. */
  descripteurs: string[];
  /** What the company has to provide, a plain sentence each. Empty: not said. */
  aFournir: string[];
  /** Marché public simplifié: the SIRET is enough to apply. */
  simplifie?: boolean;
  considerationsEnvironnementales?: boolean;
  /** Where to answer, on the buyer's profile; `http(s):` only. */
  lienReponse?: string;
  /** The notice itself; `http(s):` only. */
  lienAvis?: string;
  /** `id` of notices that this one corrects or follows. */
  avisLies: string[];
  /** `id` of the first notice of the chain, once `resoudreAvis` followed it: what stays when a call is corrected. */
  premierAvis?: string;
  /** Identifier of the procurement (eForms `contractFolderId`, or the profile's own). */
  idProcedure?: string;
  /** `uid` of contracts that carry the same identifiers; empty when nothing ties them. */
  contrats: string[];
  anomalies: Anomalie[];
}

/** Which calls to keep. Lists are « one of »; different fields add up. */
export interface FiltreConsultations {
  /** SIRET or SIREN; sources without it need `nom` too. */
  siret?: string;
  /** Name of the buyer as BOAMP writes it, case, accents and « commune de » apart. */
  nom?: string;
  departements?: string[];
  categories?: Categorie[];
  /** Words, all of them, in the subject, the lots and the buyer's name. */
  texte?: string;
  /** First and last day of the deadline in Paris, included. */
  limiteDu?: string;
  limiteAu?: string;
  /** Calls whose deadline has passed, or that were withdrawn, too. Default: open ones only. */
  closes?: boolean;
}
