/**
 * French sentences that only some pages show are not in every page: `phrases.ts` brings them. Whoever imports
 * `@ternum/marches` has them from the start; our own bundle loads them with the lists that show them.
 */
import type { CodeAnomalie } from './anomalies.ts';
import type { Doublon } from './model.ts';

export interface Phrases {
  anomalie(code: CodeAnomalie, champ: string, brut: string): string;
  /** Why the rule of that code sets a contract aside. */
  ecart(code: string): string | undefined;
  doublon(motif: Doublon['motif'], id: string, garde: string): string;
}

let phrases: Phrases | undefined;

export function apprendre(nouvelles: Phrases): void {
  phrases = nouvelles;
}

/** The sentence, or `sans` as long as there are none. */
export const dire = (choisir: (phrases: Phrases) => string | undefined, sans: string): string =>
  (phrases && choisir(phrases)) ?? sans;
