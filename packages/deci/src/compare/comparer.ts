/** What appeared, went and changed between two registers. */
import { formatNombre } from '@ternum/core';
import { distance } from '@ternum/core/geo';
import { CLES } from '../diagnose/cles.ts';
import type { PointEau } from '../model.ts';
import { CHAMPS_AFIGEO } from '../normalize/champs.ts';
import { apparier } from './apparier.ts';
import type { Appariement, Changement, Comparaison, Modification } from './types.ts';

/** Metres below which a position did not move: registers round it. */
const IMMOBILE = 1;
const POSITION: readonly string[] = ['x', 'y', 'lon', 'lat'];

/**
 * Compares two registers. Points are matched by `id_sdis`, else by `id_gestion` or by `ref_terr` in a commune, else by
 * place (under 5 m) and type; an identifier that several points share matches none.
 */
export function comparerRegistres(
  avant: readonly PointEau[],
  apres: readonly PointEau[],
): Comparaison {
  const { paires, disparus, apparus } = apparier(avant, apres);
  const modifies: Modification[] = [];
  const appariements: Record<Appariement, number> = {
    id_sdis: 0,
    id_gestion: 0,
    ref_terr: 0,
    position: 0,
  };
  for (const paire of paires) {
    appariements[paire.par]++;
    const changements = changementsDe(paire.avant, paire.apres);
    if (changements.length) modifies.push({ ...paire, changements });
  }
  const inchanges = paires.length - modifies.length;
  modifies.sort((a, b) => a.apres.position - b.apres.position);
  const resume = `${nombre(apparus.length, 'point apparu', 'points apparus')}, ${nombre(disparus.length, 'disparu', 'disparus')}, ${nombre(modifies.length, 'modifié', 'modifiés')}, ${nombre(inchanges, 'inchangé', 'inchangés')}.`;
  return { apparus, disparus, modifies, inchanges, appariements, resume };
}

function changementsDe(avant: PointEau, apres: PointEau): Changement[] {
  const liste: Changement[] = [];
  CHAMPS_AFIGEO.forEach((champ, i) => {
    if (POSITION.includes(champ)) return;
    comparer(liste, champ, avant[CLES[i]!], apres[CLES[i]!]);
  });
  comparer(liste, 'conforme', avant.conforme, apres.conforme);
  const a = placeDe(avant);
  const b = placeDe(apres);
  if (a === '' || b === '') comparer(liste, 'position', a, b);
  else {
    const metres = distance(avant.lon!, avant.lat!, apres.lon!, apres.lat!);
    if (metres >= IMMOBILE) liste.push({ champ: 'position', avant: a, apres: b, metres });
  }
  return liste;
}

function comparer(liste: Changement[], champ: string, avant: unknown, apres: unknown): void {
  if (avant !== apres) liste.push({ champ, avant: ecrire(avant), apres: ecrire(apres) });
}

const ecrire = (v: unknown): string =>
  v === undefined ? '' : typeof v === 'boolean' ? (v ? 'oui' : 'non') : String(v);
const placeDe = ({ lon, lat }: PointEau): string => (lon === undefined ? '' : `${lon}, ${lat}`);
const nombre = (n: number, un: string, plusieurs: string): string =>
  `${formatNombre(n)} ${n < 2 ? un : plusieurs}`;
