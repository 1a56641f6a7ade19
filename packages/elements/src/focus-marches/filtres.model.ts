/** What the filter bar offers and what it says of the present filter. Pure. */
import { formatDate } from '@ternum/core';
import type { Contrat } from '@ternum/marches';
import { nomLieu } from '../shared/lieux.ts';
import type { Periode } from '../shared/jeu.ts';

/** `douze`, `tout`, `dates`, or a year. */
export type ChoixPeriode = string;

const TOUTE_ANNEE = /^(\d{4})-01-01 \1-12-31$/;

/** Which choice of the period list a filter stands for. */
export function choixPeriode({ du, au }: Periode, defaut: Periode): ChoixPeriode {
  if (!du && !au) return 'tout';
  if (du === defaut.du && au === defaut.au) return 'douze';
  return TOUTE_ANNEE.exec(`${du} ${au}`)?.[1] ?? 'dates';
}

/** The dates that a choice stands for; « dates » keeps those shown, for the visitor to change. */
export function bornes(choix: ChoixPeriode, defaut: Periode, actuel: Periode): Periode {
  if (choix === 'tout') return { du: undefined, au: undefined };
  if (choix === 'douze') return { du: defaut.du, au: defaut.au };
  if (choix === 'dates') return { du: actuel.du, au: actuel.au };
  return { du: `${choix}-01-01`, au: `${choix}-12-31` };
}

/** « du 14 mars 2024 au 13 mars 2025 », « en 2024 ». */
export function phrasePeriode({ du, au }: Periode): string {
  const annee = TOUTE_ANNEE.exec(`${du} ${au}`)?.[1];
  if (annee) return `en ${annee}`;
  if (du && au) return `du ${formatDate(du)} au ${formatDate(au)}`;
  if (du) return `depuis le ${formatDate(du)}`;
  return au ? `jusqu’au ${formatDate(au)}` : '';
}

export interface Option {
  cle: string;
  libelle: string;
}

/** The choices that the contracts themselves give. */
export interface Facettes {
  /** Latest first. */
  annees: string[];
  procedures: Option[];
  lieux: Option[];
}

const parLibelle = (a: Option, b: Option): number => a.libelle.localeCompare(b.libelle, 'fr');

export function facettes(contrats: readonly Contrat[]): Facettes {
  const annees = new Set<string>();
  const procedures = new Set<string>();
  const lieux = new Set<string>();
  for (const { publie } of contrats) {
    if (publie.date) annees.add(publie.date.slice(0, 4));
    if (publie.procedure) procedures.add(publie.procedure);
    if (publie.lieu?.departement) lieux.add(publie.lieu.departement);
  }
  return {
    annees: [...annees].sort().reverse(),
    procedures: [...procedures].map((p) => ({ cle: p, libelle: p })).sort(parLibelle),
    lieux: [...lieux].map((d) => ({ cle: d, libelle: nomLieu(d) })).sort(parLibelle),
  };
}
