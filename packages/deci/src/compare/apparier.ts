/** Which record of the second register is which of the first. */
import { distance } from '@ternum/core/geo';
import type { PointEau } from '../model.ts';
import type { Appariement } from './types.ts';

/** Metres within which two points of one type are the same one. */
const VOISIN = 5;

/** Two records of one point. */
export interface Paire {
  /** Before. */
  avant: PointEau;
  /** After. */
  apres: PointEau;
  /** How they were matched. */
  par: Appariement;
}

const CLES: readonly (readonly [Appariement, (pei: PointEau) => string | undefined])[] = [
  ['id_sdis', ({ idSdis, insee }) => idSdis && `${insee ?? ''}\n${idSdis}`],
  // A commune that was filled in since must not make another point of it.
  ['id_sdis', ({ idSdis }) => idSdis],
  ['id_gestion', ({ idGestion, insee }) => idGestion && `${insee ?? ''}\n${idGestion}`],
  ['ref_terr', ({ refTerr, insee }) => refTerr && insee && `${insee}\n${refTerr}`],
];

/** Matches each record once: by identifiers that are unique on both sides, then by place and type. */
export function apparier(
  avant: readonly PointEau[],
  apres: readonly PointEau[],
): { paires: Paire[]; disparus: PointEau[]; apparus: PointEau[] } {
  const paires: Paire[] = [];
  let restant = [...avant];
  let venus = [...apres];
  for (const [par, cleDe] of CLES) {
    const gauche = uniques(restant, cleDe);
    const droite = uniques(venus, cleDe);
    const pris = new Set<PointEau>();
    for (const [cle, a] of gauche) {
      const b = droite.get(cle);
      // Two communes that number alike: another point.
      if (!a || !b || (a.insee && b.insee && a.insee !== b.insee)) continue;
      paires.push({ avant: a, apres: b, par });
      pris.add(a).add(b);
    }
    if (pris.size === 0) continue;
    restant = restant.filter((p) => !pris.has(p));
    venus = venus.filter((p) => !pris.has(p));
  }
  return parPosition(restant, venus, paires);
}

/** By key; a key that two records share tells nothing. */
function uniques(
  peis: readonly PointEau[],
  cleDe: (pei: PointEau) => string | undefined,
): Map<string, PointEau | undefined> {
  const par = new Map<string, PointEau | undefined>();
  for (const pei of peis) {
    const cle = cleDe(pei);
    if (cle) par.set(cle, par.has(cle) ? undefined : pei);
  }
  return par;
}

function parPosition(
  restant: readonly PointEau[],
  venus: readonly PointEau[],
  paires: Paire[],
): { paires: Paire[]; disparus: PointEau[]; apparus: PointEau[] } {
  // Cells of about ten metres: a neighbour is in the cell or in one of the eight around.
  const cases = new Map<string, PointEau[]>();
  for (const pei of venus) {
    const c = caseDe(pei);
    if (!c) continue;
    const cle = `${c[0]} ${c[1]}`;
    const liste = cases.get(cle);
    if (liste) liste.push(pei);
    else cases.set(cle, [pei]);
  }
  const candidats: { avant: PointEau; apres: PointEau; metres: number }[] = [];
  for (const avant of restant) {
    const c = caseDe(avant);
    if (!c) continue;
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const apres of cases.get(`${c[0] + i} ${c[1] + j}`) ?? []) {
          if (apres.typePei !== avant.typePei) continue;
          const metres = distance(avant.lon!, avant.lat!, apres.lon!, apres.lat!);
          if (metres < VOISIN) candidats.push({ avant, apres, metres });
        }
  }
  const pris = new Set<PointEau>();
  for (const { avant, apres } of candidats.sort((a, b) => a.metres - b.metres)) {
    if (pris.has(avant) || pris.has(apres)) continue;
    pris.add(avant).add(apres);
    paires.push({ avant, apres, par: 'position' });
  }
  return {
    paires,
    disparus: restant.filter((p) => !pris.has(p)),
    apparus: venus.filter((p) => !pris.has(p)),
  };
}

function caseDe({ lon, lat }: PointEau): readonly [number, number] | undefined {
  if (lon === undefined || lat === undefined) return undefined;
  const largeur = 1e-4 / Math.max(0.1, Math.cos((Math.round(lat) * Math.PI) / 180));
  return [Math.floor(lon / largeur), Math.floor(lat / 1e-4)];
}
