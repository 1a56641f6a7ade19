/** Our own layer: one canvas above the base map, in device pixels. */
import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { vueDe, type Vue } from './vue.ts';

const vueDuCadre = ({ viewState, size, pixelRatio }: FrameState): Vue =>
  vueDe(viewState.center, viewState.resolution, [size[0] ?? 0, size[1] ?? 0], pixelRatio);

/** @param peindre in CSS pixels; `bouge`: a gesture or an animation is under way */
export function calque(
  peindre: (ctx: CanvasRenderingContext2D, vue: Vue, bouge: boolean) => void,
): Layer {
  const toile = document.createElement('canvas');
  toile.style.setProperty('position', 'absolute');
  toile.style.setProperty('width', '100%');
  toile.style.setProperty('height', '100%');
  const ctx = toile.getContext('2d');
  return new Layer({
    render: (cadre) => {
      if (!ctx || !cadre) return toile;
      const vue = vueDuCadre(cadre);
      const [largeur, hauteur] = [
        Math.round(vue.largeur * vue.ratio),
        Math.round(vue.hauteur * vue.ratio),
      ];
      if (toile.width === largeur && toile.height === hauteur) {
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.clearRect(0, 0, largeur, hauteur);
      } else {
        [toile.width, toile.height] = [largeur, hauteur];
      }
      ctx.setTransform(vue.ratio, 0, 0, vue.ratio, 0, 0);
      peindre(
        ctx,
        vue,
        cadre.viewHints.some((n) => n > 0),
      );
      return toile;
    },
  });
}
