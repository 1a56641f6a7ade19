/** One contract, whole. Loaded when somebody opens one. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { formatEuros } from '@ternum/core';
import type { Anomalie, Marche } from '@ternum/marches';
import { parler } from '@ternum/marches/phrases';
import { NON_RENSEIGNE, nomOrganisme, objetDe, type ContratAffiche } from '../shared/contrats.ts';
import type { Jeu } from '../shared/jeu.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { chercher, lots, referenceDe } from '../shared/references.ts';
import { acteEnMots, chronologie, groupes, identifiant } from './marches-detail.model.ts';
import { styles } from './marches-detail.styles.ts';

parler();

/**
 * @summary Un marché : tous ses champs, ses modifications, ses anomalies.
 * @tagname ternum-marches-detail
 * @attr uid - The contract to show: buyer's SIRET and id; `~2` after it names the second lot of that id
 * @slot contact - Whom to ask to have the contract corrected
 */
export class MarchesDetail extends MarchesElement {
  static override styles = [MarchesElement.styles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...MarchesElement.properties,
    uid: {},
    dialogue: { type: Boolean, reflect: true },
  };

  declare uid: string | undefined;
  /** A dialog over the page instead of a section in it. */
  declare dialogue: boolean;

  #suivi?: Jeu;
  #montre?: ContratAffiche;
  #venuDe?: HTMLElement;
  #selection = (): void => {
    if (this.#suivi?.selection) this.#venuDe = elementActif();
    this.requestUpdate();
  };

  constructor() {
    super();
    this.dialogue = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#touche);
    if (this.#suivi) this.#suivre(this.#suivi);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#touche);
    this.#lacher();
  }

  override willUpdate(change: Map<string, unknown>): void {
    super.willUpdate(change);
    const jeu = this.donnees;
    if (jeu && jeu !== this.#suivi) this.#suivre(jeu);
    if (this.dialogue && !this.hasUpdated) this.#venuDe = elementActif();
  }

  override updated(change: Map<PropertyKey, unknown>): void {
    super.updated(change);
    const contrat = this.#contrat;
    if (contrat === this.#montre) return;
    const premier = this.#montre === undefined;
    this.#montre = contrat;
    const boite = this.renderRoot.querySelector('dialog');
    if (boite) {
      if (contrat && !boite.open) boite.showModal();
      else if (!contrat && boite.open) boite.close();
      boite.scrollTop = 0;
    }
    // A page that shows one contract from the start does not take the focus from the visitor.
    if (contrat && (boite || !premier || this.#suivi?.selection))
      this.renderRoot
        .querySelector<HTMLElement>('#titre')
        ?.focus({ preventScroll: Boolean(boite) });
  }

  protected override dessiner(): TemplateResult | typeof nothing {
    const contrat = this.#contrat;
    if (this.dialogue)
      return html`<dialog aria-labelledby="titre" @close=${this.#fermer} @click=${this.#dehors}>
        ${contrat ? this.#fiche(contrat) : nothing}
      </dialog>`;
    if (contrat) return html`<section aria-labelledby="titre">${this.#fiche(contrat)}</section>`;
    return this.uid
      ? html`<p class="doux">Le marché ${this.uid} ne figure pas dans ces données.</p>`
      : nothing;
  }

  #fiche(contrat: ContratAffiche): TemplateResult {
    const { publie, actuel } = contrat;
    const jeu = this.donnees!;
    const etapes = chronologie(contrat);
    const actes = (publie as Marche).actesSousTraitance ?? [];
    return html`<article>
      ${
        jeu.selection
          ? html`<button class="bouton fermer pas-imprime" @click=${this.#fermer}>Fermer</button>`
          : nothing
      }
      <p class="surtitre">${nomOrganisme(publie.acheteur)}</p>
      ${this.titre(objetDe(contrat))}
      <p class="montant nombre">
        ${actuel.montant === undefined ? `Montant ${NON_RENSEIGNE}` : html`${formatEuros(actuel.montant)} <span>HT</span>`}
      </p>
      ${this.#autresLots(contrat)}
      ${this.titre(actuel.titulaires.length > 1 ? 'Les titulaires' : 'Le titulaire', 1, 'titulaires')}
      ${
        actuel.titulaires.length
          ? html`<ul class="organismes">
              ${actuel.titulaires.map(
                (t) =>
                  html`<li>
                    ${
                      t.id
                        ? html`<button
                            class="lien"
                            @click=${() => this.#filtrer('titulaires', t.id)}
                          >
                            ${nomOrganisme(t)}
                          </button>`
                        : nomOrganisme(t)
                    }
                    ${t.nom || !t.valide ? html`<span class="doux nombre">${identifiant(t)}</span>` : nothing}
                  </li>`,
              )}
            </ul>`
          : html`<p class="inconnu">${NON_RENSEIGNE}</p>`
      }
      <div class="groupes">
        ${groupes(contrat).map(
          ({ titre, champs }, i) =>
            html`<section>
              ${this.titre(titre, 1, `groupe-${i}`)}
              <dl>
                ${champs.map(
                  ({ nom, valeur }) =>
                    html`<div>
                      <dt>${nom}</dt>
                      <dd class=${valeur ? 'nombre-texte' : 'inconnu'}>
                        ${valeur ?? NON_RENSEIGNE}
                      </dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
      ${
        etapes.length
          ? html`${this.titre('Ce qui a changé depuis l’origine', 1, 'etapes')}
              <ol class="etapes">
                ${etapes.map(
                  ({ date, titre, changements }) =>
                    html`<li>
                      <p><strong>${titre}</strong> <span class="doux">${date}</span></p>
                      ${changements.map((c) => html`<p>${c}</p>`)}
                    </li>`,
                )}
              </ol>`
          : nothing
      }
      ${
        actes.length
          ? html`${this.titre('La sous-traitance', 1, 'actes')}
              <ul class="organismes">
                ${actes.map((a) => html`<li>${acteEnMots(a)}</li>`)}
              </ul>`
          : nothing
      }
      ${this.#anomalies(publie.anomalies)}
      <p class="doux contact">
        <slot name="contact"
          >Une erreur ? L’acheteur, ${nomOrganisme(publie.acheteur)}
          (${identifiant(publie.acheteur)}), peut faire corriger la donnée sur la plateforme qui l’a
          publiée${publie.source ? ` (${publie.source})` : ''}. Référence à donner :
          ${publie.uid}.</slot
        >
      </p>
    </article>`;
  }

  #anomalies(anomalies: readonly Anomalie[]): TemplateResult | typeof nothing {
    if (!anomalies.length) return nothing;
    return html`${this.titre('Ce qui ne va pas dans les données publiées', 1, 'anomalies')}
      <ul class="anomalies">
        ${anomalies.map((a) => html`<li>${a.phrase}</li>`)}
      </ul>`;
  }

  #autresLots(contrat: ContratAffiche): TemplateResult | typeof nothing {
    const meme = lots(this.donnees!.consolidation!, contrat.publie.uid);
    if (meme.length < 2) return nothing;
    return html`<p class="lots doux">
      Cet identifiant porte ${meme.length} contrats :
      ${meme.map((lot, i) =>
        lot === contrat
          ? html`<strong>${i + 1}</strong> `
          : html`<button
              class="lien"
              aria-label="Contrat ${i + 1} : ${objetDe(lot)}"
              @click=${() => this.#montrer(lot)}
            >
              ${i + 1}
            </button> `,
      )}
    </p>`;
  }

  get #contrat(): ContratAffiche | undefined {
    const jeu = this.donnees;
    if (!jeu?.consolidation) return undefined;
    return jeu.selection ?? (this.uid ? chercher(jeu.consolidation, this.uid) : undefined);
  }

  #montrer(lot: ContratAffiche): void {
    const jeu = this.donnees!;
    if (jeu.selection) jeu.choisir(lot);
    else this.uid = referenceDe(jeu.consolidation!, lot);
  }

  #filtrer(cle: 'titulaires' | 'acheteurs', id: string): void {
    const jeu = this.donnees!;
    jeu.choisir(undefined);
    jeu.filtrer({ [cle]: [id] });
  }

  #fermer = (): void => {
    const retour = this.#venuDe;
    this.donnees?.choisir(undefined);
    // A dialog gives the focus back by itself; a section does not.
    if (!this.dialogue && retour?.isConnected) retour.focus();
  };

  /** A click on the backdrop is a click on the dialog itself, outside its content. */
  #dehors = (e: Event): void => {
    if (e.target === e.currentTarget) this.#fermer();
  };

  #touche = (e: KeyboardEvent): void => {
    if (e.key === 'Escape' && !this.dialogue && this.donnees?.selection) this.#fermer();
  };

  #suivre(jeu: Jeu): void {
    this.#lacher();
    this.#suivi = jeu;
    jeu.afficheurs++;
    jeu.addEventListener('selection', this.#selection);
  }

  #lacher(): void {
    if (!this.#suivi) return;
    this.#suivi.afficheurs--;
    this.#suivi.removeEventListener('selection', this.#selection);
  }
}

/** The focused element, through every shadow root. */
function elementActif(): HTMLElement | undefined {
  let actif = document.activeElement;
  while (actif?.shadowRoot?.activeElement) actif = actif.shadowRoot.activeElement;
  return actif instanceof HTMLElement ? actif : undefined;
}
