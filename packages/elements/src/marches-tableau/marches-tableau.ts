/** The contracts themselves, a page at a time. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { Chiffres, Contrat } from '@ternum/marches';
import {
  CATEGORIES,
  cleDe,
  montantDe,
  NON_RENSEIGNE,
  nomsTitulaires,
  objetDe,
} from '../shared/contrats.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import {
  ariaSort,
  page,
  phrasePage,
  TRI_INITIAL,
  triSuivant,
  type Tri,
} from './marches-tableau.model.ts';
import { styles } from './marches-tableau.styles.ts';
import type { Ordre } from './ordre.ts';

const COLONNES: [Tri['tri'] | undefined, string, string][] = [
  ['objet', 'Objet', ''],
  ['date', 'Notification', ''],
  ['titulaire', 'Titulaires', ''],
  [undefined, 'Catégorie', ''],
  ['montant', 'Montant HT', 'droite'],
];

/**
 * @summary Les marchés un par un, triables et téléchargeables.
 * @tagname ternum-marches-tableau
 * @attr par-page - Rows per page, 20 by default
 * @fires ternum-selection - A contract was opened; `detail` is a `Contrat`
 * @cssprop --ternum-sticky-top - Height of the host page's fixed header, so that the table's stays under it
 */
export class MarchesTableau extends MarchesElement {
  static override styles = [MarchesElement.styles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...MarchesElement.properties,
    parPage: { type: Number, attribute: 'par-page' },
  };

  declare parPage: number;

  #tri: Tri = TRI_INITIAL;
  #page = 0;
  #pour?: readonly Contrat[];
  #lignes: readonly Contrat[] = [];
  #ordre?: Ordre;

  constructor() {
    super();
    this.parPage = 20;
  }

  protected override dessiner(_synthese: Chiffres): TemplateResult {
    const lignes = this.#trier();
    const p = page(lignes.length, this.parPage, this.#page);
    const texte = phrasePage(lignes.length, p);
    return html`<section aria-labelledby="titre">
      <div class="tete">
        ${this.titre('Les marchés, un par un')} ${lignes.length ? this.#telecharger() : nothing}
      </div>
      <p class="doux nombre" role="status">${texte}</p>
      ${lignes.length ? this.#table(lignes.slice(p.debut, p.fin)) : nothing}
      ${
        p.pages > 1
          ? html`<nav aria-label="Pages du tableau" class="pas-imprime">
              ${this.#saut('← Précédents', p.numero - 1, p.numero > 0)}
              <span class="nombre">Page ${p.numero + 1} sur ${p.pages}</span>
              ${this.#saut('Suivants →', p.numero + 1, p.numero < p.pages - 1)}
            </nav>`
          : nothing
      }
    </section>`;
  }

  #table(lignes: readonly Contrat[]): TemplateResult {
    return html`<table aria-labelledby="titre">
      <thead>
        <tr>
          ${COLONNES.map(([tri, nom, classe]) =>
            tri
              ? html`<th scope="col" class=${classe} aria-sort=${ariaSort(this.#tri, tri)}>
                  <button class="tri" @click=${() => void this.#changerTri(tri)}>
                    ${nom}<span aria-hidden="true"></span>
                  </button>
                </th>`
              : html`<th scope="col" class="sans-tri ${classe}">${nom}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lignes.map((contrat) => this.#ligne(contrat))}
      </tbody>
    </table>`;
  }

  #ligne(contrat: Contrat): TemplateResult {
    const { publie, actuel } = contrat;
    return html`<tr>
      <th scope="row">
        <button
          class="lien objet"
          data-cle=${cleDe(contrat)}
          @click=${() => void this.ouvrir(contrat)}
        >
          ${objetDe(contrat)}
        </button>
      </th>
      <td class="nombre">${publie.date ? formatDate(publie.date) : `date ${NON_RENSEIGNE}e`}</td>
      <td class="titulaires">${nomsTitulaires(actuel.titulaires)}</td>
      <td>${publie.categorie ? CATEGORIES[publie.categorie] : NON_RENSEIGNE}</td>
      <td class="droite nombre montant">${montantDe(contrat)}</td>
    </tr>`;
  }

  #telecharger(): TemplateResult {
    return html`<span class="actions pas-imprime">
      <button class="lien" @click=${() => void this.#exporter('csv')}>Télécharger en CSV</button>
      <button class="lien" @click=${() => void this.#exporter('xlsx')}>
        Télécharger pour Excel
      </button>
    </span>`;
  }

  async #exporter(format: 'csv' | 'xlsx'): Promise<void> {
    const sortie = await this.apporter(import('./exporter-contrats.ts'));
    await sortie?.exporterContrats(this.#trier(), format);
  }

  /** `aria-disabled`, not `disabled`: the button pressed on the last page keeps the focus. */
  #saut(nom: string, vers: number, possible: boolean): TemplateResult {
    return html`<button
      class="bouton"
      aria-disabled=${String(!possible)}
      @click=${() => {
        if (!possible) return;
        this.#page = vers;
        this.requestUpdate();
      }}
    >
      ${nom}
    </button>`;
  }

  async #changerTri(tri: Tri['tri']): Promise<void> {
    const venu = await this.apporter(import('./ordre.ts'));
    if (!venu) return;
    this.#ordre ??= new venu.Ordre();
    this.#tri = triSuivant(this.#tri, tri);
    this.#page = 0;
    this.#pour = undefined;
    this.requestUpdate();
  }

  /** Sorted once per filter and order: turning a page or opening a contract sorts nothing again. */
  #trier(): readonly Contrat[] {
    const { contrats } = this.donnees!;
    if (this.#pour !== contrats) {
      if (this.#pour) this.#page = 0;
      this.#pour = contrats;
      // The initial order is everybody's: nothing to sort again.
      this.#lignes = this.#ordre?.ranger(this.donnees!, contrats, this.#tri) ?? contrats;
    }
    return this.#lignes;
  }
}
