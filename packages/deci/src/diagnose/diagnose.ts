/** Records of a register → its diagnosis. */
import type { Etat } from '../etat/types.ts';
import type { Lecture, PointEau } from '../model.ts';
import type { LecteurPei } from '../read/types.ts';
import type { Regles } from '../regles/types.ts';
import { Bilan } from './bilan.ts';
import type { Diagnostic } from './types.ts';

/** What a diagnosis may be told. */
export interface OptionsDiagnostic {
  /** Rules to judge by, for every point; default: those of the département of each point. */
  regles?: Regles;
  /** Département whose rules apply where the commune is not known. */
  departement?: string;
  /** Gives the state of a point, in the place of the rules. */
  etatDe?: (pei: PointEau) => Etat;
  /** Called with each point kept. */
  recevoir?: (pei: PointEau) => void;
}

/**
 * Diagnoses a register. A `LecteurPei` (`ouvrirPei`) also tells the format, the system and the columns of the file.
 *
 * @throws what the reading throws
 */
export async function diagnose(
  lectures: LecteurPei | AsyncIterable<Lecture> | Iterable<Lecture>,
  options: OptionsDiagnostic = {},
): Promise<Diagnostic> {
  const bilan = new Bilan(options);
  if ('lots' in lectures) {
    bilan.connaitre(lectures);
    for await (const lot of lectures.lots()) for (const lecture of lot) bilan.ajouter(lecture);
  } else for await (const lecture of lectures) bilan.ajouter(lecture);
  return bilan.finir();
}
