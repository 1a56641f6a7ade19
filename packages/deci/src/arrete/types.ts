/** The draft of a commune's arrêté of fire defence, and of its report. */
import type { Bloc } from '@ternum/core/odt';

/** Whose arrêté it is. */
export interface CommuneArrete {
  /** Code INSEE. */
  insee: string;
  /** Its name; left blank in the draft when it is not known. */
  nom?: string;
}

/** One line of the annex: a point, in words. */
export interface LigneAnnexe {
  /** Number on site, else of the SDIS, else of the manager, else its line in the register. */
  numero: string;
  /** Nature: « Poteau d’incendie de 100 mm ». */
  nature: string;
  /** Address or hint. */
  situation: string;
  /** Longitude and latitude, or « sans position ». */
  position: string;
  /** Flow or volume. */
  capacite: string;
  /** Capacity of what feeds it, as far as the register tells. */
  ressource: string;
  /** Public or private, with the owner's name when it was asked for. */
  statut: string;
  /** State, and why. */
  etat: string;
  /** Last technical control. */
  controle: string;
}

/** A draft: nothing of it is signed, and what nobody knows is a blank. */
export interface Arrete {
  /** Whose. */
  commune: CommuneArrete;
  /** Title of the document. */
  titre: string;
  /** The arrêté, its annex and the report, in order. */
  blocs: readonly Bloc[];
  /** The annex alone. */
  annexe: readonly LigneAnnexe[];
  /** What is left to be filled in: what, and by whom. */
  blancs: readonly string[];
}
