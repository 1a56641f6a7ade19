/** The toolbar's panels, in the order of their buttons. A panel is a folder of its own, asked for by a click. */
import type { EntreePanneau } from './panneau.types.ts';

export const PANNEAUX: EntreePanneau[] = [
  { id: 'couches', titre: 'Couches', charger: () => import('./couches/index.ts') },
  { id: 'mesure', titre: 'Mesurer', charger: () => import('./mesure/index.ts') },
  { id: 'impression', titre: 'Imprimer', charger: () => import('./impression/index.ts') },
  { id: 'couverture', titre: 'Couverture', charger: () => import('./couverture/index.ts') },
];
