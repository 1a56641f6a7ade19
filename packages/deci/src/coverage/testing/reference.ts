/**
 * Coverage, slow and obvious: every building with every point, every road, and no index. Distances are chords between
 * places in space (the error on a kilometre is a micrometre), ways are found by Bellman-Ford over a graph in which every
 * building and point is a vertex. Nothing here comes from what it checks, except the state of a point.
 */
import { etatOf } from '../../etat/index.ts';
import type { PointEau } from '../../model.ts';
import type { Regles } from '../../regles/types.ts';
import type { Batiment, Reseau } from '../types.ts';

export interface Reponse {
  statut: string;
  pei?: number;
  distance?: number;
  /** Place of each point looked at, in order, and its distance. */
  examines: { pei: number; distance: number }[];
}

type Vecteur = [number, number, number];
const A = 6_378_137;
const F = 1 / 298.257_222_101;

function dansEspace(lon: number, lat: number): Vecteur {
  const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const e2 = F * (2 - F);
  const n = A / Math.sqrt(1 - e2 * Math.sin(p) ** 2);
  return [n * Math.cos(p) * Math.cos(l), n * Math.cos(p) * Math.sin(l), n * (1 - e2) * Math.sin(p)];
}
const moins = (a: Vecteur, b: Vecteur): Vecteur => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scalaire = (a: Vecteur, b: Vecteur): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const norme = (a: Vecteur): number => Math.sqrt(scalaire(a, a));

interface Ancre {
  troncon: number;
  t: number;
  ecart: number;
}

/** All distances from one building to all points. Infinity: no way; NaN: the point is on no road. Undefined: the building is on none. */
function distances(
  b: Batiment,
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  rattachement: number,
): number[] | undefined {
  const ici = dansEspace(b.lon, b.lat);
  if (!reseau)
    return peis.map((p) =>
      p.lon === undefined ? Infinity : norme(moins(dansEspace(p.lon, p.lat!), ici)),
    );
  // Vertices first: the ends of roads, merged; then, below, one for the building and one for each point.
  const places: Vecteur[] = [];
  const numero = (v: Vecteur): number => {
    const deja = places.findIndex((w) => norme(moins(v, w)) <= 0.5);
    return deja >= 0 ? deja : places.push(v) - 1;
  };
  const bouts: [number, number][] = [];
  for (const { points, praticable } of reseau.troncons)
    if (praticable !== false)
      for (let i = 1; i < points.length; i++)
        bouts.push([numero(dansEspace(...points[i - 1]!)), numero(dansEspace(...points[i]!))]);
  const segments = bouts.map(([a, b2]) => [places[a]!, places[b2]!] as const);
  const ancrer = (place: Vecteur): Ancre | undefined => {
    let mieux: Ancre | undefined;
    segments.forEach(([p, q], troncon) => {
      const d = moins(q, p);
      const t = Math.max(0, Math.min(1, scalaire(moins(place, p), d) / scalaire(d, d)));
      const ecart = norme(moins(place, [p[0] + t * d[0], p[1] + t * d[1], p[2] + t * d[2]]));
      if (ecart <= rattachement && (!mieux || ecart < mieux.ecart)) mieux = { troncon, t, ecart };
    });
    return mieux;
  };
  const depart = ancrer(ici);
  if (!depart) return undefined;
  const ancres = peis.map((p) =>
    p.lon === undefined ? undefined : ancrer(dansEspace(p.lon, p.lat!)),
  );
  const liens: [number, number, number][] = [];
  const total = places.length + 1 + peis.length;
  segments.forEach(([p, q], s) => {
    const longueur = norme(moins(q, p));
    const sur = [
      { noeud: bouts[s]![0], t: 0 },
      { noeud: bouts[s]![1], t: 1 },
    ];
    if (depart.troncon === s) sur.push({ noeud: places.length, t: depart.t });
    ancres.forEach((a, i) => {
      if (a?.troncon === s) sur.push({ noeud: places.length + 1 + i, t: a.t });
    });
    for (const u of sur)
      for (const v of sur) liens.push([u.noeud, v.noeud, Math.abs(u.t - v.t) * longueur]);
  });
  const faits = Array.from({ length: total }, () => Infinity);
  faits[places.length] = 0;
  for (let change = true; change;) {
    change = false;
    for (const [u, v, d] of liens)
      if (faits[u]! + d < faits[v]! - 1e-9) {
        faits[v] = faits[u]! + d;
        change = true;
      }
  }
  return peis.map((_, i) =>
    ancres[i] ? depart.ecart + faits[places.length + 1 + i]! + ancres[i].ecart : NaN,
  );
}

/** What a point is worth for a need. */
function vaut(pei: PointEau, debit: number, volume: number, regles: Regles): 'oui' | 'non' | '?' {
  const etat = etatOf(pei, regles);
  if (etat.code === 'indisponible') return 'non';
  const reserve =
    pei.typePei === 'CI' || pei.typePei === 'PA' || (pei.typePei === 'AUTRE' && !pei.debit);
  const a = reserve ? (pei.illimite ? Infinity : pei.volume) : pei.debit;
  if (a !== undefined && a < (reserve ? volume : debit)) return 'non';
  if (etat.code === 'insuffisant') {
    // Would it still be so, were what is missing written?
    const plein = { debit: 1000, volume: 1000, pressStat: 5, pressDyn: 5, diamPei: 80, ...pei };
    return etatOf(plein, regles).code === 'insuffisant' ? 'non' : '?';
  }
  if (a === undefined) return '?';
  return 'oui';
}

/** The answer for one building. */
export function repondre(
  b: Batiment,
  peis: readonly PointEau[],
  reseau: Reseau | undefined,
  regles: Regles,
): Reponse {
  const calcul = ((): Reponse => {
    if (!b.risque || b.risque === 'particulier') return { statut: 'a-instruire', examines: [] };
    const loin = distances(b, peis, reseau, regles.profondeur);
    if (!loin) return { statut: 'a-instruire', examines: [] };
    const { debit, volume, distance: portee } = regles.besoins[b.risque];
    const ordre = peis
      .map((_, pei) => pei)
      .filter((pei) => !Number.isNaN(loin[pei]))
      .sort((i, j) => loin[i]! - loin[j]! || i - j);
    const examines: Reponse['examines'] = [];
    let doute = false;
    for (const pei of ordre) {
      const distance = loin[pei]!;
      if (distance > 1000) break;
      const valeur = vaut(peis[pei]!, debit, volume, regles);
      if (distance <= portee) {
        examines.push({ pei, distance });
        if (valeur === 'oui') return { statut: 'couvert', pei, distance, examines };
        if (valeur === '?') doute = true;
      } else if (valeur === 'oui') {
        examines.push({ pei, distance });
        break;
      }
    }
    // On no road, near all the same, and not known to be of no use.
    if (reseau) {
      const droit = distances(b, peis, undefined, 0)!;
      for (const pei of peis.map((_, i) => i).sort((i, j) => droit[i]! - droit[j]! || i - j))
        if (Number.isNaN(loin[pei]) && droit[pei]! <= portee)
          if (vaut(peis[pei]!, debit, volume, regles) !== 'non') {
            examines.push({ pei, distance: droit[pei]! });
            doute = true;
          }
    }
    return { statut: doute ? 'a-instruire' : 'non-couvert', examines };
  })();
  if (!b.force) return calcul;
  return {
    statut: b.force.couvert ? 'force-couvert' : 'force-non-couvert',
    examines: calcul.examines,
  };
}
