import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { barre } from './barre.ts';
import { auSol, parPixelDe, versLat, versLon, versX, versY } from './mercator.ts';

/** Length of one degree of a parallel of WGS 84, by the series of the geodesists: metres. */
const degre = (lat: number): number => {
  const phi = (lat * Math.PI) / 180;
  return 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
};

test('the scale is that of the ground at 47° north, not of Web Mercator', () => {
  const zoom = 15;
  const metresParPixel = parPixelDe(zoom) * auSol(47);
  const pixelsParDegre = versX(1) / parPixelDe(zoom);
  ok(Math.abs(metresParPixel * pixelsParDegre - degre(47)) < 1, 'one degree is a metre off');
  const { metres, largeur } = barre(metresParPixel);
  const auSolParLaBarre = (largeur / pixelsParDegre) * degre(47);
  ok(Math.abs(auSolParLaBarre - metres) < 0.01);
});

test('says the longest round distance that fits', () => {
  deepEqual(
    [0.2, 1, 2.5, 9.2, 100].map((m) => barre(m).texte.replaceAll(/\s/g, ' ')),
    ['20 m', '100 m', '200 m', '1 km', '10 km'],
  );
  for (let m = 0.1; m < 9000; m *= 1.37) {
    const { largeur } = barre(m);
    ok(largeur <= 110 && largeur > 40, `${m}: ${largeur}`);
  }
});

test('positions go and come back', () => {
  for (const [lon, lat] of [
    [5.04, 47.32],
    [-61.5, 16.2],
    [55.5, -21.1],
  ] as const) {
    ok(Math.abs(versLon(versX(lon)) - lon) < 1e-12 && Math.abs(versLat(versY(lat)) - lat) < 1e-12);
  }
});
