/** Rules of a département as data: what makes a flow, a volume or a pressure insufficient, and how far is near. */

/** Where a rule comes from, and when somebody last looked. */
export interface Provenance {
  /** Text or software that states the rule, as anybody may read it. */
  source: string;
  /** Where exactly, for whoever checks: file, version. Not shown. */
  reference?: string;
  /** Day of the last review, `YYYY-MM-DD`. */
  revueLe: string;
  /** True when no text of the département was found: the figures are the usual ones, to be confirmed. */
  indicatif: boolean;
}

/** Risk of a building, from the référentiel national (arrêté du 15 décembre 2015). */
export type Risque = 'faible' | 'ordinaire' | 'important' | 'particulier';

/** What one risk asks for. */
export interface Besoin {
  /** m³/h under 1 bar of a mains point. */
  debit: number;
  /** Hours for which that flow must last. */
  duree: number;
  /** m³ of a reserve that does instead. */
  volume: number;
  /** Metres to the nearest point that has the capacity. */
  distance: number;
}

/** Kinds of points (AFIGEO `type_pei`), as in the model. */
export type Genre = 'PI' | 'BI' | 'PA' | 'CI' | 'AUTRE';

/** Limits of one quantity: below `insuffisant`, then below `nonConforme`. Absent: the SDIS has no such rule. */
export interface Seuils {
  /** Strictly below: insufficient. */
  insuffisant?: number;
  /** At or above `insuffisant` and strictly below: not conform. */
  nonConforme?: number;
  /** Strictly above: not conform (too high). */
  tropEleve?: number;
  /** What an unknown value counts as. Absent: unknown stays unknown. */
  absent?: 'insuffisant' | 'nonConforme';
  /** Kinds for which `absent` holds. Absent: all of them. */
  absentPour?: readonly Genre[];
  /** What any value counts as, whatever it is: rules that cannot be applied for want of another figure. */
  toujours?: 'insuffisant' | 'nonConforme';
}

/** The rules of one département. */
export interface Regles {
  /** Code of the département; `national` for the indicative profile. */
  departement: string;
  /** Version of these data, `YYYY-MM-DD`. */
  version: string;
  /** Where the thresholds come from. */
  provenance: Provenance;
  /** Flow, m³/h, of PI and BI. `parDiametre` (mm) wins over the rest. */
  debit?: Seuils & {
    /** Diameter of the outlet in mm, or `absent` → thresholds. */
    parDiametre?: Readonly<Record<string, Seuils>>;
  };
  /** Volume, m³, of CI and PA. */
  volume?: Seuils;
  /** Static pressure, bar. */
  pressStat?: Seuils;
  /** Dynamic pressure, bar. */
  pressDyn?: Seuils;
  /** True when the SDIS treats « insuffisant » as unavailable. */
  insuffisantIndisponible: boolean;
  /** After how many days a contrôle technique is old. */
  controleJours: number;
  /** Need of each risk; « particulier » has none: it is for the SDIS to say. */
  besoins: Readonly<Record<Exclude<Risque, 'particulier'>, Besoin>>;
  /** Where `besoins` come from. */
  provenanceBesoins: Provenance;
  /** Lateral depth added at the end of a walk along roads, metres. */
  profondeur: number;
  /** Legal deadline of the arrêté in the département, when known. */
  echeanceArrete?: {
    /** `YYYY-MM-DD`. */
    date: string;
    /** Where it comes from. */
    provenance: Provenance;
  };
}
