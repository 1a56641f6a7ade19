/** Is a building covered, by which point, how far, and why. */
import type { PointEau } from '../model.ts';
import type { Risque } from '../regles/types.ts';

/** A building as the coverage needs it. */
export interface Batiment {
  /** Identifier, unique in the list. */
  id: string;
  /** What a person calls it: address, name. */
  nom?: string;
  /** Longitude of its entrance or centre, degrees. */
  lon: number;
  /** Latitude, degrees. */
  lat: number;
  /** Risk; absent: « à instruire ». */
  risque?: Risque;
  /** Why the risk is not known, or what founds it, in French. */
  motif?: string;
  /** Covered or not by decision of the mayor or the SDIS, with the reason. */
  force?: {
    /** The decision. */
    couvert: boolean;
    /** Why: never empty. */
    commentaire: string;
  };
}

/** How a distance was measured. */
export type Mesure = 'vol-d-oiseau' | 'chemin';

/** A point looked at for a building. */
export interface Examen {
  /** Place of the point in the list of points. */
  pei: number;
  /** Metres. */
  distance: number;
  /** True when it covers the building. */
  convient: boolean;
  /** « débit insuffisant (20 m³/h pour 30) », « indisponible », « débit inconnu »… */
  raison: string;
}

/** The answer for one building. */
export interface Couverture {
  /** Identifier of the building. */
  batiment: string;
  /** The answer. */
  statut: 'couvert' | 'non-couvert' | 'a-instruire' | 'force-couvert' | 'force-non-couvert';
  /** How distances were measured. */
  mesure: Mesure;
  /**
   * Points looked at, nearest first, up to the one that covers. When none does: then the nearest one that would, beyond
   * the distance, and, along roads, those that no road reaches, as the crow flies.
   */
  examines: readonly Examen[];
  /** Place of the covering point in the list of points. */
  pei?: number;
  /** Metres to the covering point. */
  distance?: number;
  /** In French: « Point d’eau 12 à 151 m : débit insuffisant ; point d’eau 4 à 200 m : couvert ». */
  raison: string;
}

/** Roads on which hoses can be carried. */
export interface Reseau {
  /** Lines as lon, lat pairs, degrees. */
  troncons: readonly {
    /** Vertices of the line. */
    points: readonly (readonly [lon: number, lat: number])[];
    /** False: cannot be walked or driven (motorway, fence); default true. */
    praticable?: boolean;
  }[];
}

/** What `coverage` may be given besides. */
export interface OptionsCouverture {
  /** Roads: distances then follow them. */
  reseau?: Reseau;
  /** Stops the calculation. */
  signal?: AbortSignal;
  /** Called from time to time, buildings done and all. */
  avancement?: (faits: number, total: number) => void;
  /** Metres to the nearest road beyond which a point or a building is not on the network; default `Regles.profondeur`. */
  rattachement?: number;
  /** Name of a point in the reasons; default its number on site, then of the SDIS, then its position. */
  nommer?: (pei: PointEau) => string;
}

/** What may be changed in a simulation. */
export interface Projet {
  /** Points that would be added; their place is counted after that of the existing ones. */
  ajouts?: readonly PointEau[];
  /** Places of points that would be taken away. */
  retraits?: readonly number[];
}

/** A building whose answer a project changes. */
export interface ChangementCouverture {
  /** Identifier of the building. */
  batiment: string;
  /** Before. */
  avant: Couverture;
  /** After. */
  apres: Couverture;
}

/** What a project changes. */
export interface Simulation {
  /** Answers with the project, in the order of the buildings. */
  couvertures: readonly Couverture[];
  /** Not covered before, covered after. */
  gagnes: readonly ChangementCouverture[];
  /** Covered before, not after. */
  perdus: readonly ChangementCouverture[];
  /** Other buildings whose status or reason changes: another point, a shorter way, a case to look into. */
  autres: readonly ChangementCouverture[];
  /** One French sentence. */
  resume: string;
}
