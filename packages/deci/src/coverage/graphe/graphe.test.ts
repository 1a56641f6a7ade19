import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { PointEau } from '../../model.ts';
import { achever } from '../etapes.ts';
import { borne, lieu, voies, type Metres } from '../testing/plan.ts';
import type { Reseau } from '../types.ts';
import { Chemin, Graphe } from './index.ts';
import { Tas } from './tas.ts';

const cheminDe = (reseau: Reseau, peis: PointEau[]): Chemin =>
  achever(Chemin.construire(achever(Graphe.construire(reseau)), peis, 50));

/** Whole metres to each point, by its place in the list; « - »: no way. */
function metres(reseau: Reseau, de: Metres, vers: Metres[], portee = 1000): string {
  const chemin = cheminDe(
    reseau,
    vers.map((v, i) => borne(i, v)),
  );
  const proches = chemin.autour(...lieu(de), portee);
  if (!proches) return 'hors réseau';
  return vers
    .map((_, i) => proches.find((p) => p.pei === i && !p.horsVoie)?.distance)
    .map((d) => (d === undefined ? '-' : String(Math.round(d))))
    .join(' ');
}

test('along one road: the way to it, along it, and from it', () => {
  const rue = voies([
    [0, 0],
    [100, 0],
    [300, 0],
  ]);
  equal(metres(rue, [10, 0], [[250, 0]]), '240');
  equal(metres(rue, [10, 20], [[250, -30]]), '290');
  equal(metres(rue, [10, 20], [[10, -30]]), '50');
  equal(
    metres(
      rue,
      [20, 5],
      [
        [60, 5],
        [20, 5],
      ],
    ),
    '50 10',
  );
  equal(metres(rue, [-30, 0], [[330, 0]]), '360', 'beyond both ends');
});

test('round the block, not across it', () => {
  const ilot = voies([
    [0, 0],
    [0, 200],
    [100, 200],
    [100, 0],
  ]);
  equal(metres(ilot, [0, 0], [[100, 0]]), '500');
  equal(metres(ilot, [0, 150], [[100, 150]]), '200');
});

test('the shortest of several ways, even when it has more streets', () => {
  // Straight 500 by the avenue; 100 + 100 + 100 + 60 by the lanes.
  const quartier = voies(
    [
      [0, 0],
      [0, 150],
      [200, 150],
      [200, 0],
    ],
    [
      [0, 0],
      [60, 0],
    ],
    [
      [60, 0],
      [140, 0],
    ],
    [
      [140, 0],
      [200, 0],
    ],
  );
  equal(
    metres(
      quartier,
      [0, 0],
      [
        [200, 0],
        [200, 150],
      ],
    ),
    '200 350',
  );
  // Without the middle lane, the avenue.
  const coupe: Reseau = {
    troncons: quartier.troncons.map((t, i) => (i === 2 ? { ...t, praticable: false } : t)),
  };
  equal(
    metres(
      coupe,
      [0, 0],
      [
        [200, 0],
        [200, 150],
      ],
    ),
    '500 350',
  );
});

test('roads meet at a shared vertex, within half a metre; a bridge does not', () => {
  const carrefour = voies(
    [
      [-100, 0],
      [0, 0],
      [100, 0],
    ],
    [
      [0, -100],
      [0, 0],
      [0, 100],
    ],
  );
  equal(metres(carrefour, [-100, 0], [[0, 100]]), '200');
  const pont = voies(
    [
      [-100, 0],
      [100, 0],
    ],
    [
      [0, -100],
      [0, 100],
    ],
  );
  equal(metres(pont, [-100, 0], [[0, 100]]), '-');
  equal(
    metres(
      voies(
        [
          [0, 0],
          [100, 0],
        ],
        [
          [100.4, 0],
          [200, 0],
        ],
      ),
      [0, 0],
      [[200, 0]],
    ),
    '200',
  );
  equal(
    metres(
      voies(
        [
          [0, 0],
          [100, 0],
        ],
        [
          [101, 0],
          [200, 0],
        ],
      ),
      [0, 0],
      [[200, 0]],
    ),
    '-',
  );
});

test('as far as asked, and no farther', () => {
  const rue = voies([
    [0, 0],
    [400, 0],
    [800, 0],
  ]);
  equal(
    metres(
      rue,
      [0, 0],
      [
        [399, 0],
        [401, 0],
      ],
      400,
    ),
    '399 -',
  );
  equal(metres(rue, [0, 10], [[395, 0]], 400), '-', 'the way to the road counts');
});

test('off the network: too far from any road', () => {
  const rue = voies([
    [0, 0],
    [400, 0],
  ]);
  equal(metres(rue, [100, 51], [[0, 0]]), 'hors réseau');
  equal(
    metres(
      rue,
      [100, 49],
      [
        [100, 51],
        [100, 0],
      ],
    ),
    '- 49',
  );
  equal(metres(voies(), [0, 0], [[0, 0]]), 'hors réseau');
});

test('odd roads: one vertex, twice the same, no number, closed on itself', () => {
  equal(
    metres(
      voies(
        [[0, 0]],
        [
          [50, 0],
          [50, 0],
        ],
      ),
      [0, 0],
      [[0, 0]],
    ),
    'hors réseau',
  );
  const coupee: Reseau = {
    troncons: [
      { points: [lieu([0, 0]), lieu([100, 0]), [NaN, 47], lieu([200, 0]), lieu([300, 0])] },
    ],
  };
  equal(
    metres(
      coupee,
      [0, 0],
      [
        [90, 0],
        [250, 0],
      ],
    ),
    '90 -',
  );
  // A vertex at 0, 0, in the Atlantic.
  const perdue = [lieu([0, 0]), lieu([100, 0]), [0, 0] as const, lieu([200, 0]), lieu([300, 0])];
  const ailee: Reseau = { troncons: [{ points: perdue }] };
  equal(metres(ailee, [0, 0], [[90, 0]]), '90');
  equal(metres(ailee, [28, -1000], [[90, 0]]), 'hors réseau', 'no road to the Atlantic');
  equal(
    metres(
      voies([
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ]),
      [0, 50],
      [[100, 50]],
    ),
    '200',
  );
});

test('as exact overseas: Saint-Denis de La Réunion', () => {
  const [lon, lat] = [55.45, -20.88];
  const reseau = {
    troncons: [
      {
        points: [
          [lon, lat],
          [lon + 0.003, lat],
        ] as const,
      },
    ],
  };
  const place = { ...borne(0, undefined), lon: lon + 0.003, lat };
  const [proche] = cheminDe(reseau, [place]).autour(lon, lat, 1000)!;
  // One degree of longitude there: 104 042 m (GRS80).
  ok(Math.abs(proche!.distance - 312.1) < 0.2, String(proche!.distance));
});

test('a heap gives back in order', () => {
  const tas = new Tas();
  [5, 1, 4, 1, 3, 9, 2].forEach((cle, item) => tas.ajouter(item, cle));
  const cles: number[] = [];
  for (let t = tas.prendre(); t; t = tas.prendre()) cles.push(t.cle);
  deepEqual(cles, [1, 1, 2, 3, 4, 5, 9]);
  equal(tas.taille, 0);
});
