/** Opening hours of OSM, read. Minutes count from midnight, and pass 1440 where a range ends the next day. */

export type EtatHoraire = 'ouvert' | 'ferme' | 'inconnu';

/** `inconnu`: open under a condition that no clock knows (« sur rendez-vous », public holiday, open end). */
export interface Plage {
  debut: number;
  fin: number;
  etat: 'ouvert' | 'inconnu';
  /** Condition, as published, or « jour férié ». */
  note?: string;
}

/** A day of the year, or of a year: month from 1. */
export interface JourAnnee {
  annee?: number;
  mois: number;
  /** Absent: the whole month. */
  jour?: number;
}

export interface Regle {
  /** Empty: all the year. */
  periodes: { de: JourAnnee; a: JourAnnee }[];
  /** ISO weeks; empty: all. */
  semaines: { de: number; a: number; pas: number }[];
  /** 0 Monday to 6 Sunday, with the rank of the day in its month; empty, with `feries` and `vacances` false: all. */
  jours: { jour: number; rangs: number[] }[];
  /** PH. */
  feries: boolean;
  /** SH: no calendar of school holidays here, so what depends on them is `inconnu`. */
  vacances: boolean;
  /** Empty: the whole day. */
  plages: { debut: number; fin: number; ouvertApres?: boolean }[];
  etat: EtatHoraire;
  note?: string;
  /** `;` replaces what was said of the day, `,` adds to it, `||` fills what is left. */
  lien: 'remplace' | 'ajoute' | 'defaut';
  /** 24/7. */
  toujours?: boolean;
}

export interface Horaires {
  /** As published. */
  brut: string;
  /** False: something in it was not understood, and every answer is `inconnu`. */
  compris: boolean;
  regles: Regle[];
}
