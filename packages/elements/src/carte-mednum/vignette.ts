/** Where the map is, under the list: it comes when its place comes into view, and the list does without it. */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Lieu } from '@ternum/mednum';
import type { CarteVue } from '../shared/carte/types.ts';
import type { CarteMednum } from './carte-mednum.ts';

export class Vignette implements ReactiveController {
  /** No map on this browser, or its file does not come. */
  absente = false;
  #hote: CarteMednum;
  #vue?: CarteVue;
  #div?: HTMLElement;
  #oeil?: IntersectionObserver;
  #lieux?: readonly Lieu[];
  #dit = '';
  /** What the map draws from; read by the map at each question. */
  #poser?: (lieux: readonly Lieu[]) => void;

  constructor(hote: CarteMednum) {
    (this.#hote = hote).addController(this);
  }

  hostConnected(): void {
    this.#regarder();
  }

  hostDisconnected(): void {
    this.#oublier();
  }

  hostUpdated(): void {
    this.#regarder();
    const { montres } = this.#hote;
    if (!this.#vue || memes(montres, this.#lieux)) return;
    this.#lieux = montres;
    this.#poser?.(montres);
    void this.#vue.rafraichir();
  }

  /** Brings the map into view, on this place. */
  async montrer(lieu: Lieu): Promise<void> {
    const { longitude: lon, latitude: lat } = lieu;
    if (this.#div) await this.#ouvrir(this.#div);
    if (!this.#vue || lon === undefined || lat === undefined) return;
    this.#vue.marquer({ index: this.#hote.montres.indexOf(lieu), lon, lat });
    this.#vue.montrer({ lon, lat, zoom: Math.max(15, this.#vue.zoom) });
    this.#div?.scrollIntoView({ block: 'nearest' });
    this.#div?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  dessiner(): TemplateResult {
    if (this.absente)
      return html`<p class="etat" role="status">
        La carte ne s’affiche pas sur cet appareil. La liste contient les mêmes lieux.
      </p>`;
    return html`<div class="toile pas-imprime"></div>
      <p class="doux" role="status">${this.#dit}</p>`;
  }

  #regarder(): void {
    const div = this.#hote.renderRoot?.querySelector<HTMLElement>('.toile') ?? undefined;
    if (!div || div === this.#div || !this.#hote.isConnected) return;
    this.#oublier();
    this.#div = div;
    this.#oeil = new IntersectionObserver((vues) => {
      if (vues.some((v) => v.isIntersecting)) void this.#ouvrir(div);
    });
    this.#oeil.observe(div);
  }

  async #ouvrir(div: HTMLElement): Promise<void> {
    this.#oeil?.disconnect();
    if (this.#vue) return;
    try {
      const { creerToile } = await import('./toile.ts');
      if (div !== this.#div || this.#vue || !this.#hote.isConnected) return;
      const { vue, poser } = creerToile(this.#hote, div, (phrase) => {
        this.#dit = phrase;
        this.#hote.requestUpdate();
      });
      [this.#vue, this.#poser, this.#lieux] = [vue, poser, this.#hote.montres];
    } catch {
      if (div === this.#div) this.absente = true;
      this.#hote.requestUpdate();
    }
  }

  #oublier(): void {
    this.#oeil?.disconnect();
    this.#vue?.detruire();
    this.#vue = this.#poser = this.#div = undefined;
  }
}

const memes = (a: readonly Lieu[], b: readonly Lieu[] | undefined): boolean =>
  a.length === b?.length && a.every((lieu, i) => lieu === b[i]);
