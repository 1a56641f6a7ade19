/** Where names go beside points, when a whole sheet or view is known. Pure. */
import { Grille, segment, type Boite } from './grille.ts';

/** A point to name. Pixels. */
export interface ANommer {
  x: number;
  y: number;
  /** Half the size of its symbol. */
  rayon: number;
  /** Empty: its symbol is only to be kept clear. */
  nom: string;
}

/** Where a name goes: its middle on the left, and its width. Pixels. */
export interface Etiquette {
  x: number;
  y: number;
  largeur: number;
  nom: string;
  /** Away from its point: a line goes from the rim of its symbol to the name. */
  trait?: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** How far a name goes, in heights of a line, and in how many directions. */
const TOURS = 16;
const DIRECTIONS = 24;
/** Between two names: « 2 » beside « 17 » is not « 217 ». */
const ECART = 3;

const entre = (n: number, a: number, b: number): number => Math.max(a, Math.min(n, b));

/** Right, left, above, under. */
const AUPRES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Rings around the point, each wider; away from the middle of the crowd first. */
function* autour([cx, cy]: readonly number[], { x, y }: ANommer) {
  const sens = Math.atan2(y - cy!, x - cx!);
  for (let tour = 1; tour <= TOURS; tour += 1)
    for (let i = 0; i < DIRECTIONS; i += 1) {
      const cote = i % 2 ? -Math.ceil(i / 2) : i / 2;
      const angle = sens + (2 * Math.PI * cote) / DIRECTIONS;
      yield [Math.cos(angle), Math.sin(angle), tour] as const;
    }
}

/**
 * A place for every name where it covers no symbol and no other name: beside its point, or else as near as it can, with
 * a line to it that crosses no other name nor line if that can be.
 *
 * @param mesurer width of a name, pixels
 * @param bornes width and height of what is drawn on, pixels: no name leaves it
 * @param tous a name that finds no place is written on its point all the same, since a point without its name cannot be
 *   found in the list; otherwise it is left out, and none goes away from its point
 */
export function placer(
  points: readonly ANommer[],
  mesurer: (nom: string) => number,
  hauteur: number,
  bornes: readonly [largeur: number, hauteur: number],
  tous = true,
): Etiquette[] {
  const [pris, ecrits] = [new Grille(), new Grille()];
  for (const { x, y, rayon: r } of points) pris.prendre([x - r, y - r, x + r, y + r]);
  const milieu = ['x' as const, 'y' as const].map(
    (axe) => points.reduce((somme, p) => somme + p[axe], 0) / (points.length || 1),
  );

  const poser = (point: ANommer): Etiquette | undefined => {
    const { x, y, rayon, nom } = point;
    const largeur = mesurer(nom);
    const boiteDe = (dx: number, dy: number, loin: number): Boite => {
      const d = rayon + 2 + loin * hauteur;
      const gauche = x + d * dx + (largeur / 2) * (dx - 1);
      const haut = y + d * dy + (hauteur / 2) * (dy - 1);
      return [gauche, haut, gauche + largeur, haut + hauteur];
    };
    const dedans = ([o, n, e, s]: Boite): boolean =>
      o >= 0 && n >= 0 && e <= bornes[0] && s <= bornes[1];
    const libre = (b: Boite): boolean => dedans(b) && pris.libre(b);
    // From the rim: the sign in the middle says the state.
    const traitDe = ([o, n, e, s]: Boite) => {
      const [x1, y1] = [entre(x, o, e), entre(y, n, s)];
      const part = (0.8 * rayon) / Math.hypot(x1 - x, y1 - y);
      return [x + part * (x1 - x), y + part * (y1 - y), x1, y1] as const;
    };
    const mettre = (boite: Boite, trait?: Etiquette['trait']): Etiquette => {
      pris.prendre([boite[0] - ECART, boite[1], boite[2] + ECART, boite[3]]);
      ecrits.prendre(boite);
      const etiquette = { x: boite[0], y: (boite[1] + boite[3]) / 2, largeur, nom };
      if (!trait) return etiquette;
      for (const bout of segment(...trait)) {
        pris.prendre(bout);
        ecrits.prendre(bout);
      }
      return { ...etiquette, trait };
    };
    for (const [dx, dy] of AUPRES) {
      const boite = boiteDe(dx, dy, 0);
      if (libre(boite)) return mettre(boite);
    }
    if (!tous) return undefined;
    let croisant: Boite | undefined;
    for (const [dx, dy, loin] of autour(milieu, point)) {
      const boite = boiteDe(dx, dy, loin);
      if (!libre(boite)) continue;
      const trait = traitDe(boite);
      if ([...segment(...trait)].every(ecrits.libre)) return mettre(boite, trait);
      croisant ??= boite;
    }
    if (croisant) return mettre(croisant, traitDe(croisant));
    const gauche = entre(x, 0, bornes[0] - largeur);
    return mettre([gauche, y - hauteur / 2, gauche + largeur, y + hauteur / 2]);
  };
  return points.flatMap((point) => (point.nom && poser(point)) || []);
}

/** Whether another symbol hides the middle of more than a quarter of them. */
export function serres(points: readonly ANommer[]): boolean {
  const pris = new Grille();
  for (const { x, y, rayon: r } of points) pris.prendre([x - r, y - r, x + r, y + r]);
  return points.filter(({ x, y }) => pris.prises([x, y, x, y], 2) > 1).length > points.length / 4;
}
