/** Two states of a register, side by side. */
import type { PointEau } from '../model.ts';

/** How the two records of a point were matched. */
export type Appariement = 'id_sdis' | 'id_gestion' | 'ref_terr' | 'position';

/** A field that changed. */
export interface Changement {
  /** AFIGEO column, `conforme`, or `position`. */
  champ: string;
  /** Before, as text; empty: nothing. */
  avant: string;
  /** After. */
  apres: string;
  /** Metres moved, for `position`. */
  metres?: number;
}

/** A point that is in both. */
export interface Modification {
  /** Before. */
  avant: PointEau;
  /** After. */
  apres: PointEau;
  /** How they were matched. */
  par: Appariement;
  /** What changed, never empty. */
  changements: readonly Changement[];
}

/** What happened between two registers. */
export interface Comparaison {
  /** Only in the second. */
  apparus: readonly PointEau[];
  /** Only in the first. */
  disparus: readonly PointEau[];
  /** In both, with a difference. */
  modifies: readonly Modification[];
  /** In both, alike. */
  inchanges: number;
  /** Points matched, by the way they were. */
  appariements: Readonly<Record<Appariement, number>>;
  /** One French sentence. */
  resume: string;
}
