/** `consultations.json`: calls that a buyer or an agency publishes itself. Version 1, documented in docs/. */
import type { Consultation } from './model.ts';

export interface FichierConsultations {
  acheteur?: { nom: string; siret?: string; departements: string[] };
  /** Home page of the buyer's profile; `http(s):` only. */
  profil?: string;
  /** Moment of the last change, ISO 8601 in UTC. */
  misAJour?: string;
  consultations: Consultation[];
  /** Entries of which nothing could be made, with a French reason. */
  illisibles: { position: number; raison: string; brut: unknown }[];
}

/** @throws TernumError `parse` when it is not a `consultations.json` at all */
export function lireConsultations(json: unknown): FichierConsultations {
  void json;
  throw new Error('à venir');
}

/** The document to be written with `JSON.stringify`; read again, it gives the same calls. */
export function ecrireConsultations(
  fichier: Omit<FichierConsultations, 'illisibles'>,
): Record<string, unknown> {
  void fichier;
  throw new Error('à venir');
}
