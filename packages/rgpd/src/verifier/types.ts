/** What is missing, as an inspector of the CNIL would ask for it. */
import type { Source } from '../catalogue/types.ts';

/** One thing missing. */
export interface Manque {
  /** Stable code: `finalite-absente`, `duree-absente`, `contrat-incomplet`… */
  code: string;
  /** `id` of the processing; absent: it is about the whole register. */
  traitement?: string;
  /** `exigee`: the law asks for it in the register; `attendue`: an inspector will ask; `conseillee`. */
  gravite: 'exigee' | 'attendue' | 'conseillee';
  /** In French, with what to do. */
  texte: string;
  /** Where it is written. */
  source: Source;
}
