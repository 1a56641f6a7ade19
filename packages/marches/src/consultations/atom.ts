/** Calls → an Atom feed (RFC 4287). */
import type { Consultation } from './model.ts';

export interface OptionsAtom {
  titre: string;
  /** Address at which the feed will be read. */
  adresse: string;
  /** Page that shows the calls. */
  site?: string;
  /** Moment of the last change, ISO 8601 in UTC. */
  misAJour: string;
}

export function versAtom(consultations: readonly Consultation[], options: OptionsAtom): string {
  void options;
  return consultations.join();
}
