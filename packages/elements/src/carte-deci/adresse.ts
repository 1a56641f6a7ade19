/** `url-etat`: filters, point and place in the page's address, the back button included. Loaded when asked. */
import { formatNombre } from '@ternum/core';
import { ecrireChoix } from '../consultations/adresse.ts';
import {
  couper,
  DEBITS,
  NOMS_CONTROLES,
  NOMS_ETATS,
  NOMS_TYPES,
  phraseLigne,
} from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import type { FiltreDeci, LigneDeci } from './moteur/types.ts';
import type { Lieu } from './panneau.types.ts';

const DEFAUT = 'deci';

/** What an address says of one element. */
export interface EtatAdresse {
  filtre: FiltreDeci;
  /** What names the point whose details are open: its number, or its identifier. */
  pei?: string;
  point?: Lieu;
}

/** Whatever has not the right form is left out: addresses are typed, shared and cut. */
export function lireEtat(recherche: string, prefixe: string): EtatAdresse {
  const params = new URLSearchParams(recherche);
  const lu = (cle: string): string => (params.get(`${prefixe}.${cle}`) ?? '').slice(0, 200);
  const parmi = <C extends string>(cle: string, noms: Readonly<Record<C, string>>): C[] =>
    [...new Set(params.getAll(`${prefixe}.${cle}`))].filter((v): v is C => Object.hasOwn(noms, v));
  const [etats, types, controles] = [
    parmi('etats', NOMS_ETATS),
    parmi('types', NOMS_TYPES),
    parmi('controle', NOMS_CONTROLES),
  ];
  const debitMin = DEBITS.find((d) => String(d) === lu('debitMin'));
  const point = /^(-?\d{1,3}(?:\.\d{1,8})?),(-?\d{1,2}(?:\.\d{1,8})?)$/.exec(lu('point'));
  const [lon, lat] = [Number(point?.[1]), Number(point?.[2])];
  return {
    filtre: {
      ...(lu('texte') ? { texte: lu('texte') } : {}),
      ...(etats.length ? { etats } : {}),
      ...(types.length ? { types } : {}),
      ...(debitMin ? { debitMin } : {}),
      ...(controles[0] ? { controle: controles[0] } : {}),
    },
    ...(lu('pei') ? { pei: lu('pei') } : {}),
    ...(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { point: { lon, lat, nom: 'ce lieu' } } : {}),
  };
}

/** The query with one element's share replaced; the rest stays as it is written. */
export function ecrireEtat(recherche: string, prefixe: string, etat: EtatAdresse): string {
  const { filtre, pei, point } = etat;
  const parties = {
    ...filtre,
    ...(pei ? { pei: pei.slice(0, 200) } : {}),
    ...(point ? { point: `${point.lon.toFixed(5)},${point.lat.toFixed(5)}` } : {}),
  };
  return ecrireChoix(recherche, prefixe, parties as Parameters<typeof ecrireChoix>[2]);
}

/** From the second element of a page that asks for the same prefix on, its rank is part of it. */
export function prefixeDe(hote: CarteDeci, voulu: string): string {
  const pareils = [
    ...(hote.getRootNode() as ParentNode).querySelectorAll(`${hote.localName}[url-etat]`),
  ].filter((el) => (el.getAttribute('url-etat') || DEFAUT) === voulu);
  const rang = pareils.indexOf(hote) + 1;
  return rang > 1 ? `${voulu}${rang}` : voulu;
}

/** @param nombre of points that bear this name */
function direTrouves(nom: string, nombre: number, ligne: LigneDeci | undefined): string {
  const court = couper(nom, 60);
  if (!nombre) return `Le point d’eau « ${court} » n’est pas dans ce registre.`;
  if (nombre > 1)
    return `${formatNombre(nombre)} points d’eau de ce registre portent le numéro « ${court} » : choisissez le vôtre dans la liste.`;
  return ligne ? `Fiche ouverte : ${phraseLigne(ligne)}.` : '';
}

export class AdresseSuivie {
  #hote: CarteDeci;
  #prefixe: string;
  #avant: EtatAdresse = { filtre: {} };
  #lit = false;

  constructor(hote: CarteDeci, voulu: string) {
    this.#hote = hote;
    this.#prefixe = prefixeDe(hote, voulu || DEFAUT);
    addEventListener('popstate', this.#lire);
    this.#lire();
  }

  oublier(): void {
    removeEventListener('popstate', this.#lire);
  }

  /** The page at one point, without filters. */
  lien(cle: string): string {
    const query = ecrireEtat(location.search, this.#prefixe, { filtre: {}, pei: cle });
    return location.origin + location.pathname + query + location.hash;
  }

  /**
   * Shows the point and the place of an address.
   *
   * @param arrivee the page opens on it: the details come into view, wherever they are
   * @returns what is to be said of it; nothing when the address names no point
   */
  async montrer({ pei, point }: EtatAdresse, arrivee: boolean): Promise<string> {
    const hote = this.#hote;
    let phrase = '';
    if (!pei) hote.deselectionner();
    else if (pei !== hote.selection?.cle) {
      const trouves = await hote.registre.moteur!.trouver(pei).catch(() => []);
      if (trouves.length === 1) await hote.choisir(trouves[0]!, 'adresse');
      else hote.deselectionner();
      phrase = direTrouves(pei, trouves.length, hote.selection);
      if (arrivee && hote.selection) hote.renderRoot.querySelector('.fiche')?.scrollIntoView();
    }
    if (point) await hote.designer(point);
    return phrase;
  }

  /** Reading the address never writes it: a step back would become a step forward. */
  #lire = (): void => {
    const etat = lireEtat(location.search, this.#prefixe);
    if (JSON.stringify(etat) === JSON.stringify(this.#avant)) return;
    this.#avant = etat;
    this.#lit = true;
    void this.#hote.suivi.reprendre(etat).finally(() => (this.#lit = false));
  };

  ecrire(etat: EtatAdresse): void {
    if (this.#lit) return;
    const avant = this.#avant;
    const query = ecrireEtat(location.search, this.#prefixe, etat);
    // Compared as addresses are: a place is written with five decimals.
    this.#avant = lireEtat(query, this.#prefixe);
    if (JSON.stringify(this.#avant) === JSON.stringify(avant)) return;
    // One step back per choice: not per letter typed, nor per row looked at.
    const meme = JSON.stringify(avant.filtre) === JSON.stringify(this.#avant.filtre);
    const frappe =
      (avant.filtre.texte !== undefined && etat.filtre.texte !== avant.filtre.texte) ||
      (meme && avant.pei !== undefined && etat.pei !== undefined);
    const adresse = location.pathname + query + location.hash;
    history[frappe ? 'replaceState' : 'pushState'](history.state, '', adresse);
  }
}
