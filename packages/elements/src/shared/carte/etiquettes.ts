/** Names beside points on paper: nobody can click there. */

/** A point to name. Pixels. */
export interface ANommer {
  x: number;
  y: number;
  /** Half the size of its symbol. */
  rayon: number;
  nom: string;
}

/** Where a name goes: its middle on the left, and its size. Pixels. */
export interface Etiquette {
  x: number;
  y: number;
  largeur: number;
  nom: string;
}

type Boite = readonly [ouest: number, nord: number, est: number, sud: number];

const seTouchent = (a: Boite, b: Boite): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * A place for every name: right of its point, left, above or under it, where it covers no symbol and no other name; where
 * there is none, right of it all the same, since a point without its name cannot be found in the list. Pure.
 *
 * @param mesurer width of a name, pixels
 */
export function placer(
  points: readonly ANommer[],
  mesurer: (nom: string) => number,
  hauteur: number,
): Etiquette[] {
  const prises: Boite[] = points.map(({ x, y, rayon: r }) => [x - r, y - r, x + r, y + r]);
  return points.map(({ x, y, rayon, nom }, i) => {
    const largeur = mesurer(nom);
    const loin = rayon + 2;
    const choix: readonly [number, number][] = [
      [x + loin, y],
      [x - loin - largeur, y],
      [x - largeur / 2, y - loin - hauteur / 2],
      [x - largeur / 2, y + loin + hauteur / 2],
    ];
    const boite = ([g, m]: readonly [number, number]): Boite => [
      g,
      m - hauteur / 2,
      g + largeur,
      m + hauteur / 2,
    ];
    const libre = choix.find((c) => !prises.some((p, k) => k !== i && seTouchent(boite(c), p)));
    const [gauche, milieu] = libre ?? choix[0]!;
    prises.push(boite([gauche, milieu]));
    return { x: gauche, y: milieu, largeur, nom };
  });
}

/** Draws them, each with a border of paper that keeps it readable on a base map. */
export function ecrire(
  ctx: CanvasRenderingContext2D,
  points: readonly ANommer[],
  { texte, fond }: { texte: string; fond: string },
): void {
  ctx.save();
  ctx.font = '600 9px sans-serif';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = fond;
  ctx.fillStyle = texte;
  for (const { x, y, nom } of placer(points, (nom) => ctx.measureText(nom).width, 10)) {
    ctx.strokeText(nom, x, y);
    ctx.fillText(nom, x, y);
  }
  ctx.restore();
}
