/** Where registers are kept: an adapter that the host may replace. */
import type { Listes, NomListe, Registre } from '../model/index.ts';

/** What is in no list: body, answers, obligations, security, dates. */
export type Tete = Omit<Registre, NomListe>;

/** A piece of a register that is written by itself: its head, or one item of a list. */
export type Fragment =
  | { cle: 'tete'; valeur: Tete }
  | { [L in NomListe]: { cle: `${L}/${string}`; valeur: Listes[L] } }[NomListe];

/** Key of a fragment: `tete`, `traitements/<id>`… */
export type CleFragment = Fragment['cle'];

/** Fragments to write and to take away, and what the writer believes is there. */
export interface Ecriture {
  /** To write. */
  poser: readonly Fragment[];
  /** To take away. */
  retirer: readonly CleFragment[];
  /** Revision on which the change was made, of every fragment touched; 0: the writer made it. */
  revisions: Readonly<Partial<Record<CleFragment, number>>>;
  /** Names this write: sent again because its answer was lost, it is done once. Absent: the storage answers or fails. */
  nom?: string;
}

/** What a write gives. `conflits`: somebody else changed these since; nothing at all was written. */
export type ResultatEcriture =
  | { fait: true; revisions: Readonly<Partial<Record<CleFragment, number>>>; le: string }
  | {
      fait: false;
      conflits: readonly { cle: CleFragment; valeur?: Fragment['valeur']; revision: number }[];
    };

/** A register in the list of what is kept. */
export interface ResumeRegistre {
  /** Its `id`. */
  id: string;
  /** Name of the body. */
  nom: string;
  /** Number of processings. */
  traitements: number;
  /** Last write, ISO 8601. */
  enregistreLe: string;
  /** Last time that its file was taken out, ISO 8601. */
  sortiLe?: string;
  /** No reminder to take the file out before this instant, ISO 8601: the person put it off. */
  rappelApres?: string;
  /** Locked by a passphrase. */
  chiffre?: boolean;
}

/** A register as it is kept, with the revision of every fragment. */
export interface RegistreGarde {
  /** The register. */
  registre: Registre;
  /** Revision of every fragment. */
  revisions: Readonly<Partial<Record<CleFragment, number>>>;
}

/**
 * Keeps registers. Every method may fail with a `TernumError` whose `hint` is shown: `input` with code `plein` (no room
 * left), `refuse` (storage forbidden), `verrouille` (passphrase asked), `phrase` (wrong passphrase), `abime`, `ferme`
 * (erased or replaced elsewhere), `perdu` (once, by `lister`: the browser lost everything and is ready again). A storage that is far away adds: `hors-ligne` (kind `network` or `timeout`), and with
 * kind `http` `identite` (401), `droits` (403), `trop-gros` (413), `service-plein` (507), `service` (anything else).
 */
export interface Depot {
  /** Kept registers. */
  lister(): Promise<ResumeRegistre[]>;
  /** undefined: no such register. */
  ouvrir(id: string): Promise<RegistreGarde | undefined>;
  /** All or nothing. */
  ecrire(id: string, ecriture: Ecriture): Promise<ResultatEcriture>;
  /** Bytes of an attachment; undefined: not there. */
  lirePiece(id: string, piece: string): Promise<Uint8Array | undefined>;
  /** Keeps the bytes of an attachment, before the fragment that names it is written. */
  ecrirePiece(id: string, piece: string, octets: Uint8Array): Promise<void>;
  /** Notes that the file was taken out. */
  noterSortie(id: string): Promise<void>;
  /** Puts the reminder to take the file out off until an instant, ISO 8601. Absent: for as long as the page lives. */
  reporter?(id: string, jusque: string): Promise<void>;
  /** Erases a register and its attachments; without `id`, everything. */
  effacer(id?: string): Promise<void>;
  /** Opens a protected register for as long as this page lives. Absent: this storage protects nothing by itself. */
  deverrouiller?(id: string, phrase: string): Promise<void>;
  /** Protects all of a register with a passphrase; without one, takes the protection away. */
  proteger?(id: string, phrase: string | undefined): Promise<void>;
  /** Told of what other tabs wrote. Gives the function that ends it. */
  surveiller(id: string, change: (cles: readonly CleFragment[]) => void): () => void;
}
