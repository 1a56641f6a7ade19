/** What a diagnosis says. */
import type { Anomalie, CodeAnomalie } from '../anomalies.ts';
import type { CodeEtat } from '../etat/types.ts';
import type { Systeme } from '../model.ts';
import type { ColonneLue, FormatPei } from '../read/types.ts';

/** A record that cannot be a point. */
export interface Refus {
  /** Its line or its number in the file. */
  position: number;
  /** One French sentence. */
  raison: string;
  /** As published, cut. */
  brut: string;
}

/** Same anomaly in many records. */
export interface CompteAnomalie {
  /** What is wrong. */
  code: CodeAnomalie;
  /** AFIGEO column, or `position`. */
  champ: string;
  /** Records that have it. */
  nombre: number;
  /** Of which the corrected file has right. */
  corrigees: number;
  /** One French sentence, without the value. */
  phrase: string;
  /** First ones, five at most. */
  exemples: readonly Pick<Refus, 'position' | 'brut'>[];
}

/** How one AFIGEO column is filled. */
export interface BilanColonne {
  /** AFIGEO column. */
  champ: string;
  /** Heading in the file; absent: the file has no such column. */
  colonne?: string;
  /** Points with a usable value. */
  remplis: number;
  /** Points with an anomaly in this column. */
  anomalies: number;
}

/** Anomalies of one record. */
export interface LigneDiagnostic {
  /** As `PointEau.position`. */
  position: number;
  /** What a person calls the point. */
  numero: string;
  /** What is wrong with it. */
  anomalies: readonly Anomalie[];
}

/** An identifier used more than once. */
export interface Doublon {
  /** `id_sdis`. */
  idSdis: string;
  /** Commune, when known. */
  insee?: string;
  /** Records that carry it. */
  positions: readonly number[];
}

/** The diagnosis of a register. */
export interface Diagnostic {
  /** Records in the file. */
  lus: number;
  /** Records that are points. */
  retenus: number;
  /** Records that are not, all of them, with the reason. */
  refuses: readonly Refus[];
  /** System in which positions are given. */
  systeme: Systeme;
  /** Kind of the file, when it is known. */
  format?: FormatPei;
  /** Columns of AFIGEO, in its order. */
  colonnes: readonly BilanColonne[];
  /** Columns of the file that are not AFIGEO's. */
  colonnesAutres: readonly ColonneLue[];
  /** Anomalies by code and column, most frequent first. */
  anomalies: readonly CompteAnomalie[];
  /** Records with an anomaly, in the order of the file. */
  lignes: readonly LigneDiagnostic[];
  /** Identifiers used twice. */
  doublons: readonly Doublon[];
  /** Points by state. */
  etats: Readonly<Record<CodeEtat, number>>;
  /** What the states rest on, French sentences. */
  regles: readonly string[];
  /** One or a few French sentences. */
  resume: string;
}
