/** Base of every element: look, heading levels, language, and the events that all of them send. */
import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { corrigerContraste } from './contraste.ts';
import { commun, tokens } from './tokens.styles.ts';

const SOMBRE = matchMedia('(prefers-color-scheme: dark)');

/**
 * @attr heading-level - Level of the element's first heading, 2 by default
 * @attr theme - `clair` or `sombre`; without it the element follows the page
 */
export class TernumElement extends LitElement {
  static override styles = [tokens, commun];
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
  };

  declare headingLevel: number;
  declare theme: string | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  #couleurs = (): void => {
    if (this.hasUpdated) corrigerContraste(this);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    SOMBRE.addEventListener('change', this.#couleurs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    SOMBRE.removeEventListener('change', this.#couleurs);
  }

  protected override firstUpdated(): void {
    corrigerContraste(this);
  }

  protected override updated(change: Map<PropertyKey, unknown>): void {
    if (change.has('theme')) corrigerContraste(this);
  }

  /** A heading at the element's level plus `plus`. Six templates, since a tag name cannot be a value. */
  titre(contenu: unknown, plus = 0, id = 'titre'): TemplateResult {
    switch (Math.max(1, this.headingLevel + plus)) {
      case 1:
        return html`<h1 id=${id} tabindex="-1">${contenu}</h1>`;
      case 2:
        return html`<h2 id=${id} tabindex="-1">${contenu}</h2>`;
      case 3:
        return html`<h3 id=${id} tabindex="-1">${contenu}</h3>`;
      case 4:
        return html`<h4 id=${id} tabindex="-1">${contenu}</h4>`;
      case 5:
        return html`<h5 id=${id} tabindex="-1">${contenu}</h5>`;
      default:
        return html`<h6 id=${id} tabindex="-1">${contenu}</h6>`;
    }
  }

  #manque = false;

  /** Part of the code, asked for now. `undefined`, and a sentence in the element, when it does not come. */
  async apporter<M>(module: Promise<M>): Promise<M | undefined> {
    const venu = await module.catch(() => undefined);
    this.#manque = !venu;
    this.requestUpdate();
    return venu;
  }

  /** To be drawn first. */
  protected get alerte(): TemplateResult | typeof nothing {
    return this.#manque
      ? html`<p class="etat" role="alert">Connexion perdue : vérifiez-la, puis réessayez.</p>`
      : nothing;
  }

  /** Sends `ternum-<nom>`, composed. @param bubbles false: what holds this element is not to hear it as its own */
  protected signaler<T>(
    nom: 'ready' | 'error' | 'filtre' | 'selection' | 'envoi',
    detail: T,
    bubbles = true,
  ): void {
    this.dispatchEvent(new CustomEvent(`ternum-${nom}`, { detail, bubbles, composed: true }));
  }
}
