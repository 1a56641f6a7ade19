import type { Tableau } from './tableau.ts';

/** What a chart hands over to be saved as a picture: its marks, without colours or sizes. */
export interface Marque {
  libelle: string;
  valeur: number;
  /** The value as written beside the mark. */
  texte: string;
  /** The same a year before. */
  avant?: number;
}

export interface Image {
  genre: 'barres' | 'colonnes';
  marques: Marque[];
}

/** What a figure gives to read in numbers, and to save. */
export interface Chiffrage {
  tableau: Tableau;
  image?: Image;
}
