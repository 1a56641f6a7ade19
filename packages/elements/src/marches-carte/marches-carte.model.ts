/** Amounts per département: classes, list, sentence. Pure. */
import { formatEurosCourt, formatTaux } from '@ternum/core';
import type { Poste } from '@ternum/marches';
import { marches } from '../shared/mots.ts';
import { CONTOURS } from './departements-bfc.ts';

export interface Zone {
  code: string;
  nom: string;
  x: number;
  y: number;
  trace: string;
  nombre: number;
  montant: number;
  /** 0: nothing; 1 to 4: from the lightest to the darkest. */
  classe: number;
}

export interface Carte {
  zones: Zone[];
  /** Départements outside the region, largest first. */
  autres: Poste[];
  /** Contracts whose département is not known: in no share and in no colour. */
  inconnus?: Poste;
  /** Upper limits of classes 1 to 3, € HT; empty when there is nothing to draw. */
  seuils: number[];
}

/** 1, 2 or 5 times a power of ten, at or above `n`. */
export function rond(n: number): number {
  const p = 10 ** Math.floor(Math.log10(n));
  return ([1, 2, 5, 10].find((m) => m * p >= n * 0.999999) ?? 10) * p;
}

/**
 * Round limits at a hundredth, a tenth and a third of the largest: amounts spread over powers of ten, and equal
 * steps would leave one département dark and all others pale.
 */
export function seuils(montants: readonly number[]): number[] {
  const max = Math.max(0, ...montants);
  if (!max) return [];
  return [...new Set([100, 10, 3].map((d) => rond(max / d)))].filter((s) => s < max);
}

export function classe(montant: number, limites: readonly number[]): number {
  if (montant <= 0) return 0;
  // The darkest class is always the last, however few limits there are.
  return 4 - limites.filter((s) => montant <= s).length;
}

export function carte(postes: readonly Poste[]): Carte {
  const parCode = new Map(postes.map((p) => [p.cle, p]));
  const limites = seuils(CONTOURS.map(([code]) => parCode.get(code)?.montant ?? 0));
  const zones = CONTOURS.map(([code, nom, x, y, trace]) => {
    const { nombre = 0, montant = 0 } = parCode.get(code) ?? {};
    return { code, nom, x, y, trace, nombre, montant, classe: classe(montant, limites) };
  });
  const dedans = new Set(zones.map((z) => z.code));
  return {
    zones,
    seuils: limites,
    autres: postes.filter((p) => p.cle && !dedans.has(p.cle)).sort((a, b) => b.montant - a.montant),
    inconnus: postes.find((p) => !p.cle),
  };
}

/** « La Côte-d’Or reçoit… »: the first place, its share, and what lies outside the region. */
export function phraseCarte({ zones, autres }: Carte, verbe: string): string {
  const toutes = [
    ...zones.map((z) => ({ nom: z.nom, nombre: z.nombre, montant: z.montant })),
    ...autres.map((p) => ({ nom: p.libelle, nombre: p.nombre, montant: p.montant })),
  ].filter((z) => z.nombre);
  const premiere = toutes.reduce((a, b) => (b.montant > a.montant ? b : a), toutes[0]!);
  if (!premiere) return 'Le département n’est renseigné pour aucun de ces marchés.';
  const total = toutes.reduce((s, z) => s + z.montant, 0);
  const dehors = autres.reduce((s, p) => s + p.montant, 0);
  const part = total ? ` (${formatTaux(premiere.montant / total)} du montant localisé)` : '';
  const suite = dehors > 0 ? ` Hors de la région : ${formatEurosCourt(dehors)} HT.` : '';
  return `${verbe} d’abord : ${premiere.nom}, ${marches(premiere.nombre)} pour ${formatEurosCourt(premiere.montant)} HT${part}.${suite}`;
}

/** The classes that are on the map, palest first. */
export function legende({ zones, seuils: s }: Carte): { classe: number; texte: string }[] {
  if (!s.length && !zones.some((z) => z.classe)) return [];
  const premiere = 4 - s.length;
  const classes = [...s, Infinity].map((max, i) => ({
    classe: premiere + i,
    texte:
      max === Infinity
        ? s.length
          ? `plus de ${formatEurosCourt(s.at(-1)!)}`
          : 'marchés'
        : `jusqu’à ${formatEurosCourt(max)}`,
  }));
  return zones.some((z) => !z.classe)
    ? [{ classe: 0, texte: 'aucun montant' }, ...classes]
    : classes;
}
