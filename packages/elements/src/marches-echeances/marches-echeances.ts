/** The contracts that end soon: what a commune has to prepare. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatEurosCourt } from '@ternum/core';
import type { Echeance, Chiffres } from '@ternum/marches';
import { marches } from '../shared/mots.ts';
import { cleDe, NON_RENSEIGNE, nomsTitulaires, objetDe } from '../shared/contrats.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { methode } from '../shared/methode.ts';
import { parMois, phraseEcheances, premiersMois } from './marches-echeances.model.ts';
import { styles } from './marches-echeances.styles.ts';

/** Shown before « voir les autres ». */
const LIMITE = 8;

/**
 * @summary Les marchés qui se terminent dans les douze mois qui viennent, mois par mois.
 * @tagname ternum-marches-echeances
 * @fires ternum-selection - A contract was opened; `detail` is a `Contrat`
 */
export class MarchesEcheances extends MarchesElement {
  static override styles = [MarchesElement.styles, styles].flat();

  #tout = false;

  protected override dessiner({ echeances }: Chiffres): TemplateResult {
    const mois = parMois(echeances);
    const montres = this.#tout ? mois : premiersMois(mois, LIMITE);
    const reste = echeances.length - montres.reduce((n, m) => n + m.echeances.length, 0);
    return html`<section aria-labelledby="titre">
      ${this.titre('Les marchés qui se terminent bientôt')}
      <p class="phrase">${phraseEcheances(echeances)}</p>
      ${montres.map(
        ({ cle, titre, echeances: e }) =>
          html`<div class="mois">
            ${this.titre(titre, 1, `mois-${cle}`)}
            <ul>
              ${e.map((x) => this.#ligne(x))}
            </ul>
          </div>`,
      )}
      <p class="actions pas-imprime">
        ${
          reste > 0 || this.#tout
            ? html`<button
                class="bouton"
                aria-expanded=${String(this.#tout)}
                @click=${this.#basculer}
              >
                ${this.#tout ? 'Voir moins' : `Voir ${marches(reste)} de plus`}
              </button>`
            : nothing
        }
        ${
          echeances.length
            ? html`<button class="lien" @click=${() => void this.#agenda(echeances)}>
                Ajouter à mon agenda (.ics)
              </button>`
            : nothing
        }
      </p>
      <div class="outils">${methode(this, ['echeances'])}</div>
    </section>`;
  }

  #ligne({ contrat, fin }: Echeance): TemplateResult {
    const { montant, titulaires } = contrat.actuel;
    return html`<li>
      <button class="lien" data-cle=${cleDe(contrat)} @click=${() => void this.ouvrir(contrat)}>
        ${objetDe(contrat)}
      </button>
      <span class="doux nombre-texte"
        >${formatDate(fin)} · ${nomsTitulaires(titulaires)} ·
        ${montant === undefined ? `montant ${NON_RENSEIGNE}` : `${formatEurosCourt(montant)} HT`}</span
      >
    </li>`;
  }

  #basculer = (): void => {
    this.#tout = !this.#tout;
    this.requestUpdate();
  };

  async #agenda(echeances: readonly Echeance[]): Promise<void> {
    (await this.apporter(import('./agenda.ts')))?.telechargerAgenda(echeances);
  }
}
