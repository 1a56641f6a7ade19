/** The toolbar's panels, in the order of their buttons. A panel is a folder of its own, asked for by a click. */
import type { EntreePanneau } from './panneau.types.ts';

export const PANNEAUX: EntreePanneau[] = [
  {
    id: 'couches',
    titre: 'Couches',
    de: ['erp', 'icpe', 'batiments'],
    charger: () => import('./couches/index.ts'),
  },
  { id: 'mesure', titre: 'Mesurer', charger: () => import('./mesure/index.ts') },
  { id: 'impression', titre: 'Imprimer', charger: () => import('./impression/index.ts') },
  {
    id: 'couverture',
    titre: 'Couverture',
    de: ['batiments'],
    charger: () => import('./couverture/index.ts'),
  },
];
