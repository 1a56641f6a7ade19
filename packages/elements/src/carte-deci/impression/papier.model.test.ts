import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { barre, cadre, dessin, dimensions, ECHELLES, echelleQuiContient } from './papier.model.ts';

const A4 = { format: 'A4', paysage: true } as const;
const A3 = { format: 'A3', paysage: false } as const;

test('sheets and what is left of them', () => {
  deepEqual(dimensions(A4), [297, 210]);
  deepEqual(dimensions(A3), [297, 420]);
  deepEqual(cadre(A4), [277, 140]);
});

test('the scale is the first at which the whole extent fits', () => {
  equal(echelleQuiContient([1300, 600], A4), 5000);
  equal(echelleQuiContient([1390, 600], A4), 6000);
  equal(echelleQuiContient([1300, 710], A4), 6000, 'the height counts too');
  equal(echelleQuiContient([10, 10], A4), 500);
  equal(echelleQuiContient([1e6, 1e6], A4), 8_000_000);
});

test('a commune fills its sheet: three quarters of it at least', () => {
  for (let metres = 200; metres < 200_000; metres *= 1.07) {
    const echelle = echelleQuiContient([metres, 10], A4);
    const part = metres / ((277 * echelle) / 1000);
    ok(part <= 1, `${metres} 1:${echelle}`);
    ok(part > 0.74, `${metres} 1:${echelle} ${part}`);
  }
});

test('one millimetre of paper is the scale in metres, whatever the resolution', () => {
  for (const ppp of [96, 150, 300])
    for (const echelle of ECHELLES) {
      const { largeur, metresParPixel } = dessin(A3, echelle, ppp);
      const surPapier = (largeur * metresParPixel * 1000) / echelle;
      ok(Math.abs(surPapier - cadre(A3)[0]) < 0.2, `${ppp} ${echelle} ${surPapier}`);
    }
});

test('the scale bar is round, and true', () => {
  for (const echelle of [...ECHELLES, 1500, 6000, 30_000, 80_000]) {
    const { metres, mm } = barre(A4, echelle);
    ok(/^[125]0*$/.test(String(metres)), String(metres));
    ok(Math.abs((mm * echelle) / 1000 - metres) < 1e-6, String(mm));
    ok(mm > 277 / 9 && mm <= 277 / 3 + 1e-9, String(mm));
  }
});
