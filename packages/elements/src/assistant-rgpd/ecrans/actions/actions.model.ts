/** The action plan: order, and its table. Pure. */
import { writeCsv } from '@ternum/core/csv';
import { formatDate, parseDateISO } from '@ternum/core';
import type { Action } from '@ternum/rgpd';

/** To do: dated first, the soonest at the top; done: the latest first. */
export function ranger(actions: readonly Action[]): { restent: Action[]; faites: Action[] } {
  return {
    restent: actions
      .filter(({ faiteLe }) => !faiteLe)
      .sort((a, b) => ((a.pourLe ?? '9') < (b.pourLe ?? '9') ? -1 : 1)),
    faites: actions
      .filter(({ faiteLe }) => faiteLe)
      .sort((a, b) => (a.faiteLe! < b.faiteLe! ? 1 : -1)),
  };
}

const jour = (le: string | undefined): string | undefined =>
  le && parseDateISO(le) ? formatDate(le) : le;

/** The plan as a table; no cell runs as a formula. */
export const enTableau = (actions: readonly Action[]): string =>
  writeCsv(
    [
      { titre: 'À faire', valeur: (a: Action) => a.texte },
      { titre: 'Qui', valeur: (a) => a.responsable },
      { titre: 'Pour le', valeur: (a) => jour(a.pourLe) },
      { titre: 'Fait le', valeur: (a) => jour(a.faiteLe) },
      { titre: 'Note', valeur: (a) => a.note },
    ],
    [...actions],
  );

/** Something to do, to be told. */
export const nouvelle = (id: string, instant: string, texte = ''): Action => ({
  id,
  texte,
  creeLe: instant,
  modifieLe: instant,
});
