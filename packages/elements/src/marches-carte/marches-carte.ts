/** Where contracts are carried out, or where their suppliers sit: a drawn map and its list, one thing twice. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatEurosCourt } from '@ternum/core';
import type { Poste, Chiffres } from '@ternum/marches';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { marches } from '../shared/mots.ts';
import { HAUTEUR, LARGEUR, SOURCE_CONTOURS } from './departements-bfc.ts';
import { carte, legende, phraseCarte, type Carte, type Zone } from './marches-carte.model.ts';
import type * as Fournisseurs from './marches-carte.fournisseurs.ts';
import { styles } from './marches-carte.styles.ts';

/**
 * @summary Les montants par département, sur une carte dessinée sans fond ni service extérieur.
 * @tagname ternum-marches-carte
 * @cssprop --ternum-chart-1 - Colour of the map, from pale to full
 */
export class MarchesCarte extends MarchesElement {
  static override styles = [MarchesElement.styles, styles].flat();

  #fournisseurs = false;
  #vu?: string;
  #situe?: unknown;
  #partie?: typeof Fournisseurs;

  protected override dessiner(synthese: Chiffres): TemplateResult | typeof nothing {
    this.#situer();
    const parEntreprise = this.#partie?.parFournisseur(this.donnees!.contrats) ?? [];
    const fournisseurs = this.#fournisseurs && parEntreprise.length > 0;
    const postes = fournisseurs ? parEntreprise : synthese.parLieu;
    const donnees = carte(postes);
    return figure(this, {
      titre: 'Sur la carte',
      phrase: phraseCarte(
        donnees,
        fournisseurs ? 'Les titulaires viennent' : 'Les marchés s’exécutent',
      ),
      dessin: html`
        ${
          parEntreprise.length
            ? this.#partie!.choixCarte(fournisseurs, (choix) => {
                this.#fournisseurs = choix;
                this.requestUpdate();
              })
            : nothing
        }
        ${postes.length ? this.#dessin(donnees, fournisseurs) : nothing}
      `,
      chiffres: (c) => c.chiffresCarte(donnees, fournisseurs),
      methode: fournisseurs ? [] : ['parLieu'],
      precision: `${fournisseurs ? this.#partie!.METHODE_FOURNISSEURS : ''} ${SOURCE_CONTOURS}.`,
      fichier: fournisseurs ? 'marches-par-departement-des-titulaires' : 'marches-par-lieu',
    });
  }

  /** Most files do not say where suppliers sit: asked once per data set, not at each drawing. */
  #situer(): void {
    const { consolidation } = this.donnees!;
    if (this.#situe === consolidation) return;
    this.#situe = consolidation;
    if (consolidation!.marches.some((c) => c.actuel.titulaires.some((t) => t.departement)))
      void this.apporter(import('./marches-carte.fournisseurs.ts')).then((partie) => {
        this.#partie = partie;
        this.requestUpdate();
      });
  }

  #dessin(donnees: Carte, fournisseurs: boolean): TemplateResult {
    const { zones, autres, inconnus } = donnees;
    const rangees = [...zones].filter((z) => z.nombre).sort((a, b) => b.montant - a.montant);
    // The map repeats the list for the eye; the list is what keyboards and screen readers use.
    return html`<div class="cote">
      <div ?hidden=${!rangees.length}>
        <svg viewBox="-2 -2 ${LARGEUR + 4} ${HAUTEUR + 4}" aria-hidden="true">
          ${zones.map((z) => this.#zone(z, fournisseurs))}
          ${zones.map((z) => (z.nombre ? this.#etiquette(z) : nothing))}
        </svg>
        <ul class="legende" aria-hidden="true">
          ${legende(donnees).map(({ classe, texte }) => html`<li><i class="k${classe}"></i>${texte}</li>`)}
        </ul>
      </div>
      <ul class="liste">
        ${rangees.map((z) => this.#rangee(z.code, z.nom, z, fournisseurs))}
        ${
          autres.length
            ? html`<li class="titre-autres doux">Autres départements</li>
                ${autres.slice(0, 5).map((p) => this.#rangee(p.cle, p.libelle, p, fournisseurs))}
                ${autres.length > 5 ? html`<li class="doux">${this.#reste(autres.slice(5))}</li>` : nothing}`
            : nothing
        }
        ${
          inconnus
            ? html`<li class="titre-autres doux">
                ${this.#reste([inconnus], 'Département non renseigné')}
              </li>`
            : nothing
        }
      </ul>
    </div>`;
  }

  #reste(
    postes: Poste[],
    nom = `et ${postes.length} autre${postes.length > 1 ? 's' : ''}`,
  ): string {
    const nombre = postes.reduce((n, p) => n + p.nombre, 0);
    const montant = postes.reduce((n, p) => n + p.montant, 0);
    return `${nom} : ${marches(nombre)}, ${formatEurosCourt(montant)}`;
  }

  #rangee(
    code: string,
    nom: string,
    { nombre, montant }: { nombre: number; montant: number },
    fournisseurs: boolean,
  ): TemplateResult {
    const contenu = html`<span>${nom}</span>
      <span class="doux nombre">${marches(nombre)}</span>
      <strong class="nombre">${formatEurosCourt(montant)}</strong>`;
    const voir = (): void => this.#montrer(code);
    const quitter = (): void => this.#montrer(undefined);
    return html`<li>
      ${
        fournisseurs
          ? html`<span class="rangee" @pointerenter=${voir} @pointerleave=${quitter}
              >${contenu}</span
            >`
          : html`<button
              class="rangee"
              data-cle=${code}
              aria-pressed=${String(this.#choisi(code))}
              @click=${() => this.donnees!.basculer('lieux', code)}
              @pointerenter=${voir}
              @pointerleave=${quitter}
              @focus=${voir}
              @blur=${quitter}
            >
              ${contenu}
            </button>`
      }
    </li>`;
  }

  #zone({ code, trace, classe, nombre }: Zone, fournisseurs: boolean): TemplateResult {
    const filtrable = nombre > 0 && !fournisseurs;
    return svg`<path
      d=${trace}
      class="zone k${classe} ${code === this.#vu || this.#choisi(code) ? 'vue' : ''} ${filtrable ? 'agit' : ''}"
      @click=${filtrable ? () => this.donnees!.basculer('lieux', code) : nothing}
      @pointerenter=${() => this.#montrer(code)}
      @pointerleave=${() => this.#montrer(undefined)}
    />` as TemplateResult;
  }

  #etiquette({ code, x, y, montant, classe }: Zone): TemplateResult {
    // The smallest département has room for its number only; the list says the rest.
    const etroite = code === '90';
    const ton = classe === 4 ? 'sur-fonce' : '';
    return svg`<text class=${ton} x=${x} y=${etroite ? y + 4 : y}>${code}</text>
      ${etroite ? nothing : svg`<text x=${x} y=${y + 13} class="valeur ${ton}">${formatEurosCourt(montant)}</text>`}` as TemplateResult;
  }

  #choisi(code: string): boolean {
    return this.donnees?.filtre.lieux?.includes(code) ?? false;
  }

  #montrer(code: string | undefined): void {
    if (code === this.#vu) return;
    this.#vu = code;
    this.requestUpdate();
  }
}
