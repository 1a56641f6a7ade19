import type { TernumError, TernumErrorKind } from './ternum-error.ts';

/**
 * True when `value` is a `TernumError` (of that kind). Compares names, not classes: two copies of the library may
 * run in one page.
 */
export function isTernumError(value: unknown, kind?: TernumErrorKind): value is TernumError {
  return (
    value instanceof Error &&
    value.name === 'TernumError' &&
    (kind === undefined || (value as TernumError).kind === kind)
  );
}
