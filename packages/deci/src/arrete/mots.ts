/** Words of the draft. */
import { formatNombre } from '@ternum/core';
import type { CodeEtat } from '../etat/types.ts';
import type { PointEau, SourcePei, TypePei } from '../model.ts';

export const NATURES: Readonly<Record<TypePei, readonly [un: string, plusieurs: string]>> = {
  PI: ['poteau d’incendie', 'poteaux d’incendie'],
  BI: ['bouche d’incendie', 'bouches d’incendie'],
  PA: ['point d’aspiration', 'points d’aspiration'],
  CI: ['citerne ou réserve', 'citernes ou réserves'],
  AUTRE: ['autre point d’eau', 'autres points d’eau'],
};

export const ETATS: Readonly<Record<CodeEtat, readonly [un: string, plusieurs: string]>> = {
  disponible: ['disponible', 'disponibles'],
  nonConforme: ['non conforme', 'non conformes'],
  insuffisant: ['insuffisant', 'insuffisants'],
  indisponible: ['indisponible', 'indisponibles'],
  inconnu: ['d’état inconnu', 'd’état inconnu'],
};

export const RESSOURCES: Readonly<Record<SourcePei, string>> = {
  citerne: 'citerne',
  plan_eau: 'plan d’eau',
  piscine: 'piscine',
  puits: 'puits',
  cours_eau: 'cours d’eau',
  reseau_aep: 'réseau d’eau potable',
  reseau_irrigation: 'réseau d’irrigation',
};

export const NON_RENSEIGNE = 'non renseigné';

export const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

export const compter = (n: number, [un, plusieurs]: readonly [string, string]): string =>
  `${formatNombre(n)} ${n > 1 ? plusieurs : un}`;

export const mesure = (n: number | undefined, unite: string): string =>
  n === undefined ? NON_RENSEIGNE : `${formatNombre(n, n % 1 ? 1 : 0)} ${unite}`;

export function natureDe({ typePei, typeRd, diamPei }: PointEau): string {
  const nature = majuscule(NATURES[typePei][0]);
  // The département's own wording says more than the code, unless it only repeats it.
  if (typePei === 'AUTRE' && typeRd) return majuscule(typeRd);
  const precise = typeRd && typeRd.length > 2 ? typeRd : undefined;
  const diametre = diamPei ? ` de ${diamPei} mm` : '';
  return precise ? majuscule(precise) : nature + diametre;
}
