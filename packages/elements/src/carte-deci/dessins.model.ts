/**
 * The symbol set: the shape says the kind, the sign inside says the state, colour only repeats it. One source for the
 * SVG of the page and the canvas of the map. Pure.
 *
 * Shapes after the grammar of Remocra's maps (disc, rectangle, triangle, square); drawn anew.
 */
import type { CodeEtat, TypePei } from '@ternum/deci';
import type { Encre } from '../shared/carte/types.ts';

/** In the order of legends and of `numeroDessin`. */
export const TYPES: readonly TypePei[] = ['PI', 'BI', 'PA', 'CI', 'AUTRE'];
/** In the order of legends and of `numeroDessin`. */
export const ETATS: readonly CodeEtat[] = [
  'disponible',
  'nonConforme',
  'insuffisant',
  'indisponible',
  'inconnu',
];

/** Half of the drawing, CSS pixels; view box of the SVG. */
export const RAYON = 12;

/** Number of a drawing in what a map is given: kind first, then state. */
export const numeroDessin = (type: TypePei, etat: CodeEtat): number =>
  TYPES.indexOf(type) * ETATS.length + ETATS.indexOf(etat);

/** Number of the drawing of a group, whose gravest state is known and whose kinds differ. */
export const numeroGroupe = (etat: CodeEtat): number =>
  TYPES.length * ETATS.length + ETATS.indexOf(etat);

/** One path: what it is filled and stroked with. */
export interface Trace {
  d: string;
  plein?: keyof Encre;
  trait?: keyof Encre;
  largeur?: number;
}

/** Whole shape, its left half, and how far its middle is below 0. */
const FORMES: Readonly<Record<TypePei, readonly [entier: string, moitie: string, bas: number]>> = {
  PI: ['M0-9a9 9 0 1 1 0 18a9 9 0 1 1 0-18z', 'M0-9a9 9 0 0 0 0 18z', 0],
  BI: ['M-10.5-7h21v14h-21z', 'M-10.5-7h10.5v14h-10.5z', 0],
  PA: ['M0-10.5L11 8.5h-22z', 'M0-10.5v19h-11z', 2.5],
  CI: [
    'M-5.5-8.5h11a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-11a3 3 0 0 1 3-3z',
    'M0-8.5h-5.5a3 3 0 0 0-3 3v11a3 3 0 0 0 3 3h5.5z',
    0,
  ],
  AUTRE: ['M0-10.5L10.5 0 0 10.5-10.5 0z', 'M0-10.5v21L-10.5 0z', 0],
};

const COULEURS: Readonly<Record<CodeEtat, keyof Encre>> = {
  disponible: 'positif',
  nonConforme: 'alerte',
  insuffisant: 'alerte',
  indisponible: 'negatif',
  inconnu: 'inconnu',
};

/** Centred on 0, then moved down with the middle of the shape. */
const SIGNES: Partial<Record<CodeEtat, (y: number) => string>> = {
  nonConforme: (y) => `M0 ${y - 4.5}v5M0 ${y + 4.2}v.1`,
  indisponible: (y) => `M-3.2 ${y - 3.2}l6.4 6.4m0-6.4l-6.4 6.4`,
  inconnu: (y) => `M-2.4 ${y - 2.3}a2.4 2.4 0 1 1 3.6 2.1c-.9.5-1.2.9-1.2 1.7M0 ${y + 4.5}v.1`,
};

/** What is drawn of a kind in a state, the lowest first. */
export function traces(type: TypePei, etat: CodeEtat): readonly Trace[] {
  const [entier, moitie, bas] = FORMES[type];
  const couleur = COULEURS[etat];
  const creux = etat === 'insuffisant' || etat === 'inconnu';
  const signe = SIGNES[etat]?.(bas);
  return [
    // A rim of the page's colour: readable on a photograph.
    { d: entier, plein: creux ? 'fond' : couleur, trait: 'fond', largeur: 4.5 },
    ...(etat === 'insuffisant' ? [{ d: moitie, plein: couleur }] : []),
    { d: entier, trait: couleur, largeur: 2 },
    ...(signe ? [{ d: signe, trait: creux ? couleur : ('fond' as const), largeur: 2.2 }] : []),
  ];
}
