/** The choices that no data changes. */
import type { Categorie } from '@ternum/marches';

export const CATEGORIES: Record<Categorie, string> = {
  travaux: 'Travaux',
  fournitures: 'Fournitures',
  services: 'Services',
};

export const CONSIDERATIONS = {
  sociales: 'Considération sociale',
  environnementales: 'Considération environnementale',
} as const;
