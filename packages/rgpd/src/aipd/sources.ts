/** Where the rules of the screening are written. */
import type { Source } from '../catalogue/types.ts';

const revueLe = '2026-11-22';

/** Texts that a screening cites. */
export const SOURCES = {
  regle: {
    texte:
      'RGPD, article 35 ; lignes directrices WP 248 rév. 01 du 4 octobre 2017 ; délibération CNIL 2018-326 du 11 octobre 2018',
    article: 'article 35',
    revueLe,
  },
  cas: { texte: 'RGPD', article: 'article 35, paragraphe 3', revueLe },
  requise: {
    texte: 'Délibération CNIL 2018-327 du 11 octobre 2018 (Journal officiel du 6 novembre 2018)',
    article: 'RGPD, article 35, paragraphe 4',
    revueLe,
  },
  nonRequise: {
    texte: 'Délibération CNIL 2019-118 du 12 septembre 2019 (Journal officiel du 22 octobre 2019)',
    article: 'RGPD, article 35, paragraphe 5',
    revueLe,
  },
} as const satisfies Record<string, Source>;
