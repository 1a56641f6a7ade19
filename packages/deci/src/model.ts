/**
 * The neutral model of a fire-water point (point d'eau incendie, PEI), whatever file it came from.
 *
 * Source: AFIGEO schema `datakode/schema-pei` 1.0.1 (28 fields, schema.data.gouv.fr); each field below names its column.
 * Flows in m³/h under 1 bar, pressures in bar, volumes in m³, diameters in mm, dates `YYYY-MM-DD`.
 * `undefined` always means « non renseigné »: the register says nothing, or says what nobody can use (an `Anomalie`
 * then tells which). 0 in `diamPei`, `diamCana`, `debit`, `volume`, `pressDyn`, `pressStat` is « non renseigné » too.
 */
import type { Anomalie } from './anomalies.ts';

/** AFIGEO `type_pei`: PI poteau, BI bouche or prise, PA point d'aspiration, CI citerne; AUTRE: a wording nobody knows. */
export type TypePei = 'PI' | 'BI' | 'PA' | 'CI' | 'AUTRE';

/** AFIGEO `source_pei`. */
export type SourcePei =
  'citerne' | 'plan_eau' | 'piscine' | 'puits' | 'cours_eau' | 'reseau_aep' | 'reseau_irrigation';

/** A fire-water point. */
export interface PointEau {
  /** Place in the source: line of a table (the heading is line 1), number of a feature from 1. */
  position: number;
  /** Commune, five characters (`insee`). */
  insee?: string;
  /** Identifier given by the SDIS (`id_sdis`). */
  idSdis?: string;
  /** Identifier given by the manager (`id_gestion`). */
  idGestion?: string;
  /** Manager (`nom_gest`). */
  nomGest?: string;
  /** Number painted on site (`ref_terr`). */
  refTerr?: string;
  /** `type_pei`. */
  typePei: TypePei;
  /** Departmental wording of the type, as published (`type_rd`); the type column's own wording when it is not a code. */
  typeRd?: string;
  /** Diameter of the outlet, mm (`diam_pei`): 70, 80, 100, 150. */
  diamPei?: number;
  /** Diameter of the pipe, mm (`diam_cana`). */
  diamCana?: number;
  /** What feeds it (`source_pei`). */
  sourcePei?: SourcePei;
  /** `statut`. */
  statut?: 'public' | 'prive';
  /** Owner, when private (`nom_etab`). A name: not for public views unless asked. */
  nomEtab?: string;
  /** Address or hint (`situation`). */
  situation?: string;
  /** Dynamic pressure, bar (`press_dyn`). */
  pressDyn?: number;
  /** Static pressure, bar (`press_stat`). */
  pressStat?: number;
  /** Flow, m³/h under 1 bar (`debit`). */
  debit?: number;
  /** Volume, m³ (`volume`). */
  volume?: number;
  /** True when the register says that the volume has no limit (a river, a lake). */
  illimite?: boolean;
  /** What the register says (`disponible`). */
  disponible?: boolean;
  /** What the register says of conformity, where it has a column for it (not in AFIGEO). */
  conforme?: boolean;
  /** Day since which `disponible` holds (`date_dispo`). */
  dateDispo?: string;
  /** Commissioning (`date_mes`). */
  dateMes?: string;
  /** Last update of the record (`date_maj`). */
  dateMaj?: string;
  /** Last contrôle technique (`date_ct`). */
  dateCt?: string;
  /** Last reconnaissance opérationnelle (`date_ro`). */
  dateRo?: string;
  /** Accuracy class of the position (`prec`): 01, 05, 10 (metres), 99 unknown. */
  prec?: '01' | '05' | '10' | '99';
  /** Lambert-93 east, m (`x`); absent without a position, and overseas. */
  x?: number;
  /** Lambert-93 north, m (`y`). */
  y?: number;
  /** Longitude, degrees WGS84 (`lon`); absent when the record has no usable position. */
  lon?: number;
  /** Latitude, degrees WGS84 (`lat`). */
  lat?: number;
  /** AFIGEO columns as published, where what was retained is not what a machine can decide: the corrected file keeps them. */
  publie?: Readonly<Record<string, string>>;
  /** Columns that the model does not have, as published. May hold names: not for public views. */
  autres?: Readonly<Record<string, string>>;
  /** What was wrong with the record, and what was done about it. */
  anomalies: readonly Anomalie[];
}

/** One record of a register: read, or refused with the reason. Nothing is dropped in silence. */
export type Lecture =
  | {
      /** The point. */
      pei: PointEau;
    }
  | {
      /** A record that cannot be a point. */
      refuse: {
        /** As `PointEau.position`. */
        position: number;
        /** One French sentence. */
        raison: string;
        /** The record as text, cut at 500 characters. */
        brut: string;
      };
    };

/** Coordinate system in which a register gives its positions. */
export type Systeme =
  | 'EPSG:4326'
  | 'EPSG:2154'
  | 'EPSG:3857'
  | 'EPSG:27572'
  | `EPSG:39${42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50}`
  | 'aucun';
