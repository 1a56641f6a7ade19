/** Whose call is it: by SIRET where the notice has one, else by name and département. */
import type { Consultation, FiltreConsultations } from './model.ts';

export type Acheteur = Pick<FiltreConsultations, 'siret' | 'nom' | 'departements'>;

/** How the notice was found to be this buyer's; `undefined`: it is not, or nothing tells. */
export function correspond(
  acheteur: Acheteur,
  consultation: Consultation,
): 'siret' | 'nom' | undefined {
  void acheteur;
  void consultation;
  return undefined;
}
