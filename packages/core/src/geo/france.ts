/** Where France is, as boxes: enough to catch a position in the wrong system or with its axes swapped. */

/** West, south, east, north, degrees: our own boxes, with some kilometres around. */
const BOITES: readonly (readonly [number, number, number, number])[] = [
  [-5.6, 41.2, 9.8, 51.3], // métropole, Corse
  [-61.95, 15.75, -60.9, 16.6], // Guadeloupe
  [-61.3, 14.3, -60.75, 14.95], // Martinique
  [-54.7, 2.05, -51.5, 5.9], // Guyane
  [55.15, -21.45, 55.9, -20.8], // La Réunion
  [44.95, -13.1, 45.35, -12.55], // Mayotte
  [-56.5, 46.7, -56.05, 47.2], // Saint-Pierre-et-Miquelon
  [-63.2, 17.8, -62.75, 18.2], // Saint-Martin, Saint-Barthélemy
  [-178.3, -14.45, -176.05, -13.1], // Wallis-et-Futuna
  [-154.8, -28, -134.3, -7.8], // Polynésie française
  [158, -23, 172.3, -17.8], // Nouvelle-Calédonie
];

/** True when a position (degrees) is in France or within some kilometres of it, overseas included. */
export function inFrance(lon: number, lat: number): boolean {
  for (const [ouest, sud, est, nord] of BOITES)
    if (lon >= ouest && lon <= est && lat >= sud && lat <= nord) return true;
  return false;
}

/** True in the box of metropolitan France: where Lambert-93 is to be used. */
export const inMetropole = (lon: number, lat: number): boolean => {
  const [ouest, sud, est, nord] = BOITES[0]!;
  return lon >= ouest && lon <= est && lat >= sud && lat <= nord;
};
