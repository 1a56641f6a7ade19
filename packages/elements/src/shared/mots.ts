/** Words that several parts say of a number. */
import { formatNombre } from '@ternum/core';

/** Up to how many contracts a chart would only be axes. */
export const PEU = 2;

/** « 1 lot », « 12 lots », the space does not break; a plural of its own where adding s is not enough. */
export function compter(n: number, un: string, plusieurs = `${un}s`): string {
  return `${formatNombre(n)}\u00a0${n > 1 || n < -1 ? plusieurs : un}`;
}

/** « 1 marché », « 17 marchés ». */
export const marches = (n: number): string => compter(n, 'marché');
