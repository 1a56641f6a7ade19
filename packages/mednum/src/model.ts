/** A place of digital mediation, as the national schema 1.0.2 describes it. Absent: `undefined`, or an empty list. */
import type { Anomalie } from './anomalies.ts';

/** A place of digital mediation. */
export interface Lieu {
  /** Rank in the file, from 0. */
  position: number;
  /** Column `id`; the rank when the file gives none. */
  id: string;
  /** `pivot`: SIRET, RNA or RIDET. */
  pivot?: string;
  /** `nom`; empty when absent. */
  nom: string;
  /** `commune`. */
  commune: string;
  /** `code_postal`, five digits where it can be read so. */
  codePostal: string;
  /** `code_insee`. */
  codeInsee?: string;
  /** `adresse`. */
  adresse: string;
  /** `complement_adresse`. */
  complementAdresse?: string;
  /** `latitude`, degrees; with `longitude` or not at all, and in France. */
  latitude?: number;
  /** `longitude`, degrees. */
  longitude?: number;
  /** `typologie`: codes of data.inclusion (`CCAS`, `ASSO`…). */
  typologies: string[];
  /** `telephone`, as published; one in the schema, sometimes several. */
  telephones: string[];
  /** `courriels` (0.1.x: `courriel`). */
  courriels: string[];
  /** `site_web`, as published: to be linked through `lienWeb` only. */
  sitesWeb: string[];
  /** `horaires`, OSM `opening_hours`, as published. */
  horaires?: string;
  /** `presentation_resume`. */
  presentationResume?: string;
  /** `presentation_detail`. */
  presentationDetail?: string;
  /** `source`: who collected the row. */
  source?: string;
  /** `itinerance`: Itinérant, Fixe. */
  itinerance: string[];
  /** `structure_parente`. */
  structureParente?: string;
  /** `date_maj`, `YYYY-MM-DD`. */
  dateMaj?: string;
  /** `services`. */
  services: string[];
  /** `publics_specifiquement_adresses`. */
  publics: string[];
  /** `prise_en_charge_specifique`. */
  prisesEnCharge: string[];
  /** `frais_a_charge` (0.1.x: `conditions_acces`). */
  frais: string[];
  /** `dispositif_programmes_nationaux` (0.1.x: part of `labels_nationaux`). */
  dispositifs: string[];
  /** `formations_labels` (0.1.x: part of `labels_nationaux`). */
  labels: string[];
  /** `autres_formations_labels` (0.1.x: `labels_autres`). */
  autresLabels: string[];
  /** `modalites_acces`. */
  modalitesAcces: string[];
  /** `modalites_accompagnement`. */
  modalitesAccompagnement: string[];
  /** `fiche_acces_libre` (0.1.x: `accessibilite`), as published. */
  ficheAccesLibre?: string;
  /** `prise_rdv`, as published. */
  priseRdv?: string;
  /** Columns that the schema does not name, as published. */
  autres: Record<string, string>;
  /** What was wrong with its row. */
  anomalies: Anomalie[];
}

/** A row that is no place at all. */
export interface LieuIllisible {
  /** Rank in the file, from 0. */
  position: number;
  /** In French. */
  raison: string;
  /** Start of what was published. */
  brut: string;
}

/** A file: every row is in one of the two lists. */
export interface FichierLieux {
  /** Places, in the order of the file. */
  lieux: Lieu[];
  /** Rows that are none. */
  illisibles: LieuIllisible[];
  /** Kind of the file. */
  format: 'csv' | 'json' | 'geojson';
}
