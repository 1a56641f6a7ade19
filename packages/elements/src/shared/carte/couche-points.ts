/** Points and clusters: asks for what a view needs, stamps the last answer wherever the view has gone since. */
import { Derniere } from './derniere.ts';
import { ecrire, type ANommer } from './etiquettes.ts';
import { versLat, versLon, zoomDe } from './mercator.ts';
import { Scene } from './scene.ts';
import { Tampons } from './tampons.ts';
import { pixelX, pixelY, type Vue } from './vue.ts';
import type { EncreCarte } from './encre.ts';
import type { Dessin, Etendue, SourcePoints } from './types.ts';

/** A cluster of one zoom is kept a little past it, so that discs never overlap much. */
const AVANCE = 0.25;

const VIDE = new Scene({
  positions: new Float64Array(),
  nombres: new Uint32Array(),
  ids: new Uint32Array(),
  dessins: new Uint8Array(),
});

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

const dedans = (a: Etendue, b: Etendue): boolean =>
  a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

export function tamponner(
  ctx: CanvasRenderingContext2D,
  vue: Vue,
  scene: Scene,
  tampons: Tampons,
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
      if (px < -40 || py < -40 || px > vue.largeur + 40 || py > vue.hauteur + 40) continue;
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

  #aNommer(scene: Scene, vue: Vue, nommer: (index: number) => string | undefined): ANommer[] {
    const { ids, dessins } = scene.grappes;
    const points: ANommer[] = [];
    for (let i = 0; i < ids.length; i += 1) {
      const nom = scene.seul(i) ? nommer(ids[i]!) : undefined;
      const [x, y] = [pixelX(vue, scene.x[i]!), pixelY(vue, scene.y[i]!)];
      const dehors = x < 0 || y < 0 || x > vue.largeur || y > vue.hauteur;
      if (nom && !dehors) points.push({ x, y, rayon: this.rayon(dessins[i]!), nom });
    }
    return points;
  }

  /** Every point alone where paper has room for it, clusters otherwise: nobody can open one there. */
  async pourImpression(
    vue: Vue,
    encre: EncreCarte,
    nommer?: (index: number) => string | undefined,
    seuls = 3000,
  ): Promise<(ctx: CanvasRenderingContext2D) => void> {
    const etendue = etendueDe(vue, 0.05);
    let grappes = await this.#source.grappes(etendue, 20);
    if (grappes.ids.length > seuls) grappes = await this.#source.grappes(etendue, zoomEntier(vue));
    const tampons = new Tampons(this.#dessins, encre, vue.ratio);
    const scene = new Scene(grappes);
    return (ctx) => {
      tamponner(ctx, vue, scene, tampons);
      if (nommer) ecrire(ctx, this.#aNommer(scene, vue, nommer), encre);
    };
  }
}
