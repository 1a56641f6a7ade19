/** Open now, until when, when next. Moments are milliseconds since 1970. */
import { auMur, instantDe, jourPlus, PARIS } from './horloge.ts';
import { plagesDu } from './jour.ts';
import type { EtatHoraire, Horaires, Plage } from './types.ts';

const FIN = 1440;

interface Ici extends Plage {
  /** Day it began. */
  jour: string;
}

/** The range that holds a moment: known to be open first. */
function plageA(h: Horaires, instant: number, fuseau: string): Ici | undefined {
  const { jour, minute } = auMur(instant, fuseau);
  const hier = jourPlus(jour, -1);
  const candidates = [
    ...plagesDu(h, jour).map((p) => ({ ...p, jour, a: minute })),
    ...plagesDu(h, hier).map((p) => ({ ...p, jour: hier, a: minute + FIN })),
  ].filter((p) => p.debut <= p.a && p.a < p.fin);
  return candidates.find((p) => p.etat === 'ouvert') ?? candidates[0];
}

/**
 * Whether a place is open. `inconnu` as soon as its hours were not understood, or depend on what no clock knows:
 * never `ouvert` on a guess.
 */
export function ouvertA(h: Horaires, instant: number, fuseau = PARIS): EtatHoraire {
  if (!h.compris) return 'inconnu';
  return plageA(h, instant, fuseau)?.etat ?? 'ferme';
}

/** Condition under which it may be open at a moment: « sur rendez-vous ». */
export function noteA(h: Horaires, instant: number, fuseau = PARIS): string | undefined {
  return h.compris ? plageA(h, instant, fuseau)?.note : undefined;
}

/** When an open place closes; `undefined` when it is not open, or does not close within a week. */
export function fermetureA(h: Horaires, instant: number, fuseau = PARIS): number | undefined {
  let t = instant;
  for (let i = 0; i < 16; i++) {
    const plage = h.compris ? plageA(h, t, fuseau) : undefined;
    if (plage?.etat !== 'ouvert') return i ? t : undefined;
    const fin = instantDe(plage.jour, plage.fin, fuseau);
    // Two hours of a wall that are one moment.
    t = fin > t ? fin : t + 60_000;
  }
  return undefined;
}

/** Next moment at which it opens for sure, within `jours` days; `undefined` when there is none. */
export function prochaineOuverture(
  h: Horaires,
  instant: number,
  fuseau = PARIS,
  jours = 366,
): number | undefined {
  if (!h.compris) return undefined;
  const { jour } = auMur(instant, fuseau);
  for (let i = 0; i <= jours; i++) {
    const date = jourPlus(jour, i);
    for (const { debut, etat } of plagesDu(h, date)) {
      if (etat !== 'ouvert') continue;
      const t = instantDe(date, debut, fuseau);
      if (t > instant && ouvertA(h, t - 60_000, fuseau) !== 'ouvert') return t;
    }
  }
  return undefined;
}

/** Next moment at which the state changes, within two days. What is shown is drawn again then. */
export function prochainChangement(
  h: Horaires,
  instant: number,
  fuseau = PARIS,
): number | undefined {
  if (!h.compris) return undefined;
  const { jour } = auMur(instant, fuseau);
  const moments = [-1, 0, 1, 2].flatMap((n) => {
    const date = jourPlus(jour, n);
    return plagesDu(h, date).flatMap((p) => [
      instantDe(date, p.debut, fuseau),
      instantDe(date, p.fin, fuseau),
    ]);
  });
  const suivants = moments.filter((t) => t > instant);
  return suivants.length ? Math.min(...suivants) : undefined;
}
