/** Sorting and paging of the table. Pure. */
import type { OptionsListe } from '@ternum/marches';
import { marches } from '../shared/mots.ts';

export interface Tri {
  tri: NonNullable<OptionsListe['tri']>;
  sens: NonNullable<OptionsListe['sens']>;
}

export const TRI_INITIAL: Tri = { tri: 'date', sens: 'desc' };

/** A click on a heading: the other direction of the same column, or the natural one of another. */
export function triSuivant(actuel: Tri, tri: Tri['tri']): Tri {
  if (actuel.tri === tri) return { tri, sens: actuel.sens === 'asc' ? 'desc' : 'asc' };
  return { tri, sens: tri === 'date' || tri === 'montant' ? 'desc' : 'asc' };
}

/** `aria-sort` of a column. */
export function ariaSort(actuel: Tri, tri: Tri['tri']): 'ascending' | 'descending' | 'none' {
  if (actuel.tri !== tri) return 'none';
  return actuel.sens === 'asc' ? 'ascending' : 'descending';
}

export interface Page {
  /** From 0, brought back inside the table. */
  numero: number;
  pages: number;
  debut: number;
  fin: number;
}

export function page(nombre: number, taille: number, demandee: number): Page {
  const pages = Math.max(1, Math.ceil(nombre / taille));
  const numero = Math.min(Math.max(0, demandee), pages - 1);
  const debut = numero * taille;
  return { numero, pages, debut, fin: Math.min(nombre, debut + taille) };
}

/** « Marchés 26 à 50 sur 233 » */
export function phrasePage(nombre: number, { pages, debut, fin }: Page): string {
  if (!nombre) return 'Aucun marché';
  if (pages === 1) return marches(nombre);
  return `Marchés ${debut + 1} à ${fin} sur ${nombre}`;
}
