/** State without its words: for counts, filters and symbols of many points. */
import type { PointEau } from '../model.ts';
import type { Regles } from '../regles/types.ts';
import {
  INSUFFISANT,
  NON_CONFORME,
  capaciteInconnue,
  estIllimite,
  estReserve,
  seuilsDebit,
  verdict,
} from './mesurer.ts';
import type { CodeEtat, Etat } from './types.ts';

const JOUR = 86_400_000;

/** Day before which a control is old, `YYYY-MM-DD`; texts of that form compare as dates do. */
export function limiteControle({ controleJours }: Regles, aujourdhui?: string): string {
  const instant = aujourdhui === undefined ? Date.now() : Date.parse(aujourdhui);
  return new Date(instant - controleJours * JOUR).toISOString().slice(0, 10);
}

/** State and age of the last control, alone. */
export interface Jugement {
  /** The state. */
  etat: CodeEtat;
  /** Age of the last control. */
  controle: Etat['controle'];
}

let derniere: { regles: Regles; jour: string | undefined; limite: string } | undefined;

/**
 * State of a point under these rules, without reasons.
 *
 * @param aujourdhui `YYYY-MM-DD`; default today, kept while the rules are the same
 */
export function codeEtat(pei: PointEau, regles: Regles, aujourdhui?: string): Jugement {
  if (derniere?.regles !== regles || derniere.jour !== aujourdhui)
    derniere = { regles, jour: aujourdhui, limite: limiteControle(regles, aujourdhui) };
  return { etat: etatSeul(pei, regles), controle: controleDe(pei, derniere.limite) };
}

export const controleDe = ({ dateCt }: PointEau, limite: string): Etat['controle'] =>
  dateCt === undefined ? 'inconnu' : dateCt < limite ? 'ancien' : 'a-jour';

function etatSeul(pei: PointEau, regles: Regles): CodeEtat {
  if (pei.disponible === false) return 'indisponible';
  let pire: number;
  if (estReserve(pei)) pire = estIllimite(pei) ? 0 : verdict(pei.volume, regles.volume, pei);
  else {
    pire = verdict(pei.debit, seuilsDebit(pei, regles), pei);
    if (pire < INSUFFISANT && regles.pressStat)
      pire = Math.max(pire, verdict(pei.pressStat, regles.pressStat, pei));
    if (pire < INSUFFISANT && regles.pressDyn)
      pire = Math.max(pire, verdict(pei.pressDyn, regles.pressDyn, pei));
  }
  if (pire === INSUFFISANT) return 'insuffisant';
  if (pire === NON_CONFORME || pei.conforme === false) return 'nonConforme';
  return pei.disponible === undefined && capaciteInconnue(pei) ? 'inconnu' : 'disponible';
}
