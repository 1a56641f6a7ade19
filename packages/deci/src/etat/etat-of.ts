/** State with its reasons, in words. */
import { formatDate, formatNombre } from '@ternum/core';
import type { PointEau } from '../model.ts';
import { direRegles } from '../regles/regles-de.ts';
import type { Regles, Seuils } from '../regles/types.ts';
import { codeEtat } from './code-etat.ts';
import {
  INSUFFISANT,
  SANS_REPROCHE,
  capaciteInconnue,
  estIllimite,
  estReserve,
  seuilsDebit,
  verdict,
  type Verdict,
} from './mesurer.ts';
import type { Etat } from './types.ts';

interface Grandeur {
  nom: string;
  unite: string;
  feminin?: boolean;
  valeur: number | undefined;
  seuils: Seuils | undefined;
}

const GRAND = (n: number, unite: string): string => `${formatNombre(n, n % 1 ? 1 : 0)} ${unite}`;

function phrase({ nom, unite, feminin, valeur, seuils }: Grandeur, v: Verdict): string {
  const e = feminin ? 'e' : '';
  if (seuils?.toujours) return 'Diamètre non renseigné : la règle ne peut pas être satisfaite.';
  if (valeur === undefined) {
    const sens = v === INSUFFISANT ? `insuffisant${e}` : 'non conforme';
    return `${nom} non renseigné${e} : compté${e} comme ${sens} par la règle.`;
  }
  const de = `${nom} de ${GRAND(valeur, unite)}`;
  const { insuffisant, nonConforme, tropEleve } = seuils!;
  if (v === INSUFFISANT) return `${de}, inférieur${e} à ${GRAND(insuffisant!, unite)}.`;
  if (nonConforme !== undefined && valeur < nonConforme)
    return `${de}, inférieur${e} à ${GRAND(nonConforme, unite)}.`;
  return `${de}, supérieur${e} à ${GRAND(tropEleve!, unite)}.`;
}

/** `aujourdhui`: `YYYY-MM-DD`, default today. */
export interface OptionsEtat {
  /** Day on which the age of the control is counted. */
  aujourdhui?: string;
}

/**
 * State of a point under the rules of its département, with its reasons in French. `indisponible` comes from the
 * register only.
 */
export function etatOf(pei: PointEau, regles: Regles, { aujourdhui }: OptionsEtat = {}): Etat {
  const { etat: code, controle } = codeEtat(pei, regles, aujourdhui);
  const fautes = grandeurs(pei, regles)
    .map((g) => [g, verdict(g.valeur, g.seuils, pei)] as const)
    .filter(([, v]) => v !== SANS_REPROCHE)
    .toSorted(([, a], [, b]) => b - a)
    .map(([g, v]) => phrase(g, v));
  const inconnue = capaciteInconnue(pei);
  const raisons = [...duRegistre(pei), ...fautes];
  if (code === 'disponible') raisons.push(...bienPourvu(pei, inconnue));
  if (code === 'inconnu')
    raisons.push(
      estReserve(pei)
        ? 'Volume non renseigné, et le registre ne dit pas si le point est disponible.'
        : 'Débit non renseigné, et le registre ne dit pas si le point est disponible.',
    );
  const vautIndisponible = code === 'insuffisant' && regles.insuffisantIndisponible;
  if (vautIndisponible)
    raisons.push('Le service d’incendie et de secours le tient alors pour indisponible.');
  if (controle === 'ancien')
    raisons.push(`Dernier contrôle le ${formatDate(pei.dateCt!)} : ancien.`);
  return {
    code,
    raisons,
    regle: direRegles(regles),
    vautIndisponible,
    capaciteInconnue: inconnue,
    controle,
  };
}

function duRegistre({ disponible, dateDispo, conforme }: PointEau): string[] {
  const dites: string[] = [];
  if (disponible === false)
    dites.push(
      dateDispo
        ? `Indisponible depuis le ${formatDate(dateDispo)}, dit le registre.`
        : 'Indisponible, dit le registre.',
    );
  if (conforme === false) dites.push('Non conforme, dit le registre.');
  return dites;
}

function bienPourvu(pei: PointEau, inconnue: boolean): string[] {
  const silence =
    pei.disponible === undefined ? ' Le registre ne dit pas s’il est disponible.' : '';
  if (inconnue)
    return [
      `${estReserve(pei) ? 'Volume' : 'Débit'} non renseigné ; le registre le dit disponible.`,
    ];
  if (!estReserve(pei)) return [`Débit de ${GRAND(pei.debit!, 'm³/h')}.${silence}`];
  return [
    estIllimite(pei)
      ? `Volume sans limite.${silence}`
      : `Volume de ${GRAND(pei.volume!, 'm³')}.${silence}`,
  ];
}

function grandeurs(pei: PointEau, regles: Regles): Grandeur[] {
  if (estReserve(pei))
    return estIllimite(pei)
      ? []
      : [{ nom: 'Volume', unite: 'm³', valeur: pei.volume, seuils: regles.volume }];
  return [
    { nom: 'Débit', unite: 'm³/h', valeur: pei.debit, seuils: seuilsDebit(pei, regles) },
    {
      nom: 'Pression statique',
      unite: 'bar',
      feminin: true,
      valeur: pei.pressStat,
      seuils: regles.pressStat,
    },
    {
      nom: 'Pression dynamique',
      unite: 'bar',
      feminin: true,
      valeur: pei.pressDyn,
      seuils: regles.pressDyn,
    },
  ];
}
