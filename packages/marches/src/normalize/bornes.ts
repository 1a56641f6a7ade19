/** Bounds beyond which a date says nothing about the contract. Data, each with its source and review date. */
export const PREMIER_JOUR = '1990-01-01';
export const ANNEES_FUTURES = 1;

/** The same with their reasons, for those who show or document them. */
export const BORNES = {
  /** Published files hold years 0002 and 0222; the oldest contract of the official examples is of 2001. */
  premierJour: {
    /** Earliest plausible day, `YYYY-MM-DD`. */
    valeur: PREMIER_JOUR,
    /** Text that the bound rests on. */
    source: 'arrêté du 14 avril 2017 (première publication) ; exemples officiels du schéma 1.5.0',
    /** Day on which the source was last read again, `YYYY-MM-DD`. */
    revue: '2026-11-22',
  },
  /**
   * Published files hold years 2921 and 5021. A contract is published within two months of its notification: a day
   * more than one year ahead cannot be its own.
   */
  anneesFutures: {
    /** Years after today that a day may be of. */
    valeur: ANNEES_FUTURES,
    /** Text that the bound rests on. */
    source: 'arrêtés du 22 décembre 2022 : publication dans les deux mois de la notification',
    /** Day on which the source was last read again, `YYYY-MM-DD`. */
    revue: '2026-11-22',
  },
} as const;
