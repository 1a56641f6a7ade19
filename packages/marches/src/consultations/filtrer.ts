/** Which calls to show, in which order, and until when the list holds. */
import type { Consultation, FiltreConsultations } from './model.ts';

/** Deadline to come or not said, not withdrawn, not replaced. `maintenant`: milliseconds since 1970. */
export function estOuverte(consultation: Consultation, maintenant: number): boolean {
  void maintenant;
  return consultation.etat === 'publiee';
}

/** Those that pass, nearest deadline first, those without one last. Buyers: see `rapprocher.ts`. */
export function filtrerConsultations(
  consultations: readonly Consultation[],
  filtre: FiltreConsultations,
  maintenant: number,
): Consultation[] {
  void filtre;
  void maintenant;
  return [...consultations];
}

/** Next moment (milliseconds since 1970) at which the list, or what it says, changes by itself. */
export function prochainChangement(
  consultations: readonly Consultation[],
  maintenant: number,
): number | undefined {
  void consultations;
  void maintenant;
  return undefined;
}
