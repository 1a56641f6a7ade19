/** Where the map is: it comes when its place comes into view, and the list does without it. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { formatNombre } from '@ternum/core';
import { options, valeur } from '../focus-marches/options.ts';
import type { CarteVue, Fond } from '../shared/carte/types.ts';
import { etatsPresents, NOMS_ETATS, NOMS_TYPES } from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import { TYPES } from './dessins.model.ts';
import type { Lieu } from './panneau.types.ts';
import type { Registre } from './registre.ts';
import { symbole } from './symbole.ts';

/** Where the map comes from. A test takes it away. */
export const fabriqueCarte = { charger: () => import('./toile.ts') };

export class Zone implements ReactiveController {
  vue?: CarteVue;
  /** No map on this browser, or its file does not come. */
  absente = false;
  fonds: readonly Fond[] = [];
  /** What the map says of itself: a base map that does not come. */
  dit = '';
  #hote: CarteDeci;
  #registre: Registre;
  #div?: HTMLElement;
  #oeil?: IntersectionObserver;
  #tour = -1;
  #marque?: number;
  #ecoute?: (lon: number, lat: number) => void;
  #attente: ((vue: CarteVue | undefined) => void)[] = [];

  constructor(hote: CarteDeci, registre: Registre) {
    (this.#hote = hote).addController(this);
    this.#registre = registre;
  }

  hostConnected(): void {
    this.#regarder();
  }

  hostDisconnected(): void {
    this.#oeil?.disconnect();
    this.#oublier();
  }

  hostUpdated(): void {
    this.#regarder();
    const { vue } = this;
    if (!vue) return;
    if (this.#tour !== this.#registre.tour && this.#registre.moteur) {
      this.#tour = this.#registre.tour;
      vue.rafraichir().catch(() => {});
    }
    const { selection } = this.#hote;
    if (this.#marque !== selection?.index) {
      this.#marque = selection?.index;
      const { lon, lat } = selection?.pei ?? {};
      vue.marquer(
        selection && lon !== undefined && lat !== undefined
          ? { index: selection.index, lon, lat }
          : undefined,
      );
    }
  }

  /** Another register: another extent, other points. */
  recommencer(): void {
    this.#oublier();
    this.#oeil?.disconnect();
    this.#div = undefined;
  }

  /** Shows a place, close enough to tell points apart. */
  montrer(lon: number, lat: number): void {
    this.vue?.montrer({ lon, lat, zoom: Math.max(16, this.vue.zoom) });
  }

  /** Clicks where there is no point go to this until the function given back is called. */
  ecouter(ici: (lon: number, lat: number) => void): () => void {
    this.#ecoute = ici;
    return () => {
      if (this.#ecoute === ici) this.#ecoute = undefined;
    };
  }

  /** A place of the map was clicked. */
  pointer(lon: number, lat: number): void {
    if (this.#ecoute) this.#ecoute(lon, lat);
    else void this.#hote.pointer(lon, lat);
  }

  reperer(lieu: Lieu | undefined): void {
    this.vue?.reperer(lieu);
  }

  /** The map, once it is there; undefined when there is none. */
  venir(): Promise<CarteVue | undefined> {
    if (this.vue || this.absente) return Promise.resolve(this.vue);
    return new Promise((ok) => {
      this.#attente.push(ok);
      if (this.#div) void this.#ouvrir(this.#div);
    });
  }

  dessiner(): TemplateResult {
    const { bilan, comptes } = this.#registre;
    if (this.absente)
      return html`<div class="etat" role="status">
        <p>
          La carte ne s’affiche pas sur cet appareil. La liste contient les mêmes points d’eau, et
          le reste fonctionne.
        </p>
        <button class="bouton pas-imprime" @click=${() => this.#reessayer()}>
          Réessayer d’afficher la carte
        </button>
      </div>`;
    return html`<div class="toile"></div>
      <p class="doux" role="status">${this.dit}</p>
      <div class="sous-carte">
        <div class="legende">
          <ul aria-label="Légende : types de points d’eau" role="list">
            ${TYPES.filter((t) => bilan?.types.includes(t)).map(
              (t) => html`<li>${symbole(t, 'disponible')} ${NOMS_TYPES[t]}</li>`,
            )}
          </ul>
          <ul aria-label="Légende : états, nombre de points affichés" role="list">
            ${
              comptes
                ? etatsPresents(comptes.etats).map(
                    (e) =>
                      html`<li>
                        ${symbole('PI', e)} ${NOMS_ETATS[e]}
                        <span class="doux nombre">${formatNombre(comptes.etats[e])}</span>
                      </li>`,
                  )
                : nothing
            }
          </ul>
        </div>
        ${
          this.fonds.length
            ? html`<label class="champ pas-imprime">
                <span>Fond de carte</span>
                <select @change=${(e: Event) => this.#changerFond(Number(valeur(e)))}>
                  ${options(
                    [
                      ...this.fonds.map((f, i) => ({ cle: String(i), libelle: f.nom })),
                      { cle: '-1', libelle: 'Aucun' },
                    ],
                    '0',
                  )}
                </select>
              </label>`
            : nothing
        }
      </div>`;
  }

  #regarder(): void {
    const div = this.#hote.renderRoot?.querySelector<HTMLElement>('.toile') ?? undefined;
    if (!div || div === this.#div || !this.#hote.isConnected) return;
    this.#oublier();
    this.#div = div;
    this.#oeil?.disconnect();
    this.#oeil = new IntersectionObserver((vues) => {
      if (vues.some((v) => v.isIntersecting)) void this.#ouvrir(div);
    });
    this.#oeil.observe(div);
    if (this.#attente.length) void this.#ouvrir(div);
  }

  async #ouvrir(div: HTMLElement): Promise<void> {
    this.#oeil?.disconnect();
    try {
      const { creerToile } = await fabriqueCarte.charger();
      if (div !== this.#div || this.vue || !this.#hote.isConnected) return;
      const { vue, fonds } = creerToile(this.#hote, this.#registre, div, (phrase) => {
        this.dit = phrase;
        this.#hote.requestUpdate();
      });
      [this.vue, this.fonds] = [vue, fonds];
      this.#tour = this.#registre.tour;
      if (fonds[0]) vue.mettreFond(fonds[0]);
    } catch {
      if (div !== this.#div) return;
      this.absente = true;
    }
    for (const ok of this.#attente.splice(0)) ok(this.vue);
    this.#hote.requestUpdate();
  }

  #changerFond(rang: number): void {
    this.dit = '';
    this.vue?.mettreFond(this.fonds[rang]);
    this.#hote.requestUpdate();
  }

  #reessayer(): void {
    this.absente = false;
    this.#div = undefined;
    this.#hote.requestUpdate();
    this.#hote.viser('#titre');
  }

  #oublier(): void {
    this.vue?.detruire();
    this.vue = this.#marque = this.#div = undefined;
  }
}
