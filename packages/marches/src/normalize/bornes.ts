/** Bounds beyond which a value says nothing about the contract. Data, each with its source and review date. */
export const BORNES = {
  /**
   * Published files hold years 0002, 0222 and 1900. The first « Code des marchés publics » still in anybody's
   * accounts is older, but DECP began in 2017 and the oldest contract of the official examples is of 2001.
   */
  premierJour: {
    valeur: '1990-01-01',
    source:
      'arrêté du 14 avril 2017 (première publication des DECP) ; exemples officiels du schéma 1.5.0 (2001)',
    revue: '2026-11-22',
  },
  /**
   * Years 2921 and 5021 are typing errors. A contract is published within two months of its notification, so that a
   * day more than one year ahead cannot be one; the next weeks can (publication before notification).
   */
  anneesFutures: {
    valeur: 1,
    source:
      'arrêté du 22 décembre 2022, article 1er : publication dans les deux mois de la notification',
    revue: '2026-11-22',
  },
} as const;
