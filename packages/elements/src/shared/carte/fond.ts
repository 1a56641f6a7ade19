/** The base map that the page named, on screen and on paper. */
import TileLayer from 'ol/layer/Tile.js';
import XYZ from 'ol/source/XYZ.js';
import { TOUR, zoomDe } from './mercator.ts';
import type { Vue } from './vue.ts';
import type { Fond } from './types.ts';

const ZOOM_MAX = 19;
/** Tiles of one printed page: above, a coarser zoom. */
const TUILES_MAX = 300;
/** First tiles that must fail before the base map is said to be absent. */
const ESSAIS = 3;

const adresse = (fond: Fond, z: number, x: number, y: number): string =>
  fond.adresse
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y));

/** @param absent called once when the first tiles fail and none came */
export function calqueFond(fond: Fond, absent: () => void): TileLayer<XYZ> {
  const source = new XYZ({
    crossOrigin: 'anonymous',
    maxZoom: fond.zoomMax ?? ZOOM_MAX,
    // A fade is a movement that nobody asked for, and ten frames a tile.
    transition: 0,
    tileUrlFunction: ([z = 0, x = 0, y = 0]) => adresse(fond, z, x, y),
  });
  let [attendues, echecs, venue, dit] = [0, 0, false, false];
  source.on('tileloadstart', () => (attendues += 1));
  source.on('tileloadend', () => {
    attendues -= 1;
    venue = true;
  });
  source.on('tileloaderror', () => {
    attendues -= 1;
    echecs += 1;
    if (venue || dit || (echecs < ESSAIS && attendues > 0)) return;
    dit = true;
    absent();
  });
  return new TileLayer({ source });
}

const charger = (src: string): Promise<HTMLImageElement | undefined> =>
  new Promise((resolve) => {
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => resolve(undefined));
    image.src = src;
  });

/** Draws the tiles of a view; those that do not come stay blank. The context is in CSS pixels. */
export async function tracerFond(
  ctx: CanvasRenderingContext2D,
  vue: Vue,
  fond: Fond,
): Promise<void> {
  const { x0, y0, parPixel, largeur, hauteur, ratio } = vue;
  let z = Math.min(
    fond.zoomMax ?? ZOOM_MAX,
    Math.max(0, Math.ceil(zoomDe(parPixel / ratio) - 0.2)),
  );
  const nombre = (): number => {
    const cote = TOUR / 2 ** z / parPixel;
    return (largeur / cote + 1) * (hauteur / cote + 1);
  };
  while (z > 0 && nombre() > TUILES_MAX) z -= 1;
  const cote = TOUR / 2 ** z;
  const dernier = 2 ** z - 1;
  const borne = (n: number): number => Math.max(0, Math.min(dernier, Math.floor(n)));
  const [gauche, droite] = [
    borne((x0 + TOUR / 2) / cote),
    borne((x0 + largeur * parPixel + TOUR / 2) / cote),
  ];
  const [haut, bas] = [
    borne((TOUR / 2 - y0) / cote),
    borne((TOUR / 2 - y0 + hauteur * parPixel) / cote),
  ];
  const taille = cote / parPixel;
  const tuiles: Promise<void>[] = [];
  for (let x = gauche; x <= droite; x += 1) {
    for (let y = haut; y <= bas; y += 1) {
      const [px, py] = [
        (x * cote - TOUR / 2 - x0) / parPixel,
        (y0 - TOUR / 2 + y * cote) / parPixel,
      ];
      tuiles.push(
        charger(adresse(fond, z, x, y)).then((image) => {
          // Half a pixel more: no seam shows between two.
          if (image) ctx.drawImage(image, px, py, taille + 0.5, taille + 0.5);
        }),
      );
    }
  }
  await Promise.all(tuiles);
}
