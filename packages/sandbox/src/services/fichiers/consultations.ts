/** `/fichiers/consultations/{siret}.json`: a buyer’s open calls. */
import type { Contexte } from '../../contexte.ts';

/** The document of a buyer; `undefined` when there is no such file. Its format is not decided yet. */
export function fichierConsultations(_contexte: Contexte, _siret: string): unknown {
  return undefined;
}
