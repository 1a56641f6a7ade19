/** Names beside points: on paper, where nobody can click, and where no base map says what is there. */
import { placer, type ANommer } from './placer.ts';
import type { EncreCarte } from './encre.ts';
import type { Vue } from './vue.ts';

/** Pixels. */
const CORPS = 12;

/**
 * Each has a border of paper that keeps it readable on a base map.
 * @param tous see `placer`
 */
export function ecrire(
  ctx: CanvasRenderingContext2D,
  points: readonly ANommer[],
  { largeur, hauteur }: Vue,
  { texte, fond, police }: EncreCarte,
  tous: boolean,
): void {
  ctx.save();
  ctx.font = `600 ${CORPS}px ${police}`;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = fond;
  ctx.fillStyle = texte;
  const etiquettes = placer(
    points,
    (nom) => ctx.measureText(nom).width,
    CORPS,
    [largeur, hauteur],
    tous,
  );
  for (const [epaisseur, couleur] of [
    [3, fond],
    [1, texte],
  ] as const) {
    ctx.lineWidth = epaisseur;
    ctx.strokeStyle = couleur;
    ctx.beginPath();
    for (const { trait } of etiquettes)
      if (trait) {
        ctx.moveTo(trait[0], trait[1]);
        ctx.lineTo(trait[2], trait[3]);
      }
    ctx.stroke();
  }
  ctx.lineWidth = 3;
  ctx.strokeStyle = fond;
  for (const { x, y, nom } of etiquettes) {
    ctx.strokeText(nom, x, y);
    ctx.fillText(nom, x, y);
  }
  ctx.restore();
}
