/** What the filter bar offers and what it says of the present filter. Pure. */
import { formatDate, formatEurosCourt } from '@ternum/core';
import type { Categorie, Contrat, Filtre } from '@ternum/marches';
import { nomLieu } from '../shared/lieux.ts';
import type { Periode } from '../shared/jeu.ts';

export const CATEGORIES: Record<Categorie, string> = {
  travaux: 'Travaux',
  fournitures: 'Fournitures',
  services: 'Services',
};

export const CONSIDERATIONS = {
  sociales: 'Considération sociale',
  environnementales: 'Considération environnementale',
} as const;

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

/** One active filter: what it says, and the change that takes it back. */
export interface Puce {
  cle: string;
  libelle: string;
  retirer: Partial<Filtre>;
}

const LISTES: [keyof Filtre, (valeur: string, nommer: Nommer) => string][] = [
  ['acheteurs', (v, nommer) => `Acheteur : ${nommer(v)}`],
  ['titulaires', (v, nommer) => `Titulaire : ${nommer(v)}`],
  ['categories', (v) => CATEGORIES[v as Categorie] ?? v],
  ['procedures', (v) => v],
  ['natures', (v) => v],
  ['formesPrix', (v) => `Prix : ${v}`],
  ['lieux', (v) => `Lieu : ${nomLieu(v)}`],
  ['cpv', (v) => `CPV ${v}…`],
  ['considerations', (v) => CONSIDERATIONS[v as keyof typeof CONSIDERATIONS] ?? v],
];

/** Name of an organisation from its identifier. */
export type Nommer = (id: string) => string;

/** The active filters, period included once it is not the default one. */
export function puces(filtre: Filtre, defaut: Periode, nommer: Nommer): Puce[] {
  const resultat: Puce[] = [];
  if (choixPeriode(filtre, defaut) !== 'douze' && (defaut.du || filtre.du || filtre.au)) {
    const libelle = phrasePeriode(filtre) || 'toutes les dates';
    resultat.push({
      cle: 'periode',
      libelle: libelle[0]!.toUpperCase() + libelle.slice(1),
      retirer: { du: defaut.du, au: defaut.au },
    });
  }
  if (filtre.texte)
    resultat.push({
      cle: 'texte',
      libelle: `« ${filtre.texte} »`,
      retirer: { texte: undefined },
    });
  for (const [cle, dire] of LISTES) {
    const valeurs = (filtre[cle] as string[] | undefined) ?? [];
    for (const valeur of valeurs)
      resultat.push({
        cle: `${cle} ${valeur}`,
        libelle: dire(valeur, nommer),
        retirer: { [cle]: valeurs.filter((v) => v !== valeur) },
      });
  }
  const { montantMin: min, montantMax: max } = filtre;
  if (min !== undefined)
    resultat.push({
      cle: 'montantMin',
      libelle: `À partir de ${formatEurosCourt(min)}`,
      retirer: { montantMin: undefined },
    });
  if (max !== undefined)
    resultat.push({
      cle: 'montantMax',
      libelle: `Jusqu’à ${formatEurosCourt(max)}`,
      retirer: { montantMax: undefined },
    });
  return resultat;
}
