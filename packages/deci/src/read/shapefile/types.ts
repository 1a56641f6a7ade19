/** What a shapefile gives, before anybody decides what a column means. */
import type { Systeme } from '../../model.ts';

/** A value of a column: dates are `YYYY-MM-DD` when they can be; `undefined` where the file has none. */
export type ValeurSig = string | number | boolean | undefined;

/** One record of a layer: its row and its point, as published. */
export interface EntiteSig {
  /** Number of the record, from 1; it goes on from one layer to the next. */
  position: number;
  /** Layer it comes from. */
  couche: string;
  /** Columns, named as the file names them (ten characters at most in a shapefile). */
  proprietes: Record<string, ValeurSig>;
  /** East then north, in the units of the layer's system; absent for a null or empty shape. */
  geometrie?: [number, number];
  /** System that the layer declares (.prj), when it is one that we know. */
  systeme?: Systeme;
  /** French sentence: why the shape cannot be a point (a line, a surface). The row is given all the same. */
  refus?: string;
}

/** All the layers of a set of files. */
export interface LectureShapefile {
  /** Records, in the order of the files. */
  entites: EntiteSig[];
  /** System of all the layers; absent when they differ or when one does not say. */
  systeme?: Systeme;
  /** Names of the layers, with their folders. */
  couches: string[];
  /** French sentences: what is missing or was not understood, without keeping from reading. */
  avertissements: string[];
}
