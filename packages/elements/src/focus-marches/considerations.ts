/** The choices of « Plus de filtres » that no data changes. */
export const CONSIDERATIONS = {
  sociales: 'Considération sociale',
  environnementales: 'Considération environnementale',
} as const;
