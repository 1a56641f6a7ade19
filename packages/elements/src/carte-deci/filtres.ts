/** The filter bar and the line of active filters, above list and map. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { CodeEtat, Etat, TypePei } from '@ternum/deci';
import { formatNombre } from '@ternum/core';
import { options, valeur } from '../focus-marches/options.ts';
import { DEBITS, NOMS_CONTROLES, NOMS_ETATS, NOMS_TYPES, puces } from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import { ETATS, TYPES } from './dessins.model.ts';
import type { Bilan, FiltreDeci } from './moteur/types.ts';
import { symbole } from './symbole.ts';

/** Long enough for a word typed, short enough to feel immediate. */
const PAUSE = 180;

const CONTROLES = Object.entries(NOMS_CONTROLES).map(([cle, libelle]) => ({ cle, libelle }));

export class Filtres implements ReactiveController {
  #hote: CarteDeci;
  #ouverts = false;
  #minuteur?: ReturnType<typeof setTimeout>;

  constructor(hote: CarteDeci) {
    (this.#hote = hote).addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#minuteur);
  }

  /** @param autour what finds a place, in the same form */
  dessiner(filtre: FiltreDeci, bilan: Bilan, autour: unknown): TemplateResult {
    const { etats, types } = bilan;
    return html`<form
        class="filtres pas-imprime"
        role="search"
        aria-label="Filtrer les points d’eau"
        @submit=${(e: Event) => e.preventDefault()}
      >
        <label class="champ large">
          <span>Numéro ou situation</span>
          <input
            type="search"
            id="recherche"
            maxlength="200"
            .value=${filtre.texte ?? ''}
            @input=${(e: Event) => this.#ecrire(valeur(e))}
          />
        </label>
        ${autour}
        <button
          type="button"
          class="bouton plus"
          aria-expanded=${String(this.#ouverts)}
          aria-controls="criteres"
          @click=${() => {
            this.#ouverts = !this.#ouverts;
            this.#hote.requestUpdate();
          }}
        >
          Filtrer
        </button>
        <div id="criteres" class=${this.#ouverts ? 'criteres ouverts' : 'criteres'}>
          ${this.#cases(
            'État',
            ETATS.filter((e) => etats[e] || filtre.etats?.includes(e)),
            filtre.etats ?? [],
            (e) =>
              html`${symbole('PI', e)} ${NOMS_ETATS[e]}
                <span class="doux">${formatNombre(etats[e])}</span>`,
            (suite: CodeEtat[]) => ({ etats: suite }),
          )}
          ${this.#cases(
            'Type',
            TYPES.filter((t) => types.includes(t) || filtre.types?.includes(t)),
            filtre.types ?? [],
            (t) => html`${symbole(t, 'disponible')} ${NOMS_TYPES[t]}`,
            (suite: TypePei[]) => ({ types: suite }),
          )}
          <label class="champ">
            <span>Capacité</span>
            <select
              @change=${(e: Event) => this.#hote.filtrer({ debitMin: Number(valeur(e)) || undefined })}
            >
              ${options(
                [
                  { cle: '', libelle: 'Toutes' },
                  ...DEBITS.map((d) => ({ cle: String(d), libelle: `${d}\u00a0m³/h et plus` })),
                ],
                String(filtre.debitMin ?? ''),
              )}
            </select>
          </label>
          <label class="champ">
            <span>Dernier contrôle</span>
            <select
              @change=${(e: Event) =>
                this.#hote.filtrer({ controle: (valeur(e) || undefined) as Etat['controle'] })}
            >
              ${options([{ cle: '', libelle: 'Tous' }, ...CONTROLES], filtre.controle ?? '')}
            </select>
          </label>
        </div>
      </form>
      ${this.#actifs(filtre)}`;
  }

  /** Takes back everything that the visitor asked for. */
  effacer(): void {
    clearTimeout(this.#minuteur);
    this.#hote.remplacer({});
  }

  #cases<V extends string>(
    titre: string,
    offertes: readonly V[],
    choisies: readonly V[],
    nommer: (valeur: V) => TemplateResult,
    filtre: (suite: V[]) => FiltreDeci,
  ): TemplateResult | typeof nothing {
    if (offertes.length < 2 && !choisies.length) return nothing;
    const basculer = (v: V): void =>
      this.#hote.filtrer(
        filtre(choisies.includes(v) ? choisies.filter((c) => c !== v) : [...choisies, v]),
      );
    return html`<fieldset class="champ">
      <legend>${titre}</legend>
      <span class="groupe"
        >${offertes.map(
          (v) =>
            html`<label class="case"
              ><input
                type="checkbox"
                .checked=${choisies.includes(v)}
                @change=${() => basculer(v)}
              />
              ${nommer(v)}</label
            >`,
        )}</span
      >
    </fieldset>`;
  }

  #actifs(filtre: FiltreDeci): TemplateResult | typeof nothing {
    const actives = puces(filtre);
    if (!actives.length) return nothing;
    return html`<div class="actifs" role="group" aria-label="Filtres actifs">
      <ul>
        ${actives.map(
          ({ libelle, retirer }, i) =>
            html`<li>
              <button
                class="puce"
                aria-label="Retirer le filtre : ${libelle}"
                @click=${() => this.#retirer(() => this.#hote.filtrer(retirer), i + 1)}
              >
                ${libelle}<span aria-hidden="true"> ×</span>
              </button>
            </li>`,
        )}
      </ul>
      <button class="lien pas-imprime" @click=${() => this.#retirer(() => this.effacer(), 0)}>
        Effacer
      </button>
    </div>`;
  }

  /** The pressed button goes away: focus goes to the one that takes its place, else back to the search. */
  #retirer(agir: () => void, rang: number): void {
    agir();
    void this.#hote.updateComplete.then(() => {
      const cibles = this.#hote.renderRoot.querySelectorAll<HTMLElement>('#recherche, .puce');
      cibles[Math.min(rang, cibles.length - 1)]?.focus();
    });
  }

  #ecrire(texte: string): void {
    clearTimeout(this.#minuteur);
    this.#minuteur = setTimeout(
      () => this.#hote.filtrer({ texte: texte.trim() ? texte : undefined }),
      PAUSE,
    );
  }
}
