/** What is missing, as an inspector of the CNIL would ask for it. */
import type { Source } from '../catalogue/types.ts';
import type { Echeance } from '../echeances/types.ts';
import type { Defaut } from '../formats/zip/lire.ts';

/** One thing missing. */
export interface Manque {
  /** Stable code: `finalite-absente`, `duree-inconnue` (« je ne sais pas »), `contrat-incomplet`… */
  code: string;
  /** `id` of the processing; absent: it is about the whole register. */
  traitement?: string;
  /** Item concerned when it is no processing: `sousTraitants/<id>`, `demandes/<id>`, `violations/<id>`, `pieces/<id>`. */
  cle?: string;
  /** `exigee`: the law asks for it in the register; `attendue`: an inspector will ask; `conseillee`. */
  gravite: 'exigee' | 'attendue' | 'conseillee';
  /** In French, with what to do. */
  texte: string;
  /** Where it is written. */
  source: Source;
}

/** What the check may be told besides the register. */
export interface OptionsVerifier {
  /** Attachments whose bytes are at hand, by `id`. Absent: nobody looked. */
  pieces?: Pick<ReadonlySet<string>, 'has'>;
  /** What the archive has that is not as it was written. */
  defauts?: readonly Defaut[];
  /** What is due, as computed: what is `passee` is missing. Absent: lateness is not looked at. */
  echeances?: readonly Echeance[];
}
