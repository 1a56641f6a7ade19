/** Looks of overlays: shape, dash and colour go together, so that none tells them apart alone. For map and legend. */
import type { EncreCarte } from './encre.ts';

/** CSS pixels; first the solid one. */
const TIRETS = [[], [7, 4], [2, 3], [9, 3, 2, 3]] as const;

/** Corners of what stands for a point, on a unit circle: diamond, star, cross, hexagon. None is a water point's. */
const FORMES: readonly (readonly [number, number])[][] = [
  coins(4, [1]),
  coins(10, [1, 0.45]),
  [
    [-0.35, -1],
    [0.35, -1],
    [0.35, -0.35],
    [1, -0.35],
    [1, 0.35],
    [0.35, 0.35],
    [0.35, 1],
    [-0.35, 1],
    [-0.35, 0.35],
    [-1, 0.35],
    [-1, -0.35],
    [-0.35, -0.35],
  ],
  coins(6, [1]),
];

function coins(nombre: number, rayons: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: nombre }, (_, i) => {
    const angle = (2 * Math.PI * i) / nombre - Math.PI / 2;
    const rayon = rayons[i % rayons.length]!;
    return [rayon * Math.cos(angle), rayon * Math.sin(angle)] as const;
  });
}

export interface Aspect {
  couleur: string;
  tirets: readonly number[];
  epaisseur: number;
  /** Opacity of the inside of a polygon; 0: an outline. */
  plein: number;
  coins: readonly (readonly [number, number])[];
  /** A point with a hole in it. */
  creux: boolean;
}

/** @param numero from 1; 0: an outline, not filled; 5 to 8: 1 to 4 again, points hollow */
export function aspect(numero: number, encre: EncreCarte): Aspect {
  const rang = Math.max(0, numero - 1) % 4;
  return {
    couleur: numero ? (encre.series[rang] ?? encre.texte) : encre.texte,
    tirets: numero ? TIRETS[rang]! : [],
    epaisseur: numero ? 1.5 : 2,
    plein: numero ? 0.22 : 0,
    coins: FORMES[rang]!,
    creux: numero > 4,
  };
}

/** Draws the point of an overlay around 0, 0. */
export function tracerPoint(ctx: CanvasRenderingContext2D, a: Aspect, encre: EncreCarte): void {
  const chemin = (rayon: number): void => {
    ctx.beginPath();
    for (const [x, y] of a.coins) ctx.lineTo(x * rayon, y * rayon);
    ctx.closePath();
  };
  chemin(7);
  ctx.setLineDash([]);
  ctx.lineWidth = 3;
  ctx.strokeStyle = encre.fond;
  ctx.stroke();
  ctx.fillStyle = a.couleur;
  ctx.fill();
  if (!a.creux) return;
  chemin(3.5);
  ctx.fillStyle = encre.fond;
  ctx.fill();
}

/** The sample of a legend, 24 × 16 CSS pixels around 0, 0. */
export function tracerEchantillon(
  ctx: CanvasRenderingContext2D,
  numero: number,
  encre: EncreCarte,
  genre: 'point' | 'surface' = 'surface',
): void {
  const a = aspect(numero, encre);
  if (genre === 'point') {
    tracerPoint(ctx, a, encre);
    return;
  }
  ctx.beginPath();
  ctx.rect(-11, -7, 22, 14);
  if (a.plein) {
    ctx.globalAlpha = a.plein;
    ctx.fillStyle = a.couleur;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  ctx.lineWidth = a.epaisseur;
  ctx.setLineDash([...a.tirets]);
  ctx.strokeStyle = a.couleur;
  ctx.stroke();
}
