import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { ECART, grappesDe, ZOOM_GRAPPES } from './grappes.ts';
import { parPixelDe, versX, versY } from './mercator.ts';
import type { Etendue, Grappes } from './types.ts';

const MONDE: Etendue = [-180, -85, 180, 85];

/** A small repeatable draw: towns, with some points in one place. */
function villes(n: number): { positions: Float64Array; dessins: Uint8Array } {
  let graine = 11;
  const tirer = (): number => (graine = (graine * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
  const positions = new Float64Array(2 * n);
  const dessins = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    const ville = i % 12;
    positions[2 * i] = 3 + ville * 0.3 + tirer() * 0.05;
    positions[2 * i + 1] = 46.5 + (ville % 5) * 0.3 + tirer() * 0.05;
    if (i % 7 === 0) positions.set([5.0415, 47.322], 2 * i);
    dessins[i] = Math.floor(tirer() * 6);
  }
  return { positions, dessins };
}

const GRAVITES = [0, 3, 1, 5, 2, 4];
const somme = ({ nombres }: Grappes): number => nombres.reduce((a, b) => a + b, 0);

test('no point is lost or counted twice at any zoom', async () => {
  const { positions, dessins } = villes(3000);
  const source = grappesDe(positions, dessins, GRAVITES);
  for (let zoom = 0; zoom <= 20; zoom += 1) {
    equal(somme(await source.grappes(MONDE, zoom)), 3000, `zoom ${zoom}`);
  }
});

test('from zoom 17 every point stands alone, where it was, with its place and its drawing', async () => {
  const { positions, dessins } = villes(200);
  const vus = await grappesDe(positions, dessins, GRAVITES).grappes(MONDE, ZOOM_GRAPPES + 1);
  deepEqual(vus.positions, positions);
  deepEqual(vus.dessins, dessins);
  deepEqual([...vus.ids], [...Array(200).keys()]);
});

test('a cluster comes apart at the zoom that it says, and not before', async () => {
  const { positions, dessins } = villes(2000);
  const source = grappesDe(positions, dessins, GRAVITES);
  for (const zoom of [3, 8, 12, 16]) {
    const vus = await source.grappes(MONDE, zoom);
    for (let i = 0; i < vus.ids.length; i += 1) {
      if (vus.nombres[i] === 1) continue;
      const eclat = await source.eclater(vus.ids[i]!);
      ok(eclat > zoom && eclat <= ZOOM_GRAPPES + 1);
      const reste = async (z: number): Promise<boolean> => {
        const { ids, nombres } = await source.grappes(MONDE, z);
        return ids.some((id, k) => id === vus.ids[i] && nombres[k]! > 1);
      };
      ok(await reste(eclat - 1));
      ok(!(await reste(eclat)));
    }
  }
});

test('a cluster shows the gravest of its drawings', async () => {
  const positions = new Float64Array([5, 47, 5.0001, 47, 5.0002, 47, 8, 47]);
  const source = grappesDe(positions, new Uint8Array([0, 3, 1, 5]), GRAVITES);
  const { nombres, dessins } = await source.grappes(MONDE, 10);
  deepEqual([...nombres], [3, 1]);
  deepEqual([...dessins], [3, 5]);
});

test('nothing that stands alone is nearer than the gap to another', async () => {
  const { positions, dessins } = villes(1500);
  const zoom = 13;
  const vus = await grappesDe(positions, dessins, GRAVITES).grappes(MONDE, zoom);
  const seuls = [...vus.ids.keys()].filter((i) => vus.nombres[i] === 1);
  const lieu = (i: number): [number, number] => [
    versX(vus.positions[2 * i]!),
    versY(vus.positions[2 * i + 1]!),
  ];
  for (const a of seuls) {
    for (const b of seuls) {
      if (a >= b) continue;
      const [[xa, ya], [xb, yb]] = [lieu(a), lieu(b)];
      ok(Math.hypot(xa - xb, ya - yb) > ECART * parPixelDe(zoom));
    }
  }
});

test('only what is inside the extent is given; without a position, never', async () => {
  const positions = new Float64Array([5, 47, Number.NaN, Number.NaN, 6, 48]);
  const source = grappesDe(positions, new Uint8Array(3), [0], new Uint32Array([70, 80, 90]));
  deepEqual([...(await source.grappes([4.9, 46.9, 5.1, 47.1], 18)).ids], [70]);
  deepEqual([...(await source.grappes(MONDE, 18)).ids], [70, 90]);
  equal(somme(await source.grappes(MONDE, 0)), 2);
  equal(somme(await grappesDe(new Float64Array(), new Uint8Array(), []).grappes(MONDE, 5)), 0);
});
