/** Opening hours of OSM, read. Minutes count from midnight, and pass 1440 where a range ends the next day. */

/** `inconnu`: nobody can tell from what is published. */
export type EtatHoraire = 'ouvert' | 'ferme' | 'inconnu';

/** `inconnu`: open under a condition that no clock knows (« sur rendez-vous », public holiday, open end). */
export interface Plage {
  /** Minutes since midnight. */
  debut: number;
  /** Minutes since midnight, past 1440 the next day. */
  fin: number;
  /** Open, or open under a condition. */
  etat: 'ouvert' | 'inconnu';
  /** Condition, as published, or « jour férié ». */
  note?: string;
}

/** A day of the year, or of a year: month from 1. */
export interface JourAnnee {
  /** Absent: every year. */
  annee?: number;
  /** From 1. */
  mois: number;
  /** Absent: the whole month. */
  jour?: number;
}

/** One rule of the hours, as OSM writes them. */
export interface Regle {
  /** Empty: all the year. */
  periodes: Intervalle<JourAnnee>[];
  /** ISO weeks; empty: all. */
  semaines: SemainesIso[];
  /** 0 Monday to 6 Sunday, with the rank of the day in its month; empty, with `feries` and `vacances` false: all. */
  jours: JourDeSemaine[];
  /** PH. */
  feries: boolean;
  /** SH: no calendar of school holidays here, so what depends on them is `inconnu`. */
  vacances: boolean;
  /** Empty: the whole day. */
  plages: PlageLue[];
  /** What the rule says of these hours. */
  etat: EtatHoraire;
  /** Comment, as published. */
  note?: string;
  /** `;` replaces what was said of the day, `,` adds to it, `||` fills what is left. */
  lien: 'remplace' | 'ajoute' | 'defaut';
  /** 24/7. */
  toujours?: boolean;
}

/** From one to the other, both included. */
export interface Intervalle<T> {
  /** First. */
  de: T;
  /** Last. */
  a: T;
}

/** ISO weeks, one in so many. */
export interface SemainesIso extends Intervalle<number> {
  /** 2: every other week. */
  pas: number;
}

/** A day of the week. */
export interface JourDeSemaine {
  /** 0 Monday to 6 Sunday. */
  jour: number;
  /** Ranks in the month; empty: all. */
  rangs: number[];
}

/** Hours of a rule. */
export interface PlageLue {
  /** Minutes since midnight. */
  debut: number;
  /** Minutes since midnight, past 1440 the next day. */
  fin: number;
  /** The end is open. */
  ouvertApres?: boolean;
}

/** Opening hours, read. */
export interface Horaires {
  /** As published. */
  brut: string;
  /** False: something in it was not understood, and every answer is `inconnu`. */
  compris: boolean;
  /** Its rules, in order. */
  regles: Regle[];
}
