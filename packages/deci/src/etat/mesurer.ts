/** One quantity against its thresholds. Codes only: words are for what is shown. */
import type { PointEau } from '../model.ts';
import type { Regles, Seuils } from '../regles/types.ts';

/** From nothing to say to the gravest. */
export type Verdict = 0 | 1 | 2;
export const SANS_REPROCHE = 0;
export const NON_CONFORME = 1;
export const INSUFFISANT = 2;

const DE = { insuffisant: INSUFFISANT, nonConforme: NON_CONFORME } as const;

/** Mains points are judged by their flow, reserves by their volume. */
export const estReserve = ({ typePei, debit }: PointEau): boolean =>
  typePei === 'CI' || typePei === 'PA' || (typePei === 'AUTRE' && debit === undefined);

/**
 * A reserve on a river or a lake whose volume nobody wrote has no limit: the schema asks to leave it empty then. A
 * hydrant gives what its pipe gives.
 */
export function estIllimite(pei: PointEau): boolean {
  const { illimite, volume, sourcePei } = pei;
  if (illimite || volume !== undefined) return illimite === true;
  return (sourcePei === 'cours_eau' || sourcePei === 'plan_eau') && estReserve(pei);
}

/** Thresholds of the flow of a point: those of its diameter where there are some. */
export function seuilsDebit({ diamPei }: PointEau, { debit }: Regles): Seuils | undefined {
  return debit?.parDiametre?.[diamPei ?? 'absent'] ?? debit;
}

export function verdict(
  valeur: number | undefined,
  seuils: Seuils | undefined,
  { typePei }: PointEau,
): Verdict {
  if (!seuils) return SANS_REPROCHE;
  if (seuils.toujours) return DE[seuils.toujours];
  if (valeur === undefined) {
    const vise = !seuils.absentPour || seuils.absentPour.includes(typePei);
    return seuils.absent && vise ? DE[seuils.absent] : SANS_REPROCHE;
  }
  if (seuils.insuffisant !== undefined && valeur < seuils.insuffisant) return INSUFFISANT;
  if (seuils.nonConforme !== undefined && valeur < seuils.nonConforme) return NON_CONFORME;
  return seuils.tropEleve !== undefined && valeur > seuils.tropEleve ? NON_CONFORME : SANS_REPROCHE;
}

/** Flow or volume, whichever counts. */
export const capaciteInconnue = (pei: PointEau): boolean =>
  estReserve(pei) ? sansChiffre(pei.volume) && !estIllimite(pei) : sansChiffre(pei.debit);

/** A caller's own record may hold NaN: it is no figure. */
const sansChiffre = (n: number | undefined): boolean => n === undefined || Number.isNaN(n);
