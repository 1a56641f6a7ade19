/** Paper: what fits on a sheet at a scale. Millimetres on paper, metres on the ground. Pure. */

/** Sheets, millimetres, upright (ISO 216). */
export const FORMATS = { A4: [210, 297], A3: [297, 420] } as const;

export type Format = keyof typeof FORMATS;

export interface Feuille {
  format: Format;
  /** Wider than high. */
  paysage: boolean;
  /** Overlays that its legend names; default 0. */
  couches?: number;
}

/** White border that every printer leaves, mm. */
export const MARGE = 10;
/** Title above the map, legend and source under it, mm. */
const TETE = 16;
const PIED = 34;
/** One more overlay in the legend, on two lines if it must, mm. */
const PIED_COUCHE = 5;

/** Scales that a plan is read at. */
export const ECHELLES = [500, 1000, 2000, 5000, 10_000, 25_000] as const;

/** Width and height of the sheet, mm. */
export function dimensions({ format, paysage }: Feuille): [largeur: number, hauteur: number] {
  const [court, long] = FORMATS[format];
  return paysage ? [long, court] : [court, long];
}

/** Width and height left to the map, mm. */
export function cadre(feuille: Feuille): [largeur: number, hauteur: number] {
  const [largeur, hauteur] = dimensions(feuille);
  const pied = PIED + PIED_COUCHE * (feuille.couches ?? 0);
  return [largeur - 2 * MARGE, hauteur - 2 * MARGE - TETE - pied];
}

/** Round, and close enough to one another that a commune fills most of its sheet. */
const RONDES = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The most detailed round scale, 1:500 at most, at which so many metres fit. */
export function echelleQuiContient(
  [est, nord]: readonly [est: number, nord: number],
  feuille: Feuille,
): number {
  const [largeur, hauteur] = cadre(feuille);
  const voulue = Math.max(ECHELLES[0], (est / largeur) * 1000, (nord / hauteur) * 1000);
  const puissance = 10 ** Math.floor(Math.log10(voulue));
  return RONDES.map((r) => r * puissance).find((e) => e >= voulue)!;
}

/** What to ask of the map: pixels at this many dots an inch, and metres on the ground of one. */
export function dessin(
  feuille: Feuille,
  echelle: number,
  ppp = 150,
): { largeur: number; hauteur: number; metresParPixel: number } {
  const [largeur, hauteur] = cadre(feuille);
  const parMm = ppp / 25.4;
  return {
    largeur: Math.round(largeur * parMm),
    hauteur: Math.round(hauteur * parMm),
    metresParPixel: echelle / 1000 / parMm,
  };
}

/** A scale bar: a round number of metres, and its length on paper, between a sixth and a third of the map’s width. */
export function barre(feuille: Feuille, echelle: number): { metres: number; mm: number } {
  const [largeur] = cadre(feuille);
  const cible = ((largeur / 3) * echelle) / 1000;
  const puissance = 10 ** Math.floor(Math.log10(cible));
  const metres = [5, 2, 1].map((n) => n * puissance).find((n) => n <= cible)!;
  return { metres, mm: (metres * 1000) / echelle };
}
