/** Drawings made once on small canvases, and stamped. */
import { formatNombre } from '@ternum/core';
import type { EncreCarte } from './encre.ts';
import type { Dessin } from './types.ts';

/** A canvas and half of its width in CSS pixels. */
export interface Tampon {
  image: HTMLCanvasElement;
  demi: number;
}

const GARDES = 600;

/** Radius of the disc of a cluster, CSS pixels. */
export const rayonGrappe = (nombre: number): number =>
  nombre < 10 ? 14 : nombre < 100 ? 16 : nombre < 1000 ? 19 : 22;

/** « 850 », « 1 200 », « 12 k ». */
export const texteGrappe = (nombre: number): string =>
  nombre < 10_000 ? formatNombre(nombre) : `${formatNombre(Math.round(nombre / 1000))}\u00a0k`;

export class Tampons {
  #dessins: readonly Dessin[];
  #encre: EncreCarte;
  #ratio: number;
  #seuls: (Tampon | undefined)[] = [];
  #grappes = new Map<string, Tampon>();

  constructor(dessins: readonly Dessin[], encre: EncreCarte, ratio: number) {
    this.#dessins = dessins;
    this.#encre = encre;
    this.#ratio = ratio;
  }

  seul(numero: number): Tampon {
    return (this.#seuls[numero] ??= this.#graver(this.#rayon(numero) + 2, (ctx) =>
      this.#dessins[numero]?.tracer(ctx, this.#encre),
    ));
  }

  /** A disc with its count, and the gravest drawing at its shoulder. */
  grappe(nombre: number, numero: number): Tampon {
    const texte = texteGrappe(nombre);
    const cle = `${numero}/${texte}`;
    let tampon = this.#grappes.get(cle);
    if (!tampon) {
      if (this.#grappes.size > GARDES) this.#grappes.clear();
      const rayon = rayonGrappe(nombre);
      tampon = this.#graver(rayon + 8, (ctx) => this.#disque(ctx, rayon, texte, numero));
      this.#grappes.set(cle, tampon);
    }
    return tampon;
  }

  #rayon(numero: number): number {
    return this.#dessins[numero]?.rayon ?? 0;
  }

  #disque(ctx: CanvasRenderingContext2D, rayon: number, texte: string, numero: number): void {
    const { fond, principal, texte: couleur, police } = this.#encre;
    ctx.beginPath();
    ctx.arc(0, 0, rayon, 0, 2 * Math.PI);
    ctx.fillStyle = fond;
    ctx.fill();
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = principal;
    ctx.stroke();
    ctx.font = `600 12px ${police}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = couleur;
    ctx.fillText(texte, 0, 0.5);
    const dessin = this.#dessins[numero];
    if (!dessin) return;
    ctx.translate(rayon * 0.75, -rayon * 0.75);
    const echelle = 6.5 / Math.max(1, dessin.rayon);
    ctx.scale(echelle, echelle);
    dessin.tracer(ctx, this.#encre);
  }

  #graver(demi: number, tracer: (ctx: CanvasRenderingContext2D) => void): Tampon {
    const image = document.createElement('canvas');
    image.width = image.height = Math.ceil(2 * demi * this.#ratio);
    const ctx = image.getContext('2d');
    if (ctx) {
      ctx.translate(image.width / 2, image.height / 2);
      ctx.scale(this.#ratio, this.#ratio);
      tracer(ctx);
    }
    return { image, demi };
  }
}
