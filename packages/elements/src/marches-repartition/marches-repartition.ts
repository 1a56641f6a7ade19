/** What the contracts are spent on, by category or along another dimension that the visitor chooses. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { majuscule } from '@ternum/core';
import type { Chiffres } from '@ternum/marches';
import { barres } from '../shared/barres.ts';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { PEU } from '../shared/mots.ts';
import { enPhrases } from '../shared/peu.ts';
import { AXES, barresDe, phraseRepartition, type Dimension } from './marches-repartition.model.ts';
import { styles } from './marches-repartition.styles.ts';

/**
 * @summary Ce que les marchés achètent : catégorie, famille, procédure, nature, forme de prix ou lieu.
 * @tagname ternum-marches-repartition
 * @attr {'categorie'|'division'|'procedure'|'nature'|'forme'|'lieu'} par - What to divide by, `categorie` by default
 */
export class MarchesRepartition extends MarchesElement {
  static override styles = [...MarchesElement.styles, styles];
  static override properties: PropertyDeclarations = { ...MarchesElement.properties, par: {} };

  declare par: Dimension;

  constructor() {
    super();
    this.par = 'categorie';
  }

  protected override dessiner(synthese: Chiffres): TemplateResult | typeof nothing {
    const par = this.par in AXES ? this.par : 'categorie';
    const axe = AXES[par];
    const postes = synthese[axe.cle];
    const total = synthese.indicateurs.montant;
    const lignes = barresDe(postes, total);
    const jeu = this.donnees!;
    const choisies = (jeu.filtre[axe.filtre] ?? []) as string[];
    const peu = synthese.indicateurs.nombre <= PEU;
    return figure(this, {
      titre: 'À quoi servent les marchés',
      phrase: phraseRepartition(postes, total),
      dessin: peu
        ? enPhrases(this)
        : html`<p class="choix pas-imprime">
              <label
                >Répartir par
                <select
                  @change=${(e: Event) => (this.par = (e.target as HTMLSelectElement).value as Dimension)}
                >
                  ${Object.entries(AXES).map(
                    ([cle, { nom }]) =>
                      html`<option value=${cle} ?selected=${cle === par}>${nom}</option>`,
                  )}
                </select></label
              >
            </p>
            ${
              lignes.length
                ? barres(lignes, {
                    choisie: (cle) => choisies.includes(cle),
                    choisir: (cle) => jeu.basculer(axe.filtre, cle),
                  })
                : nothing
            }`,
      chiffres: (c) =>
        c.chiffresPostes(majuscule(axe.nom), `Marchés par ${axe.nom}, montants HT`, postes, lignes),
      methode: [axe.cle],
      fichier: `marches-par-${par}`,
    });
  }
}
