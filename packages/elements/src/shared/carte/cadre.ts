/** What surrounds the drawing: buttons, scale, credit, hint and what is said. Made by hand: no markup, no OpenLayers control. */
import { AIDE } from './clavier.ts';
import type { Barre } from './barre.ts';

let numero = 0;

const SVG = 'http://www.w3.org/2000/svg';
const ICONES = {
  plus: 'M10 4v12M4 10h12',
  moins: 'M4 10h12',
  entier: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
};

function creer<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  classe: string,
  attributs: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const el = document.createElement(nom);
  el.className = classe;
  for (const [cle, valeur] of Object.entries(attributs)) el.setAttribute(cle, valeur);
  return el;
}

function bouton(nom: string, icone: keyof typeof ICONES, agir: () => void): HTMLButtonElement {
  const el = creer('button', 'carte-bouton', { type: 'button', 'aria-label': nom, title: nom });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const trait = document.createElementNS(SVG, 'path');
  trait.setAttribute('d', ICONES[icone]);
  svg.append(trait);
  el.append(svg);
  el.addEventListener('click', agir);
  return el;
}

export interface Commandes {
  zoomer(pas: number): void;
  entier(): void;
}

export class Cadre {
  /** Where OpenLayers draws, and what takes the focus. */
  readonly vue: HTMLElement;
  #div: HTMLElement;
  #parties: HTMLElement[];
  #aide = creer('p', 'carte-aide');
  #geste = creer('p', 'carte-geste', { 'aria-hidden': 'true' });
  #dit = creer('p', 'carte-cache', { role: 'status' });
  #trait = creer('span', 'carte-trait');
  #mesure = creer('span', 'carte-mesure');
  #credit = creer('p', 'carte-credit');
  #minuterie?: ReturnType<typeof setTimeout>;

  constructor(div: HTMLElement, nom: string, entier: string, commandes: Commandes) {
    this.#div = div;
    const id = `carte-aide-${(numero += 1)}`;
    this.vue = creer('div', 'carte-vue', {
      tabindex: '0',
      // Without it, screen readers keep the arrows for themselves.
      role: 'application',
      'aria-roledescription': 'carte',
      'aria-label': nom,
      'aria-describedby': id,
    });
    this.#aide.id = id;
    this.#aide.textContent = AIDE;
    const boutons = creer('div', 'carte-boutons', { role: 'group', 'aria-label': 'Zoom' });
    boutons.append(
      bouton('Zoomer', 'plus', () => commandes.zoomer(1)),
      bouton('Dézoomer', 'moins', () => commandes.zoomer(-1)),
      bouton(entier, 'entier', () => commandes.entier()),
    );
    const echelle = creer('p', 'carte-echelle');
    const cache = creer('span', 'carte-cache');
    cache.textContent = 'Échelle : ';
    echelle.append(cache, this.#mesure, this.#trait);
    const pied = creer('div', 'carte-pied');
    pied.append(echelle, this.#credit);
    this.#parties = [this.vue, this.#aide, boutons, pied, this.#geste, this.#dit];
    div.classList.add('carte');
    div.append(...this.#parties);
  }

  /** Shown for two seconds. */
  expliquer = (phrase: string): void => {
    clearTimeout(this.#minuterie);
    this.#geste.textContent = phrase;
    this.#geste.classList.add('visible');
    this.#minuterie = setTimeout(() => this.#geste.classList.remove('visible'), 2000);
  };

  /** Whoever has pressed a key has read them. Always there for assistive technology. */
  aider(montree = this.#aide.classList.contains('lue')): void {
    this.#aide.classList.toggle('lue', !montree);
  }

  dire(phrase: string): void {
    // The same sentence twice would not be read again.
    this.#dit.textContent = this.#dit.textContent === phrase ? `${phrase}\u00a0` : phrase;
  }

  mettreEchelle({ texte, largeur }: Barre): void {
    if (this.#mesure.textContent !== texte) this.#mesure.textContent = texte;
    this.#trait.style.setProperty('width', `${largeur.toFixed(1)}px`);
  }

  mettreCredit(credit: string): void {
    this.#credit.textContent = credit;
  }

  detruire(): void {
    clearTimeout(this.#minuterie);
    for (const partie of this.#parties) partie.remove();
    this.#div.classList.remove('carte');
  }
}
