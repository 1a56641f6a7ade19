/** The filter bar and the line of active filters. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { apostrophes } from '@ternum/core';
import type { Lieu } from '@ternum/mednum';
import { options, valeur } from '../focus-marches/options.ts';
import { bouton } from '../shared/bouton.ts';
import type { CarteMednum } from './carte-mednum.ts';
import {
  accesEnMots,
  offerts,
  phraseRayon,
  puces,
  RAYONS,
  type Choix,
} from './carte-mednum.model.ts';

/** Long enough for a word typed, short enough to feel immediate. */
const PAUSE = 180;

type Cle = 'service' | 'frais' | 'accessibilite' | 'label' | 'public';

const LISTES: readonly { cle: Cle; nom: string; tous: string; de: (l: Lieu) => string[] }[] = [
  { cle: 'service', nom: 'Aide cherchée', tous: 'Toutes', de: (l) => l.services },
  { cle: 'frais', nom: 'Coût', tous: 'Tous', de: (l) => l.frais },
  {
    cle: 'accessibilite',
    nom: 'Accessibilité, accueil adapté',
    tous: 'Tous',
    de: (l) => [...(l.ficheAccesLibre ? ['fiche'] : []), ...l.prisesEnCharge],
  },
  {
    cle: 'label',
    nom: 'Label ou réseau',
    tous: 'Tous',
    de: (l) => [...l.labels, ...l.dispositifs, ...l.autresLabels],
  },
  { cle: 'public', nom: 'Public', tous: 'Tous', de: (l) => l.publics },
];

export class BarreLieux implements ReactiveController {
  #hote: CarteMednum;
  #minuteur?: ReturnType<typeof setTimeout>;
  #pour?: readonly Lieu[];
  #offerts = new Map<Cle, string[]>();

  constructor(hote: CarteMednum) {
    (this.#hote = hote).addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#minuteur);
  }

  /** @param nom where distances are counted from, when they are; @param commune whether the page has one */
  dessiner(
    lieux: readonly Lieu[],
    choix: Choix,
    nom: string | undefined,
    commune: string | undefined,
  ): TemplateResult {
    if (lieux !== this.#pour) {
      this.#pour = lieux;
      for (const { cle, de } of LISTES) this.#offerts.set(cle, offerts(lieux, de));
    }
    const plus = LISTES.slice(1).map((l) => this.#liste(l, choix));
    return html`<form
        class="filtres pas-imprime"
        role="search"
        aria-label="Filtrer les lieux"
        @submit=${(e: Event) => e.preventDefault()}
      >
        <label class="champ large">
          <span>Rechercher</span>
          <input
            type="search"
            .value=${choix.texte ?? ''}
            placeholder="Nom, commune, adresse…"
            @input=${(e: Event) => this.#ecrire(valeur(e))}
          />
        </label>
        ${nom || commune ? this.#distance(choix, nom, commune) : nothing}
        ${this.#liste(LISTES[0]!, choix)}
        ${bouton('Ouvert maintenant', choix.ouvert ?? false, () => this.#hote.filtrer({ ouvert: !choix.ouvert }))}
        <button type="button" class="bouton" @click=${() => void this.#hote.autourDeMoi()}>
          Autour de moi
        </button>
        ${
          plus.some((p) => p !== nothing)
            ? html`<details class="plus-de-filtres">
                <summary>Plus de critères</summary>
                <div class="suite">${plus}</div>
              </details>`
            : nothing
        }
      </form>
      ${this.#actifs(choix, nom ?? commune ?? '')}`;
  }

  /** Takes back everything that the visitor asked for. */
  effacer(): void {
    clearTimeout(this.#minuteur);
    this.#hote.remplacer({});
  }

  #distance(choix: Choix, nom: string | undefined, commune: string | undefined): TemplateResult {
    const cles = [...(commune ? ['commune' as const] : []), ...(nom ? RAYONS : [])];
    return html`<label class="champ">
      <span>Distance</span>
      <select
        @change=${(e: Event) => {
          const voulu = valeur(e);
          this.#hote.filtrer({
            rayon: voulu === 'commune' ? voulu : Number(voulu) || undefined,
          });
        }}
      >
        ${options(
          [
            { cle: '', libelle: 'Toutes' },
            ...cles.map((r) => ({
              cle: String(r),
              libelle: phraseRayon(r, (r === 'commune' ? commune : nom) ?? ''),
            })),
          ],
          String(choix.rayon ?? ''),
        )}
      </select>
    </label>`;
  }

  #liste(
    { cle, nom, tous }: (typeof LISTES)[number],
    choix: Choix,
  ): TemplateResult | typeof nothing {
    const valeurs = this.#offerts.get(cle) ?? [];
    if (!valeurs.length) return nothing;
    return html`<label class="champ">
      <span>${nom}</span>
      <select @change=${(e: Event) => this.#hote.filtrer({ [cle]: valeur(e) || undefined })}>
        ${options(
          [
            { cle: '', libelle: tous },
            ...valeurs.map((v) => ({ cle: v, libelle: apostrophes(accesEnMots(v)) })),
          ],
          choix[cle] ?? '',
        )}
      </select>
    </label>`;
  }

  #actifs(choix: Choix, nom: string): TemplateResult | typeof nothing {
    const actives = puces(choix, nom);
    if (!actives.length) return nothing;
    return html`<div class="actifs pas-imprime" role="group" aria-label="Filtres actifs">
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
      <button class="lien" @click=${() => this.#retirer(() => this.effacer(), 0)}>
        Tout effacer
      </button>
    </div>`;
  }

  /** The pressed button goes away: focus goes to the one that takes its place, else back to the search. */
  #retirer(agir: () => void, rang: number): void {
    agir();
    void this.#hote.updateComplete.then(() => {
      const cibles = this.#hote.renderRoot.querySelectorAll<HTMLElement>('[type=search], .puce');
      cibles[Math.min(rang, cibles.length - 1)]?.focus();
    });
  }

  #ecrire(texte: string): void {
    clearTimeout(this.#minuteur);
    this.#minuteur = setTimeout(() => this.#hote.filtrer({ texte: texte.trim() && texte }), PAUSE);
  }
}
