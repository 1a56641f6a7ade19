/** Bounds beyond which a date says nothing about the contract. Data, each with its source and review date. */
export const PREMIER_JOUR = '1990-01-01';
export const ANNEES_FUTURES = 1;

/** The same with their reasons, for those who show or document them. */
export const BORNES = {
  /** Published files hold years 0002 and 0222; the oldest contract of the official examples is of 2001. */
  premierJour: {
    valeur: PREMIER_JOUR,
    source: 'arrêté du 14 avril 2017 (première publication) ; exemples officiels du schéma 1.5.0',
    revue: '2026-11-22',
  },
  /**
   * Published files hold years 2921 and 5021. A contract is published within two months of its notification: a day
   * more than one year ahead cannot be its own.
   */
  anneesFutures: {
    valeur: ANNEES_FUTURES,
    source: 'arrêtés du 22 décembre 2022 : publication dans les deux mois de la notification',
    revue: '2026-11-22',
  },
} as const;
