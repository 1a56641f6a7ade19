/** The fields of one page of a form: label, hint, error in one root; errors on submit, in a summary that has the focus. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** What every field has. */
export interface Champ {
  /** Unique in the page. */
  id: string;
  /** The question, or the name of the field. */
  label: string;
  /** One short sentence under it. */
  aide?: string | undefined;
  /** Adds « (facultatif) ». */
  facultatif?: boolean;
}

/** Most characters that the schema of a register takes: beyond, a saved file would not open whole. */
const [PHRASE, PAGE] = [1_000, 20_000];

/** A text, of one line or several. */
export interface ChampTexte extends Champ {
  valeur: string | undefined;
  /** Called at every key: what is typed is kept. */
  change: (valeur: string) => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'number' | 'password' | 'search';
  /** Several lines: how many are seen. Over two, a text of a page at most; else a sentence. */
  lignes?: number;
  autocomplete?: AutoFill;
  inputmode?: 'numeric' | 'text';
  /** Narrow when the answer is short: the width tells what is expected. */
  court?: boolean;
  /** Proposals. */
  propositions?: readonly string[];
}

/** One among several; « Je ne sais pas » is an option like the others. */
export interface ChampChoix<V extends string> extends Champ {
  options: readonly { valeur: V; label: string; aide?: string }[];
  valeur: V | undefined;
  change: (valeur: V) => void;
  /** Side by side: for two or three short options. */
  enLigne?: boolean;
}

/** Several among several. */
export interface ChampCases<V extends string> extends Champ {
  options: readonly { valeur: V; label: string; aide?: string }[];
  valeurs: readonly V[];
  change: (valeurs: V[]) => void;
}

/** One among many. */
export interface ChampListe extends Champ {
  options: readonly { valeur: string; label: string }[];
  valeur: string | undefined;
  change: (valeur: string) => void;
}

/** One rule: when `faux`, `texte` is said, and leads to the field. */
export interface Regle {
  /** Field that it is about. */
  id: string;
  faux: boolean;
  /** What to do: « Écrivez le nom de la commune ». */
  texte: string;
}

/** « oui », « non », « je ne sais pas ». */
export const OUI_NON_NSP = [
  { valeur: 'oui', label: 'Oui' },
  { valeur: 'non', label: 'Non' },
  { valeur: 'nsp', label: 'Je ne sais pas' },
] as const;

export class Formulaire {
  #hote: LitElement;
  #fautes: readonly Regle[] = [];

  constructor(hote: LitElement) {
    this.#hote = hote;
  }

  /** True when all holds; otherwise the summary is drawn and takes the focus. */
  valider(regles: readonly Regle[]): boolean {
    this.#fautes = regles.filter(({ faux }) => faux);
    this.#hote.requestUpdate();
    if (!this.#fautes.length) return true;
    void this.#hote.updateComplete.then(() => this.#viser('erreurs'));
    return false;
  }

  /** Another page of the form. */
  oublier(): void {
    this.#fautes = [];
  }

  /** Errors, at the top of the page; nothing when there are none. */
  resume(): TemplateResult | typeof nothing {
    const fautes = this.#fautes;
    if (!fautes.length) return nothing;
    return html`<div class="erreurs" id="erreurs" role="alert" tabindex="-1">
      <p class="erreurs-titre">
        ${fautes.length > 1 ? 'Il reste des réponses à revoir' : 'Il reste une réponse à revoir'}
      </p>
      <ul>
        ${fautes.map(
          ({ id, texte }) =>
            html`<li>
              <a
                href="#${id}"
                @click=${(e: Event) => {
                  e.preventDefault();
                  this.#viser(id);
                }}
                >${texte}</a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }

  texte(champ: ChampTexte): TemplateResult {
    const { id, valeur = '', change, type = 'text', lignes, propositions } = champ;
    const dit = (e: Event): void => change((e.target as HTMLInputElement).value);
    return html`<div class="champ" ?data-faux=${Boolean(this.#faute(id))}>
      <label for=${id}>${nom(champ)}</label>${this.#autour(champ)}
      ${
        lignes
          ? html`<textarea
              id=${id}
              rows=${lignes}
              maxlength=${lignes > 2 ? PAGE : PHRASE}
              aria-describedby=${ifDefined(this.#decrit(champ))}
              aria-invalid=${ifDefined(this.#invalide(id))}
              .value=${live(valeur)}
              @input=${dit}
            ></textarea>`
          : html`<input
              id=${id}
              type=${type}
              maxlength=${ifDefined(/^(date|time|number)$/.test(type) ? undefined : PHRASE)}
              class=${champ.court ? 'court' : ''}
              autocomplete=${champ.autocomplete ?? 'off'}
              inputmode=${ifDefined(champ.inputmode)}
              list=${ifDefined(propositions ? `${id}-propositions` : undefined)}
              aria-describedby=${ifDefined(this.#decrit(champ))}
              aria-invalid=${ifDefined(this.#invalide(id))}
              .value=${live(valeur)}
              @input=${dit}
            />`
      }
      ${
        propositions
          ? html`<datalist id="${id}-propositions">
              ${propositions.map((p) => html`<option value=${p}></option>`)}
            </datalist>`
          : nothing
      }
    </div>`;
  }

  choix<V extends string>(champ: ChampChoix<V>): TemplateResult {
    const { id, options, valeur, change, enLigne } = champ;
    return this.#groupe(
      champ,
      html`<div class=${enLigne ? 'options en-ligne' : 'options'}>
        ${options.map(
          (option, i) =>
            html`<div class="option">
              <input
                type="radio"
                id=${i ? `${id}-${option.valeur}` : id}
                name=${id}
                .checked=${live(option.valeur === valeur)}
                aria-describedby=${ifDefined(option.aide && `${id}-${option.valeur}-aide`)}
                @change=${() => change(option.valeur)}
              />
              <label for=${i ? `${id}-${option.valeur}` : id}>${option.label}</label>
              ${aideDe(option.aide, `${id}-${option.valeur}-aide`)}
            </div>`,
        )}
      </div>`,
    );
  }

  cases<V extends string>(champ: ChampCases<V>): TemplateResult {
    const { id, options, valeurs, change } = champ;
    const bascule = (valeur: V): void =>
      change(valeurs.includes(valeur) ? valeurs.filter((v) => v !== valeur) : [...valeurs, valeur]);
    return this.#groupe(
      champ,
      html`<div class="options">
        ${options.map(
          (option, i) =>
            html`<div class="option">
              <input
                type="checkbox"
                id=${i ? `${id}-${option.valeur}` : id}
                .checked=${live(valeurs.includes(option.valeur))}
                aria-describedby=${ifDefined(option.aide && `${id}-${option.valeur}-aide`)}
                @change=${() => bascule(option.valeur)}
              />
              <label for=${i ? `${id}-${option.valeur}` : id}>${option.label}</label>
              ${aideDe(option.aide, `${id}-${option.valeur}-aide`)}
            </div>`,
        )}
      </div>`,
    );
  }

  liste(champ: ChampListe): TemplateResult {
    const { id, options, valeur, change } = champ;
    return html`<div class="champ" ?data-faux=${Boolean(this.#faute(id))}>
      <label for=${id}>${nom(champ)}</label>${this.#autour(champ)}
      <select
        id=${id}
        aria-describedby=${ifDefined(this.#decrit(champ))}
        aria-invalid=${ifDefined(this.#invalide(id))}
        @change=${(e: Event) => change((e.target as HTMLSelectElement).value)}
      >
        ${options.map(
          (o) =>
            html`<option value=${o.valeur} .selected=${live(o.valeur === valeur)}>
              ${o.label}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #groupe(champ: Champ, dedans: TemplateResult): TemplateResult {
    return html`<fieldset
      class="champ"
      aria-describedby=${ifDefined(this.#decrit(champ))}
      ?data-faux=${Boolean(this.#faute(champ.id))}
    >
      <legend>${nom(champ)}</legend>
      ${this.#autour(champ)} ${dedans}
    </fieldset>`;
  }

  #autour({ id, aide }: Champ): TemplateResult {
    const faute = this.#faute(id);
    return html`${aideDe(aide, `${id}-aide`)}${
      faute
        ? html`<p class="faute" id="${id}-faute">
            <span class="seul-lecteur">Erreur : </span>${faute.texte}
          </p>`
        : nothing
    }`;
  }

  #decrit({ id, aide }: Champ): string | undefined {
    const ids = [aide && `${id}-aide`, this.#faute(id) && `${id}-faute`].filter(Boolean);
    return ids.length ? ids.join(' ') : undefined;
  }

  #faute(id: string): Regle | undefined {
    return this.#fautes.find((regle) => regle.id === id);
  }

  #invalide(id: string): 'true' | undefined {
    return this.#faute(id) && 'true';
  }

  #viser(id: string): void {
    this.#hote.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
}

const nom = ({ label, facultatif }: Champ): string =>
  facultatif ? `${label} (facultatif)` : label;

const aideDe = (aide: string | undefined, id: string): TemplateResult | typeof nothing =>
  aide ? html`<p class="aide" id=${id}>${aide}</p>` : nothing;
