/** `url-etat`: the filters in the page's address, the back button included. Loaded when the attribute asks. */
import type { Categorie } from '@ternum/marches';
import { CATEGORIES } from '../shared/contrats.ts';
import { DELAIS, type Choix } from './consultations.model.ts';
import type { Consultations } from './consultations.ts';

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

/** The query with one element's share replaced; the text of the rest stays as it is. */
export function ecrireChoix(recherche: string, prefixe: string, choix: Choix): string {
  const params = new URLSearchParams();
  for (const [cle, valeur] of Object.entries(choix))
    for (const v of [valeur as string | number | string[] | undefined].flat())
      if (v) params.append(`${prefixe}.${cle}`, String(v));
  const autres = morceaux(recherche).filter((m) => !estSien(m, prefixe));
  const texte = [...autres, ...morceaux(params.toString())].join('&');
  return texte && `?${texte}`;
}

const morceaux = (recherche: string): string[] => {
  const texte = recherche.replace(/^\?/, '');
  return texte ? texte.split('&') : [];
};

const estSien = (morceau: string, prefixe: string): boolean =>
  [...new URLSearchParams(morceau).keys()].some((cle) => cle.startsWith(`${prefixe}.`));

/** One element's share of the query. */
const part = (recherche: string, prefixe: string): string =>
  JSON.stringify([
    ...new URLSearchParams(
      morceaux(recherche)
        .filter((m) => estSien(m, prefixe))
        .join('&'),
    ),
  ]);

/**
 * Two elements of a page never write the same keys: from the second one on, its rank in the page is part of them.
 * The rank, and not the order in which files arrive: a shared address means the same to whoever opens it.
 */
export function prefixeDe(hote: Consultations, voulu: string): string {
  const voeu = (el: Consultations): string | null => el.urlEtat ?? el.getAttribute('url-etat');
  const pareils = [
    ...(hote.getRootNode() as ParentNode).querySelectorAll<Consultations>(hote.localName),
  ].filter((el) => voeu(el) !== null && (voeu(el) || DEFAUT) === voulu);
  const rang = pareils.indexOf(hote) + 1;
  return rang > 1 ? `${voulu}${rang}` : voulu;
}

const DEFAUT = 'consultations';

export class AdresseSuivie {
  #hote: Consultations;
  #prefixe: string;
  #avant: Choix = {};
  #lue = '[]';
  #lit = false;

  constructor(hote: Consultations, voulu: string) {
    this.#hote = hote;
    this.#prefixe = prefixeDe(hote, voulu || DEFAUT);
    addEventListener('popstate', this.#lire);
    this.#lire();
  }

  oublier(): void {
    removeEventListener('popstate', this.#lire);
  }

  /** Reading the address never writes it: a step back would become a step forward. */
  #lire = (): void => {
    const lue = part(location.search, this.#prefixe);
    if (lue === this.#lue) return;
    this.#lue = lue;
    this.#avant = lireChoix(location.search, this.#prefixe);
    this.#lit = true;
    this.#hote.remplacer(this.#avant);
    this.#lit = false;
  };

  ecrire(choix: Choix): void {
    if (this.#lit) return;
    const query = ecrireChoix(location.search, this.#prefixe, choix);
    this.#lue = part(query, this.#prefixe);
    const avant = this.#avant;
    this.#avant = choix;
    if (this.#lue === part(location.search, this.#prefixe)) return;
    // One step back per choice, not per letter or digit typed.
    const frappe =
      (avant.texte !== undefined && choix.texte !== avant.texte) ||
      (avant.jusquau !== undefined &&
        choix.jusquau !== undefined &&
        choix.jusquau !== avant.jusquau);
    const adresse = location.pathname + query + location.hash;
    history[frappe ? 'replaceState' : 'pushState'](history.state, '', adresse);
  }
}
