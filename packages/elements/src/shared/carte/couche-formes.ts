/** Overlays: drawn once on a canvas wider than the view, shifted or stretched while the map moves. */
import { aspect, tracerPoint, type Aspect } from './aspects.ts';
import { lireGeojson, type Forme } from './geojson.ts';
import { pixelX, pixelY, type Vue } from './vue.ts';
import type { EncreCarte } from './encre.ts';
import type { Couche } from './types.ts';

/** Part of the view that is drawn beyond each side. */
const MARGE = 0.3;

function chemin(ctx: CanvasRenderingContext2D, vue: Vue, { traits, genre }: Forme): void {
  ctx.beginPath();
  for (const t of traits) {
    for (let i = 0; i < t.length; i += 2) {
      const [px, py] = [pixelX(vue, t[i]!), pixelY(vue, t[i + 1]!)];
      if (i) ctx.lineTo(px, py);
      else ctx.moveTo(px, py);
    }
    if (genre === 'polygone') ctx.closePath();
  }
}

function surface(ctx: CanvasRenderingContext2D, vue: Vue, f: Forme, a: Aspect, encre: EncreCarte) {
  const [x0, y0, x1, y1] = f.bornes;
  ctx.strokeStyle = ctx.fillStyle = a.couleur;
  if (x1 - x0 < 2 * vue.parPixel && y1 - y0 < 2 * vue.parPixel) {
    // A building seen from afar: its outline would cost what nobody sees.
    ctx.fillRect(pixelX(vue, x0), pixelY(vue, y1), 2, 2);
    return;
  }
  chemin(ctx, vue, f);
  if (f.genre === 'polygone' && a.plein) {
    ctx.globalAlpha = a.plein;
    ctx.fill('evenodd');
    ctx.globalAlpha = 1;
  }
  if (!a.plein) {
    ctx.lineWidth = a.epaisseur + 3;
    ctx.strokeStyle = encre.fond;
    ctx.stroke();
    ctx.strokeStyle = a.couleur;
  }
  ctx.lineWidth = a.epaisseur;
  ctx.stroke();
}

export function tracerFormes(
  ctx: CanvasRenderingContext2D,
  vue: Vue,
  formes: readonly Forme[],
  numero: number,
  encre: EncreCarte,
): void {
  const a = aspect(numero, encre);
  const garde = 12 * vue.parPixel;
  const [gauche, haut] = [vue.x0 - garde, vue.y0 + garde];
  const [droite, bas] = [
    vue.x0 + vue.largeur * vue.parPixel + garde,
    vue.y0 - vue.hauteur * vue.parPixel - garde,
  ];
  ctx.lineJoin = 'round';
  for (const f of formes) {
    const [x0, y0, x1, y1] = f.bornes;
    if (x1 < gauche || x0 > droite || y1 < bas || y0 > haut) continue;
    if (f.genre === 'point') {
      ctx.save();
      ctx.translate(pixelX(vue, x0), pixelY(vue, y0));
      tracerPoint(ctx, a, encre);
      ctx.restore();
    } else {
      ctx.setLineDash([...a.tirets]);
      surface(ctx, vue, f, a, encre);
    }
  }
  ctx.setLineDash([]);
}

export class CoucheFormes {
  #couches = new Map<string, { formes: readonly Forme[]; aspect: number }>();
  #toile?: HTMLCanvasElement;
  #de?: Vue;

  /**
   * @returns features left out
   * @throws TernumError when it is not GeoJSON; what was drawn stays
   */
  mettre(nom: string, couche: Couche | undefined): number {
    const lu = couche && lireGeojson(couche.donnees);
    if (couche && lu) this.#couches.set(nom, { formes: lu.formes, aspect: couche.aspect });
    else this.#couches.delete(nom);
    this.oublier();
    return lu?.ecartees ?? 0;
  }

  /** Colours or overlays changed. */
  oublier(): void {
    this.#de = undefined;
  }

  /** Outlines last: nothing may hide a limit. */
  tracer = (ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte): void => {
    const rangees = [...this.#couches.values()].sort((a, b) => +!a.aspect - +!b.aspect);
    for (const c of rangees) tracerFormes(ctx, vue, c.formes, c.aspect, encre);
  };

  /** @param bouge the map moves: a stretched drawing is better than a late one */
  peindre(ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte, bouge: boolean): void {
    if (!this.#couches.size) return;
    if (!this.#vaut(vue, bouge)) this.#preparer(vue, encre);
    const de = this.#de;
    if (!de || !this.#toile) return;
    const echelle = de.parPixel / vue.parPixel;
    ctx.drawImage(
      this.#toile,
      pixelX(vue, de.x0),
      pixelY(vue, de.y0),
      de.largeur * echelle,
      de.hauteur * echelle,
    );
  }

  #vaut(vue: Vue, bouge: boolean): boolean {
    const de = this.#de;
    if (!de || de.ratio !== vue.ratio) return false;
    if (de.parPixel !== vue.parPixel) return bouge;
    const [dx, dy] = [pixelX(de, vue.x0), pixelY(de, vue.y0)];
    return dx >= 0 && dy >= 0 && dx + vue.largeur <= de.largeur && dy + vue.hauteur <= de.hauteur;
  }

  #preparer(vue: Vue, encre: EncreCarte): void {
    const { parPixel, ratio } = vue;
    // Whole device pixels, so that a shift does not blur.
    const [mx, my] = [Math.ceil(vue.largeur * MARGE), Math.ceil(vue.hauteur * MARGE)];
    const de: Vue = {
      x0: vue.x0 - mx * parPixel,
      y0: vue.y0 + my * parPixel,
      parPixel,
      largeur: vue.largeur + 2 * mx,
      hauteur: vue.hauteur + 2 * my,
      ratio,
    };
    this.#toile ??= document.createElement('canvas');
    this.#toile.width = Math.round(de.largeur * ratio);
    this.#toile.height = Math.round(de.hauteur * ratio);
    const ctx = this.#toile.getContext('2d');
    if (!ctx) return;
    ctx.scale(ratio, ratio);
    this.tracer(ctx, de, encre);
    this.#de = de;
  }
}
