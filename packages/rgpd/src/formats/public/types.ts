/** What a commune shows of its register on its site: `ternum-rgpd-public`, version 1. */
import type { ContactPublic, MentionsPubliques } from '../../textes/publiques.ts';

/** Name of the format, first field of the file. */
export const FORMAT_PUBLIC = 'ternum-rgpd-public';
/** Version that is written and read. */
export const VERSION_PUBLIC = 1;

/** One processing, with the code by which a page names it. */
export interface MentionPublique extends MentionsPubliques {
  /** Identifier of the sheet: letters, figures, dashes. */
  id: string;
}

/** The whole file, read. */
export interface FichierPublic {
  /** Day on which it was made, `YYYY-MM-DD`. */
  faitLe?: string;
  /** Body that answers for the processings. */
  organisme: ContactPublic & { site?: string };
  /** Data protection officer: how to reach them. A person is never named. */
  delegue?: ContactPublic;
  /** Processings that it chose to show. */
  traitements: readonly MentionPublique[];
  /** Entries of the file that could not be read. */
  illisibles: number;
}
