import { equal, match, ok } from 'node:assert/strict';
import { isTernumError, type TernumErrorKind } from '../errors/index.ts';

/** For `rejects`: an error of that kind, with that sentence, and these fields. */
export const refused =
  (kind: TernumErrorKind, hint: RegExp, more: Record<string, unknown> = {}) =>
  (e: unknown): true => {
    ok(isTernumError(e, kind), String(e));
    match(e.hint ?? '', hint);
    for (const [key, value] of Object.entries(more)) equal((e as never)[key], value, key);
    return true;
  };
