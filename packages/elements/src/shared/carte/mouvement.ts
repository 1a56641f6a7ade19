/** Where the view goes, and how: at once for whoever asked for less motion. */
import type OlMap from 'ol/Map.js';
import type View from 'ol/View.js';
import { parPixelDe, versX, versY } from './mercator.ts';
import { vueDe, type Vue } from './vue.ts';
import type { Etendue } from './types.ts';

export const ZOOM_MAX = 20;
export const ZOOM_MIN = 2;
/** A single point, shown with its street. */
const ZOOM_POINT = 17;
/** Top, right, bottom, left: buttons and scale hide nothing of what was asked for. */
const GARDE = [36, 64, 44, 24];

const duree = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150);

type But = Etendue | { lon: number; lat: number; zoom?: number };

export class Mouvement {
  #map: OlMap;
  #view: View;
  /** Where to go as soon as the map has a size. */
  #attendu?: But;

  constructor(map: OlMap, view: View) {
    this.#map = map;
    this.#view = view;
    map.on('change:size', () => this.#attendu && this.montrer(this.#attendu));
  }

  get vue(): Vue {
    return vueDe(
      this.#view.getCenter() ?? [0, 0],
      this.#view.getResolution() ?? 1,
      (this.#map.getSize() as [number, number] | undefined) ?? [0, 0],
      this.#map.getPixelRatio(),
    );
  }

  get zoom(): number {
    return this.#view.getZoom() ?? 0;
  }

  montrer(but: But): void {
    const size = this.#map.getSize();
    this.#view.cancelAnimations();
    if (!size?.[0] || !size[1]) {
      this.#attendu = but;
      return;
    }
    const duration = this.#attendu ? 0 : duree();
    this.#attendu = undefined;
    if ('lon' in but) {
      const zoom = but.zoom ?? Math.max(this.zoom, ZOOM_POINT);
      this.vers([versX(but.lon), versY(but.lat)], zoom, duration);
      return;
    }
    const [ouest, sud, est, nord] = but;
    this.#view.fit([versX(ouest), versY(sud), versX(est), versY(nord)], {
      size,
      padding: size[0] > 300 && size[1] > 200 ? GARDE : [0, 0, 0, 0],
      maxZoom: ZOOM_POINT,
      duration,
    });
  }

  /** @param centre metres of Web Mercator */
  vers(centre: readonly number[], zoom: number, duration = duree()): void {
    this.#view.cancelAnimations();
    this.#view.animate({ center: [...centre], zoom: Math.min(ZOOM_MAX, zoom), duration });
  }

  /** @param ancre what stays under the pointer */
  zoomer(pas: number, ancre?: readonly number[]): void {
    const zoom = Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, this.zoom + pas));
    const centre = ancre && this.#view.calculateCenterZoom(parPixelDe(zoom), [...ancre]);
    this.vers(centre ?? this.#view.getCenter() ?? [0, 0], zoom);
  }

  /** CSS pixels. */
  glisser(dx: number, dy: number): void {
    const { parPixel } = this.vue;
    const [x = 0, y = 0] = this.#view.getCenter() ?? [];
    this.vers([x + dx * parPixel, y - dy * parPixel], this.zoom);
  }
}
