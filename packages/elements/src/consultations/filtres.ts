/** The filter bar and the line of active filters. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Categorie, Consultation } from '@ternum/marches';
import { options, valeur } from '../focus-marches/options.ts';
import { bouton } from '../shared/bouton.ts';
import { CATEGORIES } from '../shared/contrats.ts';
import type { Consultations } from './consultations.ts';
import {
  DELAIS,
  phraseDelai,
  puces,
  type Choix,
  type Delai,
  type Puce,
} from './consultations.model.ts';

/** Long enough for a word typed, short enough to feel immediate. */
const PAUSE = 180;

export class BarreConsultations implements ReactiveController {
  #hote: Consultations;
  #dates = false;
  #offertes = new Set<Categorie>();
  /** Drawn since the last reading: it stays, and so do its buttons, though calls close. */
  vue = false;
  #minuteur?: ReturnType<typeof setTimeout>;

  constructor(hote: Consultations) {
    (this.#hote = hote).addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#minuteur);
  }

  /** Another list comes. */
  oublier(): void {
    this.vue = false;
    this.#offertes.clear();
  }

  /** @param ouvertes calls to choose from: a category that none had is not offered */
  dessiner(
    ouvertes: readonly Consultation[],
    choix: Choix,
    nom: string | undefined,
  ): TemplateResult {
    this.vue = true;
    for (const k of ouvertes.flatMap((c) => c.categories)) this.#offertes.add(k);
    const offertes = (Object.keys(CATEGORIES) as Categorie[]).filter(
      (k) => choix.categories?.includes(k) || this.#offertes.has(k),
    );
    const delai = this.#dates || choix.jusquau ? 'dates' : String(choix.delai ?? '');
    return html`<form
        class="filtres pas-imprime"
        role="search"
        aria-label=${nom ? `Filtrer les consultations : ${nom}` : 'Filtrer les consultations'}
        @submit=${(e: Event) => e.preventDefault()}
      >
        <label class="champ large">
          <span>Rechercher</span>
          <input
            type="search"
            .value=${choix.texte ?? ''}
            placeholder="Objet, lot…"
            @input=${(e: Event) => this.#ecrire(valeur(e))}
          />
        </label>
        <label class="champ">
          <span>Date limite</span>
          <select @change=${(e: Event) => this.#delai(valeur(e))}>
            ${options(
              [
                { cle: '', libelle: 'Toutes' },
                ...DELAIS.map((d) => ({ cle: String(d), libelle: phraseDelai(d) })),
                { cle: 'dates', libelle: 'Jusqu’à une date…' },
              ],
              delai,
            )}
          </select>
        </label>
        ${
          delai === 'dates'
            ? html`<label class="champ">
                <span>Jusqu’au</span>
                <input
                  type="date"
                  .value=${choix.jusquau ?? ''}
                  @change=${(e: Event) => this.#jour(valeur(e))}
                />
              </label>`
            : nothing
        }
        ${
          offertes.length > 1
            ? html`<div class="champ" role="group" aria-labelledby="categorie">
                <span id="categorie">Catégorie</span>
                <span class="groupe"
                  >${offertes.map((cle) =>
                    bouton(CATEGORIES[cle], choix.categories?.includes(cle) ?? false, () =>
                      this.#basculer(cle, choix.categories ?? []),
                    ),
                  )}</span
                >
              </div>`
            : nothing
        }
      </form>
      ${this.#actifs(puces(choix, CATEGORIES))}`;
  }

  /** Takes back everything that the visitor asked for. */
  effacer(): void {
    clearTimeout(this.#minuteur);
    this.#dates = false;
    this.#hote.remplacer({});
  }

  #actifs(actives: readonly Puce[]): TemplateResult | typeof nothing {
    if (!actives.length) return nothing;
    return html`<div class="actifs pas-imprime" role="group" aria-label="Filtres actifs">
      <ul>
        ${actives.map(
          ({ libelle, retirer }, i) =>
            html`<li>
              <button
                class="puce"
                aria-label="Retirer le filtre : ${libelle}"
                @click=${() => this.#retirer(() => this.#sans(retirer), i + 1)}
              >
                ${libelle}<span aria-hidden="true"> ×</span>
              </button>
            </li>`,
        )}
      </ul>
      <button class="lien" @click=${() => this.#retirer(() => this.effacer(), 0)}>
        Tout effacer
      </button>
    </div>`;
  }

  #sans(partie: Partial<Choix>): void {
    if ('jusquau' in partie) this.#dates = false;
    this.#hote.filtrer(partie);
  }

  /** The pressed button goes away: focus goes to the one that takes its place, else back to the search or the title. */
  #retirer(agir: () => void, rang: number): void {
    agir();
    void this.#hote.updateComplete.then(() => {
      const racine = this.#hote.renderRoot;
      const cibles = racine.querySelectorAll<HTMLElement>('[type=search], .puce');
      (
        cibles[Math.min(rang, cibles.length - 1)] ?? racine.querySelector<HTMLElement>('#titre')
      )?.focus();
    });
  }

  #delai(choisi: string): void {
    this.#dates = choisi === 'dates';
    this.#hote.filtrer({
      delai: (Number(choisi) || undefined) as Delai | undefined,
      jusquau: undefined,
    });
  }

  /** A year typed digit by digit is 0002, then 0020: those are no dates yet. */
  #jour(jour: string): void {
    if (!jour || jour >= '2000') this.#hote.filtrer({ jusquau: jour || undefined });
  }

  #basculer(cle: Categorie, actuelles: readonly Categorie[]): void {
    const suite = actuelles.includes(cle)
      ? actuelles.filter((c) => c !== cle)
      : [...actuelles, cle];
    this.#hote.filtrer({ categories: suite });
  }

  #ecrire(texte: string): void {
    clearTimeout(this.#minuteur);
    this.#minuteur = setTimeout(() => this.#hote.filtrer({ texte: texte.trim() && texte }), PAUSE);
  }
}
