/** Words that several parts say of a number. */
import { formatNombre } from '@ternum/core';

/** Up to how many contracts a chart would only be axes. */
export const PEU = 2;

/** « 1 marché », « 17 marchés »; the space does not break. */
export function marches(n: number): string {
  return `${formatNombre(n)}\u00a0marché${n > 1 ? 's' : ''}`;
}
