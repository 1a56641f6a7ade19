/** `url-etat`: the filters in the page's address, the back button included. Loaded when the attribute asks. */
import type { Categorie } from '@ternum/marches';
import { CATEGORIES } from '../shared/contrats.ts';
import { DELAIS, type Choix } from './consultations.model.ts';
import type { Consultations } from './consultations.ts';

/** Prefixes taken on the page: two elements never write the same keys. */
const PRIS = new Set<string>();

/** Whatever has not the right form is left out: addresses are typed, shared and cut. */
export function lireChoix(recherche: string, prefixe: string): Choix {
  const params = new URLSearchParams(recherche);
  const lu = (cle: string): string => params.get(`${prefixe}.${cle}`) ?? '';
  const texte = lu('texte').slice(0, 200);
  const categories = [...new Set(params.getAll(`${prefixe}.categories`))].filter((c) =>
    Object.hasOwn(CATEGORIES, c),
  ) as Categorie[];
  const delai = DELAIS.find((d) => String(d) === lu('delai'));
  const jusquau = lu('jusquau');
  return {
    ...(texte ? { texte } : {}),
    ...(categories.length ? { categories } : {}),
    ...(delai ? { delai } : /^\d{4}-\d\d-\d\d$/.test(jusquau) ? { jusquau } : {}),
  };
}

/** The query with one element's share replaced; the rest stays as it is. */
export function ecrireChoix(recherche: string, prefixe: string, choix: Choix): string {
  const params = new URLSearchParams(recherche);
  for (const cle of Array.from(params.keys()))
    if (cle.startsWith(`${prefixe}.`)) params.delete(cle);
  for (const [cle, valeur] of Object.entries(choix))
    for (const v of [valeur as string | number | string[] | undefined].flat())
      if (v) params.append(`${prefixe}.${cle}`, String(v));
  const texte = params.toString();
  return texte && `?${texte}`;
}

export class AdresseSuivie {
  #hote: Consultations;
  #prefixe: string;
  #texte?: string;

  constructor(hote: Consultations, voulu: string) {
    this.#hote = hote;
    this.#prefixe = voulu;
    for (let n = 2; PRIS.has(this.#prefixe); n++) this.#prefixe = `${voulu}${n}`;
    PRIS.add(this.#prefixe);
    addEventListener('popstate', this.#lire);
    if (location.search.includes(`${this.#prefixe}.`)) this.#lire();
  }

  oublier(): void {
    removeEventListener('popstate', this.#lire);
    PRIS.delete(this.#prefixe);
  }

  #lire = (): void => {
    const choix = lireChoix(location.search, this.#prefixe);
    this.#texte = choix.texte;
    this.#hote.remplacer(choix);
  };

  ecrire(choix: Choix): void {
    const query = ecrireChoix(location.search, this.#prefixe, choix);
    if (query === location.search) return;
    const adresse = location.pathname + query + location.hash;
    // One step back per choice, not per letter typed.
    const frappe = this.#texte !== undefined && choix.texte !== this.#texte;
    history[frappe ? 'replaceState' : 'pushState'](history.state, '', adresse);
    this.#texte = choix.texte;
  }
}
