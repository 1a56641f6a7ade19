/** Points and clusters: asks for what a view needs, stamps the last answer wherever the view has gone since. */
import { Derniere } from './derniere.ts';
import { ecrire } from './etiquettes.ts';
import { versLat, versLon, zoomDe } from './mercator.ts';
import { serres, type ANommer } from './placer.ts';
import { ANNEAU } from './reperes.ts';
import { Scene } from './scene.ts';
import { Tampons } from './tampons.ts';
import { pixelX, pixelY, type Vue } from './vue.ts';
import type { EncreCarte } from './encre.ts';
import type { Dessin, Etendue, Nommer, SourcePoints } from './types.ts';

/** A cluster of one zoom is kept a little past it, so that discs never overlap much. */
const AVANCE = 0.25;

/** Names that a view shows at most. */
const A_L_ECRAN = 60;

const VIDE = new Scene({
  positions: new Float64Array(),
  nombres: new Uint32Array(),
  ids: new Uint32Array(),
  dessins: new Uint8Array(),
});

type Trace = (ctx: CanvasRenderingContext2D) => void;

interface Question {
  etendue: Etendue;
  zoom: number;
}

export const zoomEntier = (vue: Vue): number =>
  Math.max(0, Math.floor(zoomDe(vue.parPixel) + AVANCE));

/** What the view shows, `marge` times its width more on each side. */
export function etendueDe(vue: Vue, marge = 0): Etendue {
  const { x0, y0, parPixel, largeur, hauteur } = vue;
  return [
    versLon(x0 - marge * largeur * parPixel),
    versLat(y0 - (1 + marge) * hauteur * parPixel),
    versLon(x0 + (1 + marge) * largeur * parPixel),
    versLat(y0 + marge * hauteur * parPixel),
  ];
}

const dansVue = (vue: Vue, px: number, py: number, dehors = 0): boolean =>
  px >= -dehors && py >= -dehors && px <= vue.largeur + dehors && py <= vue.hauteur + dehors;

const dedans = (a: Etendue, b: Etendue): boolean =>
  a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** @param dehors how far out of view the middle of what is drawn may be, CSS pixels */
export function tamponner(
  ctx: CanvasRenderingContext2D,
  vue: Vue,
  scene: Scene,
  tampons: Tampons,
  dehors = 40,
): void {
  const { nombres, dessins } = scene.grappes;
  const { ratio } = vue;
  ctx.save();
  // Whole device pixels: a stamp that falls between two is blurred, and slower.
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  // Single points above clusters: they can be chosen.
  for (const seuls of [false, true]) {
    for (let i = 0; i < scene.x.length; i += 1) {
      if ((nombres[i] === 1) !== seuls) continue;
      const [px, py] = [pixelX(vue, scene.x[i]!), pixelY(vue, scene.y[i]!)];
      if (!dansVue(vue, px, py, dehors)) continue;
      const { image, demi } = seuls
        ? tampons.seul(dessins[i]!)
        : tampons.grappe(nombres[i]!, dessins[i]!);
      ctx.drawImage(image, Math.round((px - demi) * ratio), Math.round((py - demi) * ratio));
    }
  }
  ctx.restore();
}

export class CouchePoints {
  scene = VIDE;
  #source: SourcePoints;
  #dessins: readonly Dessin[];
  #derniere: Derniere<Question, void>;
  #demandee?: Question;
  #tampons?: Tampons;
  #ratio = 0;

  /** @param recu called when an answer came, with the scene that it replaces */
  constructor(source: SourcePoints, dessins: readonly Dessin[], recu: (avant: Scene) => void) {
    this.#source = source;
    this.#dessins = dessins;
    this.#derniere = new Derniere(async ({ etendue, zoom }) => {
      const avant = this.scene;
      this.scene = new Scene(await source.grappes(etendue, zoom));
      recu(avant);
    });
  }

  rayon = (dessin: number): number => this.#dessins[dessin]?.rayon ?? 0;

  /** Asks for this view in any case. */
  demander(vue: Vue): Promise<void> {
    const marge = 0.5;
    this.#demandee = {
      etendue: etendueDe(vue, marge),
      zoom: zoomEntier(vue),
    };
    return this.#derniere.demander(this.#demandee);
  }

  /** Asks when the view has left what was asked for. Nothing is lost when it fails: the next move asks again. */
  suivre(vue: Vue): void {
    const avant = this.#demandee;
    if (avant?.zoom === zoomEntier(vue) && dedans(etendueDe(vue), avant.etendue)) return;
    this.demander(vue).catch(() => (this.#demandee = undefined));
  }

  /** Colours changed. */
  oublierTampons(): void {
    this.#tampons = undefined;
  }

  peindre = (ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte): void => {
    if (vue.ratio !== this.#ratio) this.#tampons = undefined;
    this.#ratio = vue.ratio;
    this.#tampons ??= new Tampons(this.#dessins, encre, vue.ratio);
    tamponner(ctx, vue, this.scene, this.#tampons);
  };

  /** Names of the points that stand alone; none when there are more than can be read while the map moves. */
  nommer(ctx: CanvasRenderingContext2D, vue: Vue, encre: EncreCarte, nommer: Nommer): void {
    const points = this.#aNommer(this.scene, vue, nommer);
    if (points.length <= A_L_ECRAN) ecrire(ctx, points, vue, encre, false);
  }

  #aNommer(scene: Scene, vue: Vue, nommer: Nommer): (ANommer & { index?: number })[] {
    const { ids } = scene.grappes;
    const points: (ANommer & { index?: number })[] = [];
    for (let i = 0; i < ids.length; i += 1) {
      const [x, y] = [pixelX(vue, scene.x[i]!), pixelY(vue, scene.y[i]!)];
      if (!dansVue(vue, x, y)) continue;
      // A cluster has no name, and nothing may be written on it.
      const index = scene.seul(i) ? ids[i]! : undefined;
      const nom = (index !== undefined && nommer(index)) || '';
      points.push({ x, y, rayon: scene.rayon(i, this.rayon), nom, index });
    }
    return points;
  }

  /**
   * Every point alone where paper has room for it, clusters otherwise: nobody can open one there. A point whose middle
   * is off the sheet is not drawn: its name would be off too. Where many hide one another, they are drawn smaller.
   *
   * @param choisi index of the point that is ringed
   * @returns what draws them, then what writes their names, above whatever else is drawn
   */
  async pourImpression(
    vue: Vue,
    encre: EncreCarte,
    nommer?: Nommer,
    choisi?: number,
    seuls = 3000,
  ): Promise<readonly [points: Trace, noms: Trace]> {
    const etendue = etendueDe(vue, 0.05);
    let grappes = await this.#source.grappes(etendue, 20);
    if (grappes.ids.length > seuls) grappes = await this.#source.grappes(etendue, zoomEntier(vue));
    const scene = new Scene(grappes);
    const points = this.#aNommer(scene, vue, nommer ?? (() => ''));
    const part = serres(points) ? 0.5 : 1;
    const petite = { ...vue, parPixel: vue.parPixel * part, ratio: vue.ratio * part };
    petite.largeur /= part;
    petite.hauteur /= part;
    const tampons = new Tampons(this.#dessins, encre, petite.ratio);
    // Its ring is wider than its symbol.
    const reduits = points.map((p) => ({
      ...p,
      rayon: p.index === choisi ? ANNEAU : p.rayon * part,
    }));
    return [
      (ctx) => tamponner(ctx, petite, scene, tampons, 0),
      (ctx) => nommer && ecrire(ctx, reduits, vue, encre, true),
    ];
  }
}
