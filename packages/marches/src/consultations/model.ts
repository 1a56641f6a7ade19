/**
 * A call for tenders, whatever published it. Nouns are those of BOAMP and of the buyer's profiles; dates are
 * `YYYY-MM-DD`, moments ISO 8601 in UTC (`YYYY-MM-DDTHH:MM:SSZ`), to be shown in Europe/Paris.
 */
import type { Anomalie } from '../anomalies.ts';
import type { Categorie } from '../model.ts';

/** Who buys, as the notice says it. */
export interface AcheteurConsultation {
  /** As published. */
  nom: string;
  /** 14 digits. BOAMP has it inside some notices only. */
  siret?: string;
  /** Codes of départements. */
  departements: string[];
}

/** One part of a call, which a company may answer alone. */
export interface Lot {
  /** As published: `1`, `2B`… */
  numero?: string;
  /** What the lot is about. */
  intitule: string;
  /** 8 digits. */
  codeCPV?: string;
}

/** `rectifiee`: replaced by a later notice; `annulee`: withdrawn by the buyer. */
export type EtatConsultation = 'publiee' | 'rectifiee' | 'annulee';

/**
 * A call for tenders, or the notice that corrects one (`nature`). Source: the dataset `boamp` of the DILA, or a
 * `consultations.json`.
 */
export interface Consultation {
  /** Unique in its source (BOAMP: `idweb`). */
  id: string;
  /** `boamp`, or `fichier` for a `consultations.json`. */
  source: 'boamp' | 'fichier';
  /** What is bought, in the buyer’s words; empty when the notice does not say. */
  objet: string;
  /** Who buys. */
  acheteur: AcheteurConsultation;
  /** How the notice was found to be the buyer's: by SIRET, or by name and département, which may mistake. */
  rapprochement?: 'siret' | 'nom';
  /** Works, supplies, services: as many as the notice says; empty when it says none. */
  categories: Categorie[];
  /** In the words of the source: « Procédure adaptée », « Appel d’offres ouvert »… */
  procedure?: string;
  /** Whether this notice is the one that counts. */
  etat: EtatConsultation;
  /** A notice that only says what changes in an earlier one, or withdraws it. Absent: a whole call. */
  nature?: 'rectificatif' | 'annulation';
  /** A whole call that replaces an earlier version of itself (European notices). */
  republication?: boolean;
  /** Day of publication, `YYYY-MM-DD`. */
  datePublication?: string;
  /** Day of the deadline, `YYYY-MM-DD`, where the hour is not said: the call is open until the day is over. */
  jourLimite?: string;
  /** Moment of the last change of this call, for feeds. */
  misAJour?: string;
  /** Moment until which answers are received. */
  dateLimite?: string;
  /** A correction speaks of the deadline in words that could not be read: only the notice tells it. */
  limiteIncertaine?: boolean;
  /** In the notice’s order; empty when there is one part only, or when nothing is said. */
  lots: Lot[];
  /** Where it is carried out: codes of départements, and the place in words where said. */
  lieu: {
    /** Codes of départements; empty when not said. */
    departements: string[];
    /** The place in words. */
    libelle?: string;
  };
  /** 8 digits. */
  codesCPV: string[];
  /** What it is about, in the words of BOAMP's descriptors. */
  descripteurs: string[];
  /** What the company has to provide, a plain sentence each. Empty: not said. */
  aFournir: string[];
  /** Marché public simplifié: the SIRET is enough to apply. */
  simplifie?: boolean;
  /** The notice speaks of environmental conditions or criteria. */
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
  /** Fields of the notice that could not be read. */
  anomalies: Anomalie[];
}

/** Which calls to keep. Lists are « one of »; different fields add up. */
export interface FiltreConsultations {
  /** SIRET or SIREN; sources without it need `nom` too. */
  siret?: string;
  /** Name of the buyer as BOAMP writes it, case, accents and « commune de » apart. */
  nom?: string;
  /** Codes of départements (`21`, `2A`): the buyer’s when it is looked for by `nom`, else its own or the place’s. */
  departements?: string[];
  /** Calls of at least one of these. */
  categories?: Categorie[];
  /** Words, all of them, in the subject, the lots and the buyer's name. */
  texte?: string;
  /** First day of the deadline in Paris, included, `YYYY-MM-DD`. */
  limiteDu?: string;
  /** Last day of the deadline in Paris, included, `YYYY-MM-DD`. */
  limiteAu?: string;
  /** Calls whose deadline has passed, or that were withdrawn, too. Default: open ones only. */
  closes?: boolean;
}
