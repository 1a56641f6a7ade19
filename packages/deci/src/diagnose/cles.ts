/** Field of the model for each column of AFIGEO, in the order of `CHAMPS_AFIGEO`. */
import type { PointEau } from '../model.ts';

/** Same order, same length. */
export const CLES = [
  'insee',
  'idSdis',
  'idGestion',
  'nomGest',
  'refTerr',
  'typePei',
  'typeRd',
  'diamPei',
  'diamCana',
  'sourcePei',
  'statut',
  'nomEtab',
  'situation',
  'pressDyn',
  'pressStat',
  'debit',
  'volume',
  'disponible',
  'dateDispo',
  'dateMes',
  'dateMaj',
  'dateCt',
  'dateRo',
  'prec',
  'x',
  'y',
  'lon',
  'lat',
] as const satisfies readonly (keyof PointEau)[];
