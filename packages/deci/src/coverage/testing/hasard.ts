/** Small towns from a seed. */
import type { PointEau, TypePei } from '../../model.ts';
import type { Risque } from '../../regles/types.ts';
import type { Batiment, Reseau } from '../types.ts';

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1[. */
export function graine(n: number): () => number {
  let etat = n >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = etat;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Ville {
  batiments: Batiment[];
  peis: PointEau[];
  reseau: Reseau;
}

/** Dijon, Belfort, Saint-Denis de La Réunion, Cayenne, Bastia. */
const LIEUX = [
  [5.04, 47.32],
  [6.86, 47.64],
  [55.45, -20.88],
  [-52.33, 4.92],
  [9.45, 42.7],
] as const;
const RISQUES: (Risque | undefined)[] = [
  'faible',
  'ordinaire',
  'important',
  'particulier',
  undefined,
];
const TYPES: TypePei[] = ['PI', 'PI', 'PI', 'BI', 'PA', 'CI', 'AUTRE'];

/** Streets every 120 m or so, some missing, some that no hose follows; points and buildings anywhere around. */
export function ville(n: number): Ville {
  const hasard = graine(n);
  const [lon0, lat0] = LIEUX[n % LIEUX.length]!;
  const parLat = 1 / 111_000;
  const parLon = parLat / Math.cos((lat0 * Math.PI) / 180);
  const entier = (max: number): number => Math.floor(hasard() * max);
  const parmi = <T>(liste: readonly T[]): T => liste[entier(liste.length)]!;
  const cote = 3 + entier(4);
  const lieu = (): { lon: number; lat: number } => ({
    lon: lon0 + (hasard() * (cote + 2) - 1) * 120 * parLon,
    lat: lat0 + (hasard() * (cote + 2) - 1) * 120 * parLat,
  });
  const sommets = Array.from({ length: cote * cote }, (_, i) => [
    lon0 + ((i % cote) * 120 + hasard() * 60) * parLon,
    lat0 + (Math.floor(i / cote) * 120 + hasard() * 60) * parLat,
  ]);
  // Drawn twice, a vertex is not quite at the same place.
  const sommet = (i: number): readonly [number, number] => [
    sommets[i]![0]! + (hasard() - 0.5) * 0.2 * parLon,
    sommets[i]![1]! + (hasard() - 0.5) * 0.2 * parLat,
  ];
  const troncons: { points: (readonly [number, number])[]; praticable?: boolean }[] = [];
  for (let i = 0; i < cote * cote; i++)
    for (const [j, existe] of [
      [i + 1, (i + 1) % cote !== 0],
      [i + cote, i + cote < cote * cote],
    ] as const)
      if (existe && hasard() < 0.75)
        troncons.push({
          points: [sommet(i), sommet(j)],
          ...(hasard() < 0.1 ? { praticable: false } : {}),
        });
  const peis = Array.from({ length: entier(25) }, (_, i): PointEau => {
    const debit = hasard() < 0.7 ? entier(150) + 1 : undefined;
    const volume = hasard() < 0.6 ? entier(300) + 1 : undefined;
    const diamPei = hasard() < 0.7 ? parmi([80, 100, 150]) : undefined;
    return {
      position: i + 2,
      refTerr: String(i + 1),
      typePei: parmi(TYPES),
      ...(debit === undefined ? {} : { debit }),
      ...(volume === undefined ? {} : { volume }),
      ...(diamPei === undefined ? {} : { diamPei }),
      ...(hasard() < 0.1 ? { illimite: true } : {}),
      ...(hasard() < 0.8 ? { disponible: hasard() < 0.85 } : {}),
      ...(hasard() < 0.5 ? { pressStat: entier(80) / 10, pressDyn: entier(40) / 10 } : {}),
      ...(hasard() < 0.95 ? lieu() : {}),
      anomalies: [],
    };
  });
  const batiments = Array.from({ length: 1 + entier(20) }, (_, i): Batiment => {
    const risque = parmi(RISQUES);
    return {
      id: `b${i}`,
      ...lieu(),
      ...(risque ? { risque } : {}),
      ...(hasard() < 0.05 ? { force: { couvert: hasard() < 0.5, commentaire: 'Décision' } } : {}),
    };
  });
  return { batiments, peis, reseau: { troncons } };
}
