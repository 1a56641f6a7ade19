/** The same place on a canvas of its own, at a scale that a ruler can check. */
import { tracerFond } from './fond.ts';
import { auSol, versLat } from './mercator.ts';
import { vueDe } from './vue.ts';
import type { CoucheFormes } from './couche-formes.ts';
import type { CouchePoints } from './couche-points.ts';
import type { EncreCarte } from './encre.ts';
import type { Reperes } from './reperes.ts';
import type { CarteVue, Fond } from './types.ts';

/** What there is to draw. */
export interface Contenu {
  fond: Fond | undefined;
  formes: CoucheFormes;
  points: CouchePoints;
  reperes: Reperes;
}

/** @param centre metres of Web Mercator */
export async function imprimer(
  { largeur, hauteur, metresParPixel, ratio = 1, nommer }: Parameters<CarteVue['image']>[0],
  centre: readonly number[],
  encre: EncreCarte,
  { fond, formes, points, reperes }: Contenu,
): Promise<HTMLCanvasElement> {
  const parPixel = (metresParPixel * ratio) / auSol(versLat(centre[1] ?? 0));
  const vue = vueDe(centre, parPixel, [largeur / ratio, hauteur / ratio], ratio);
  const toile = document.createElement('canvas');
  toile.width = Math.round(largeur);
  toile.height = Math.round(hauteur);
  const ctx = toile.getContext('2d')!;
  ctx.scale(ratio, ratio);
  ctx.fillStyle = encre.fond;
  ctx.fillRect(0, 0, vue.largeur, vue.hauteur);
  const [[tamponner, nommerPoints]] = await Promise.all([
    points.pourImpression(vue, encre, nommer, reperes.point?.index),
    fond && tracerFond(ctx, vue, fond),
  ]);
  formes.tracer(ctx, vue, encre);
  tamponner(ctx);
  reperes.tracer(ctx, vue, encre);
  // Last: the ring of what is chosen may not hide a number.
  nommerPoints(ctx);
  return toile;
}
