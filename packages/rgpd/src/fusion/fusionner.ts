/** Two changes of one fragment → one fragment, and what could not be decided. */
import { estObjet } from '../schema/est-objet.ts';

/** A field that both changed, each in its own way. */
export interface Desaccord {
  /** Names from the fragment down: `['organisme', 'dpo', 'nom']`. */
  chemin: readonly string[];
  /** Kept. */
  mien: unknown;
  /** Set aside, for a person to look at. */
  leur: unknown;
}

/** Fields that follow from the others: the later one is right. */
const DATES = new Set(['modifieLe']);

/**
 * Merges two versions of a value that come from the same one, field by field; lists are taken whole. Where both
 * changed the same field, mine stays and theirs is told.
 *
 * @param base as it was before; `undefined`: nobody knows, and every difference is a disagreement
 */
export function fusionner<T>(
  base: T | undefined,
  mien: T,
  leur: T,
): { valeur: T; desaccords: Desaccord[] } {
  const desaccords: Desaccord[] = [];
  return { valeur: un(base, mien, leur, [], desaccords) as T, desaccords };
}

function un(
  base: unknown,
  mien: unknown,
  leur: unknown,
  chemin: readonly string[],
  desaccords: Desaccord[],
): unknown {
  if (egaux(mien, leur)) return mien;
  if (base !== undefined && egaux(base, mien)) return leur;
  if (base !== undefined && egaux(base, leur)) return mien;
  if (estObjet(mien) && estObjet(leur)) {
    const avant = estObjet(base) ? base : undefined;
    const suite: Record<string, unknown> = {};
    for (const cle of new Set([...Object.keys(mien), ...Object.keys(leur)])) {
      // A key that was absent before is known to be so, when what was before is.
      const [b, m, l] = [avant && (avant[cle] ?? ABSENT), mien[cle] ?? ABSENT, leur[cle] ?? ABSENT];
      const valeur = un(b, m, l, [...chemin, cle], desaccords);
      if (valeur !== ABSENT) suite[cle] = valeur;
    }
    return suite;
  }
  // Nobody knows what was before: what one of them wrote is not lost.
  if (base === undefined && (mien === ABSENT || leur === ABSENT))
    return mien === ABSENT ? leur : mien;
  const cle = chemin.at(-1) ?? '';
  if (DATES.has(cle)) return String(mien) > String(leur) ? mien : leur;
  desaccords.push({ chemin, mien: present(mien), leur: present(leur) });
  return mien;
}

const ABSENT = Symbol('absent');
const present = (valeur: unknown): unknown => (valeur === ABSENT ? undefined : valeur);

/** Equal as JSON; keys in any order. */
export function egaux(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((valeur, i) => egaux(valeur, b[i]));
  if (!estObjet(a) || !estObjet(b)) return false;
  const cles = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...cles].every((cle) => egaux(a[cle], b[cle]));
}
