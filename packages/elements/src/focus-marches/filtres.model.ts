/** What the filter bar offers and what it says of the present filter. Pure. */
import type { Contrat } from '@ternum/marches';
import type { Periode } from '../shared/jeu.ts';
import { bornesDe, cleDePeriode } from '../shared/periode.ts';

/** `douze`, `tout`, `dates`, or a year. */
export type ChoixPeriode = string;

/** Which choice of the period list a filter stands for. */
export function choixPeriode({ du, au }: Periode, defaut: Periode): ChoixPeriode {
  if (!du && !au) return 'tout';
  if (du === defaut.du && au === defaut.au) return 'douze';
  const cle = cleDePeriode({ du, au });
  return cle?.length === 4 ? cle : 'dates';
}

/** The dates that a choice stands for; « dates » keeps those shown, for the visitor to change. */
export function bornes(choix: ChoixPeriode, defaut: Periode, actuel: Periode): Periode {
  if (choix === 'tout') return { du: undefined, au: undefined };
  if (choix === 'douze') return { du: defaut.du, au: defaut.au };
  if (choix === 'dates') return { du: actuel.du, au: actuel.au };
  return bornesDe(choix);
}

export interface Option {
  cle: string;
  libelle: string;
}

/** Years of notification, latest first. */
export function annees(contrats: readonly Contrat[]): string[] {
  return [...new Set(contrats.flatMap(({ publie }) => publie.date?.slice(0, 4) ?? []))]
    .sort()
    .reverse();
}
