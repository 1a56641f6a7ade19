/** The filter bar: what everybody uses in sight, the rest one click away, what is active in one line. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Filtre } from '@ternum/marches';
import { bouton } from '../shared/bouton.ts';
import { CATEGORIES } from '../shared/contrats.ts';
import type { Jeu, Periode } from '../shared/jeu.ts';
import { PlusTard } from '../shared/plus-tard.ts';
import type { FocusMarches } from './focus-marches.ts';
import { annees, bornes, choixPeriode } from './filtres.model.ts';
import { options, valeur } from './options.ts';
import type { Nommer } from './puces.model.ts';

const PLUS = new PlusTard(() => import('./filtres-plus.ts'));
const PUCES = new PlusTard(() => import('./puces.ts'));

/** Long enough for a word typed, short enough to feel immediate. */
const PAUSE = 180;

export class BarreFiltres implements ReactiveController {
  #hote: FocusMarches;
  #plus = false;
  #dates = false;
  #saisies = { faux: new Set<string>(), redessiner: () => this.#hote.requestUpdate() };
  #minuteur?: ReturnType<typeof setTimeout>;
  #annees?: { de: unknown; valeur: string[] };

  constructor(hote: FocusMarches) {
    (this.#hote = hote).addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#minuteur);
  }

  dessiner(jeu: Jeu, nommer: Nommer): TemplateResult {
    const { filtre, periodeDefaut } = jeu;
    const choix = choixPeriode(filtre, periodeDefaut);
    const periode = this.#dates ? 'dates' : choix;
    const caches = ['procedures', 'lieux', 'montantMin', 'montantMax', 'considerations', 'cpv'];
    const actifs = caches.filter((cle) => filtre[cle as keyof Filtre] !== undefined).length;
    return html`<form
        class="filtres pas-imprime"
        role="search"
        aria-label="Filtrer les marchés"
        @submit=${(e: Event) => e.preventDefault()}
      >
        <label class="champ large">
          <span>Rechercher</span>
          <input
            type="search"
            .value=${filtre.texte ?? ''}
            placeholder="Objet, entreprise…"
            @input=${(e: Event) => this.#ecrire(jeu, valeur(e))}
          />
        </label>
        <label class="champ">
          <span>Période</span>
          <select @change=${(e: Event) => this.#periode(jeu, valeur(e))}>
            ${options(
              [
                { cle: 'douze', libelle: '12 derniers mois connus' },
                ...this.#offertes(jeu).map((a) => ({ cle: a, libelle: a })),
                { cle: 'tout', libelle: 'Toutes les dates' },
                { cle: 'dates', libelle: 'Choisir les dates…' },
              ],
              periode,
            )}
          </select>
        </label>
        <div class="champ" role="group" aria-labelledby="categorie">
          <span id="categorie">Catégorie</span>
          <span class="groupe"
            >${Object.entries(CATEGORIES).map(([cle, libelle]) =>
              bouton(libelle, filtre.categories?.includes(cle as never) ?? false, () =>
                jeu.basculer('categories', cle),
              ),
            )}</span
          >
        </div>
        <button
          type="button"
          class="bouton plus"
          aria-expanded=${String(this.#plus)}
          aria-controls="plus"
          @click=${() => this.#basculerPlus()}
        >
          Plus de filtres${actifs ? html` <span class="nombre">(${actifs})</span>` : nothing}
        </button>
        <div class="suite" ?hidden=${periode !== 'dates'}>
          ${(['du', 'au'] as const).map(
            (cle) =>
              html`<label class="champ">
                <span>${cle === 'du' ? 'Du' : 'Au'}</span>
                <input
                  type="date"
                  .value=${filtre[cle] ?? ''}
                  @change=${(e: Event) => this.#date(jeu, cle, valeur(e))}
                />
              </label>`,
          )}
        </div>
        <div class="suite" id="plus" ?hidden=${!this.#plus}>
          ${this.#plus ? PLUS.module?.plusDeFiltres(jeu, this.#saisies) : nothing}
        </div>
      </form>
      ${this.#actifs(jeu, nommer)}`;
  }

  #actifs(jeu: Jeu, nommer: Nommer): TemplateResult | typeof nothing {
    if (!jeu.filtree) return nothing;
    return (
      PUCES.pour(this.#hote)?.dessinerPuces(this.#hote, jeu, nommer, (tout) => {
        this.#dates = false;
        if (tout) this.#saisies.faux.clear();
      }) ?? nothing
    );
  }

  #periode(jeu: Jeu, choix: string): void {
    this.#dates = choix === 'dates';
    jeu.filtrer(bornes(choix, jeu.periodeDefaut, jeu.filtre));
    this.#hote.requestUpdate();
  }

  #date(jeu: Jeu, cle: 'du' | 'au', jour: string): void {
    const { du, au }: Periode = { ...jeu.filtre, [cle]: jour || undefined };
    // The visitor who ends before the start means the other way round.
    jeu.filtrer(du && au && du > au ? { du: au, au: du } : { du, au });
  }

  #ecrire(jeu: Jeu, texte: string): void {
    clearTimeout(this.#minuteur);
    this.#minuteur = setTimeout(() => jeu.filtrer({ texte: texte.trim() }), PAUSE);
  }

  #basculerPlus(): void {
    this.#plus = !this.#plus;
    void PLUS.venir(this.#hote);
  }

  /** Once per data set, not at each drawing. */
  #offertes(jeu: Jeu): string[] {
    const de = jeu.consolidation;
    if (this.#annees?.de !== de) this.#annees = { de, valeur: annees(jeu.tousLesContrats) };
    return this.#annees!.valeur;
  }
}
