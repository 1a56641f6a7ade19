/** Breaches as a list. Pure. */
import type { Violation } from '@ternum/rgpd';
import type { Echeance } from '@ternum/rgpd/echeances';

/** Never empty. */
export const nomDe = ({ titre }: Violation): string => titre.trim() || 'Violation sans nom';

/** A breach known just now, to be told. */
export const nouvelle = (id: string, instant: string): Violation => ({
  id,
  titre: '',
  connueLe: instant,
  creeLe: instant,
  modifieLe: instant,
});

/** Open ones first, the most urgent at the top; closed ones by the day on which they were known. */
export function ranger(
  violations: readonly Violation[],
  dues: readonly Echeance[],
): { ouvertes: { violation: Violation; due: Echeance | undefined }[]; closes: Violation[] } {
  // A day of purge says nothing of what an open breach asks for.
  const utiles = dues.filter(({ type }) => type !== 'purge');
  const rang = (v: Violation): number => {
    const i = utiles.findIndex(({ cle }) => cle === `violations/${v.id}`);
    return i < 0 ? utiles.length : i;
  };
  // The clock is shown before what has no figure: « Dès que possible » would hide the 72 hours.
  const due = (v: Violation): Echeance | undefined => {
    const siennes = utiles.filter(({ cle }) => cle === `violations/${v.id}`);
    return siennes.find(({ sansDelai }) => !sansDelai) ?? siennes[0];
  };
  return {
    ouvertes: violations
      .filter(({ clotureeLe }) => !clotureeLe)
      .sort((a, b) => rang(a) - rang(b))
      .map((violation) => ({ violation, due: due(violation) })),
    closes: violations
      .filter(({ clotureeLe }) => clotureeLe)
      .sort((a, b) => (a.connueLe < b.connueLe ? 1 : -1)),
  };
}
