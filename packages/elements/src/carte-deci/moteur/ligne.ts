/** One record as a row of the list. */
import type { PointEau } from '@ternum/deci';
import type { Juge } from './juger.ts';
import type { Registre } from './registre.ts';
import type { LigneDeci } from './types.ts';

/** What a person calls a point; nothing when the register gives it no number. */
export const numero = ({ refTerr, idSdis, idGestion }: PointEau): string | undefined =>
  refTerr ?? idSdis ?? idGestion;

export function ligneDe(
  registre: Registre,
  juge: Juge,
  index: number,
  distance?: number,
): LigneDeci {
  const pei = registre.peis[index]!;
  const ligne = {
    index,
    numero: numero(pei) ?? `ligne ${pei.position}`,
    pei,
    etat: juge.etat(pei),
  };
  return distance === undefined || Number.isNaN(distance) ? ligne : { ...ligne, distance };
}
