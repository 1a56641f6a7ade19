/** Draft of the arrêté. Comes on a click. */
import type { PointEau } from '@ternum/deci';
import { arrete, ecrireArrete } from '@ternum/deci/arrete';

/** @param prives the register was read with the names of private owners */
export const ecrire = (
  peis: readonly PointEau[],
  insee: string,
  prives: boolean,
  format: 'html' | 'odt' | 'csv',
): Promise<Uint8Array> => ecrireArrete(arrete(peis, { insee }, { prives }), format);
