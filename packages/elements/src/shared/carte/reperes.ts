/** What stands above the points: the chosen one, a place, a measured line, the ring and the cross of the keyboard. */
import { versX, versY } from './mercator.ts';
import { pixelX, pixelY, type Vue } from './vue.ts';
import type { EncreCarte } from './encre.ts';

/** How far the marks around the chosen point go, CSS pixels. */
export const ANNEAU = 27;

type Lieu = { lon: number; lat: number };

export class Reperes {
  /** The chosen point. */
  point?: Lieu & { index: number };
  /** A place that is no point. */
  lieu?: Lieu & { nom: string };
  ligne?: readonly (readonly [number, number])[];
  /** What the keyboard reached, and the radius of its drawing. */
  vise?: Lieu & { rayon: number };
  /** Cross at the centre. */
  croix = false;

  /** Without what only the keyboard needs. */
  tracer = (ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte): void => {
    if (this.ligne) tracerLigne(ctx, vue, encre, this.ligne);
    if (this.point) {
      const [px, py] = place(vue, this.point);
      anneau(ctx, encre, () => ctx.arc(px, py, 19, 0, 2 * Math.PI), encre.principal);
      // Four marks around: it is found among discs, and without colours.
      for (let i = 0; i < 4; i += 1) {
        const [c, s] = [
          Math.round(Math.cos((i * Math.PI) / 2)),
          Math.round(Math.sin((i * Math.PI) / 2)),
        ];
        anneau(
          ctx,
          encre,
          () => {
            ctx.moveTo(px + 19 * c, py + 19 * s);
            ctx.lineTo(px + ANNEAU * c, py + ANNEAU * s);
          },
          encre.principal,
        );
      }
    }
    if (this.lieu) epingle(ctx, encre, place(vue, this.lieu), this.lieu.nom);
  };

  peindre = (ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte): void => {
    this.tracer(ctx, vue, encre);
    if (this.vise) {
      const [px, py] = place(vue, this.vise);
      const demi = this.vise.rayon + 6;
      anneau(ctx, encre, () => ctx.rect(px - demi, py - demi, 2 * demi, 2 * demi), encre.focus);
    }
    if (this.croix) {
      const [cx, cy] = [vue.largeur / 2, vue.hauteur / 2];
      anneau(
        ctx,
        encre,
        () => {
          for (const [dx, dy] of [
            [1, 0],
            [-1, 0],
            [0, 1],
            [0, -1],
          ] as const) {
            ctx.moveTo(cx + 4 * dx, cy + 4 * dy);
            ctx.lineTo(cx + 14 * dx, cy + 14 * dy);
          }
        },
        encre.texte,
        2,
      );
    }
  };
}

const place = (vue: Vue, { lon, lat }: Lieu): [number, number] => [
  pixelX(vue, versX(lon)),
  pixelY(vue, versY(lat)),
];

/** Two tones: seen on any base map. */
function anneau(
  ctx: CanvasRenderingContext2D,
  encre: EncreCarte,
  tracer: () => void,
  couleur: string,
  epaisseur = 3,
): void {
  ctx.beginPath();
  tracer();
  ctx.lineWidth = epaisseur + 3;
  ctx.strokeStyle = encre.fond;
  ctx.stroke();
  ctx.lineWidth = epaisseur;
  ctx.strokeStyle = couleur;
  ctx.stroke();
}

function epingle(
  ctx: CanvasRenderingContext2D,
  encre: EncreCarte,
  [px, py]: [number, number],
  nom: string,
): void {
  anneau(
    ctx,
    encre,
    () => {
      ctx.moveTo(px, py);
      ctx.bezierCurveTo(px - 4, py - 9, px - 11, py - 13, px - 11, py - 21);
      ctx.arc(px, py - 21, 11, Math.PI, 0);
      ctx.bezierCurveTo(px + 11, py - 13, px + 4, py - 9, px, py);
    },
    encre.texte,
    2,
  );
  ctx.fillStyle = encre.texte;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(px, py - 21, 4, 0, 2 * Math.PI);
  ctx.fillStyle = encre.fond;
  ctx.fill();
  if (!nom) return;
  ctx.font = `600 13px ${encre.police}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = encre.fond;
  ctx.strokeText(nom, px, py + 6);
  ctx.fillStyle = encre.texte;
  ctx.fillText(nom, px, py + 6);
}

function tracerLigne(
  ctx: CanvasRenderingContext2D,
  vue: Vue,
  encre: EncreCarte,
  ligne: readonly (readonly [number, number])[],
): void {
  const points = ligne.map(([lon, lat]) => place(vue, { lon, lat }));
  ctx.lineJoin = 'round';
  anneau(ctx, encre, () => points.forEach(([x, y]) => ctx.lineTo(x, y)), encre.principal);
  for (const [x, y] of points) {
    ctx.beginPath();
    ctx.rect(x - 4, y - 4, 8, 8);
    ctx.fillStyle = encre.fond;
    ctx.fill();
    ctx.lineWidth = 2;
    ctx.strokeStyle = encre.principal;
    ctx.stroke();
  }
}
