/**
 * The filter in the page's address: `?marches.texte=voirie&marches.categories=travaux`. Pure, but for `LIRE`'s
 * distrust: an address is typed, shared and truncated by people, so whatever has not the right form is left out.
 */
import type { Filtre } from '@ternum/marches';
import type { Periode } from '../shared/jeu.ts';
import { CATEGORIES } from '../shared/contrats.ts';
import { CONSIDERATIONS } from './considerations.ts';

const court = (texte: string): string | undefined => texte.slice(0, 200) || undefined;
const motif =
  (forme: RegExp) =>
  (texte: string): string | undefined =>
    forme.test(texte) ? texte : undefined;
const parmi =
  (choix: object) =>
  (texte: string): string | undefined =>
    Object.hasOwn(choix, texte) ? texte : undefined;
const nombre = (texte: string): number | undefined =>
  /^\d{1,12}(\.\d+)?$/.test(texte) ? Number(texte) : undefined;

const LISTES: [keyof Filtre, (texte: string) => string | undefined][] = [
  ['acheteurs', court],
  ['titulaires', court],
  ['categories', parmi(CATEGORIES)],
  ['cpv', motif(/^\d{2,8}$/)],
  ['procedures', court],
  ['natures', court],
  ['formesPrix', court],
  ['lieux', motif(/^\d[\dAB]\d?$/)],
  ['considerations', parmi(CONSIDERATIONS)],
];

const SEULS: [keyof Filtre, (texte: string) => string | number | undefined][] = [
  ['texte', court],
  ['du', motif(/^\d{4}-\d\d-\d\d$/)],
  ['au', motif(/^\d{4}-\d\d-\d\d$/)],
  ['montantMin', nombre],
  ['montantMax', nombre],
];

export interface EtatUrl {
  filtre: Filtre;
  /** True when the address names a period, « tout » included. */
  periodeChoisie: boolean;
  /** uid of the contract shown. */
  contrat?: string;
}

/** Reads one element's share of the address. */
export function lireUrl(recherche: string, prefixe: string): EtatUrl {
  const params = new URLSearchParams(recherche);
  const filtre: Record<string, unknown> = {};
  for (const [cle, lire] of LISTES) {
    const valeurs = params
      .getAll(`${prefixe}.${cle}`)
      .map(lire)
      .filter((v) => v !== undefined);
    if (valeurs.length) filtre[cle] = [...new Set(valeurs)].slice(0, 50);
  }
  for (const [cle, lire] of SEULS) {
    const valeur = lire(params.get(`${prefixe}.${cle}`) ?? '');
    if (valeur !== undefined) filtre[cle] = valeur;
  }
  return {
    filtre: filtre as Filtre,
    periodeChoisie: params.get(`${prefixe}.periode`) === 'tout' || 'du' in filtre || 'au' in filtre,
    contrat: court(params.get(`${prefixe}.contrat`) ?? ''),
  };
}

/** The query with one element's share replaced; the rest, other elements' included, stays as it is. */
export function ecrireUrl(
  recherche: string,
  prefixe: string,
  filtre: Filtre,
  defaut: Periode,
  contrat?: string,
): string {
  const params = new URLSearchParams(recherche);
  for (const cle of Array.from(params.keys()))
    if (cle.startsWith(`${prefixe}.`)) params.delete(cle);
  const ajouter = (cle: string, valeur: unknown): void => {
    if (valeur !== undefined && valeur !== '') params.append(`${prefixe}.${cle}`, String(valeur));
  };
  // The default period is not written: a link shared today still means « twelve months » next year.
  const parDefaut = filtre.du === defaut.du && filtre.au === defaut.au;
  for (const [cle] of LISTES)
    for (const v of (filtre[cle] as string[] | undefined) ?? []) ajouter(cle, v);
  for (const [cle] of SEULS)
    if (!parDefaut || (cle !== 'du' && cle !== 'au')) ajouter(cle, filtre[cle]);
  if (!parDefaut && !filtre.du && !filtre.au) ajouter('periode', 'tout');
  ajouter('contrat', contrat);
  const texte = params.toString();
  return texte && `?${texte}`;
}
