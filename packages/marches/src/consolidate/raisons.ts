/** What each rule of `seuils.ts` says of a contract that breaks it. */
import type { SEUILS } from './seuils.ts';

export const RAISONS: Record<(typeof SEUILS)[number]['code'], string> = {
  'montant-trop-bas': 'Le montant est inférieur à 1 €.',
  'montant-factice':
    'Le montant commence par 123456789 : il ne peut pas être exact, la donnée est à corriger.',
  'montant-repetitif':
    'Le montant dépasse 100 millions d’euros et répète plus de six fois le même chiffre : il ne peut pas être exact, la donnée est à corriger.',
  'montant-trop-haut': 'Le montant du marché dépasse 3 milliards d’euros.',
  'valeur-trop-haute': 'La valeur de la concession dépasse 15 milliards d’euros.',
  'duree-nulle': 'La durée est nulle ou négative.',
  'duree-trop-longue':
    'La durée du marché dépasse 180 mois (15 ans) : elle a peut-être été donnée en jours.',
  'duree-concession': 'La durée de la concession dépasse 360 mois (30 ans).',
};
