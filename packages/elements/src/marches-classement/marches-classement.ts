/** Who sells, or who buys, the most: overall and in each category. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Classement, Chiffres } from '@ternum/marches';
import { barres } from '../shared/barres.ts';
import { bouton } from '../shared/bouton.ts';
import { CATEGORIES } from '../shared/contrats.ts';
import { figure } from '../shared/figure.ts';
import { MarchesElement } from '../shared/marches-element.ts';
import { PEU } from '../shared/mots.ts';
import { enPhrases } from '../shared/peu.ts';
import { barresClassement, phraseClassement, ROLES } from './marches-classement.model.ts';

const ONGLETS = Object.entries({ tous: 'Tout', ...CATEGORIES }) as [keyof Classement, string][];

/**
 * @summary Les titulaires (ou les acheteurs) classés par montant, en tout et par catégorie.
 * @tagname ternum-marches-classement
 * @attr {'titulaires'|'acheteurs'} de - Who is ranked, `titulaires` by default
 */
export class MarchesClassement extends MarchesElement {
  static override properties: PropertyDeclarations = { ...MarchesElement.properties, de: {} };

  declare de: 'titulaires' | 'acheteurs';
  #onglet: keyof Classement = 'tous';

  constructor() {
    super();
    this.de = 'titulaires';
  }

  protected override dessiner(synthese: Chiffres): TemplateResult | typeof nothing {
    const de = this.de === 'acheteurs' ? 'acheteurs' : 'titulaires';
    const role = ROLES[de];
    const postes = role.classement(synthese)[this.#onglet];
    const lignes = barresClassement(postes);
    const total =
      this.#onglet === 'tous'
        ? synthese.indicateurs
        : synthese.parCategorie.find(({ cle }) => cle === this.#onglet);
    const jeu = this.donnees!;
    const choisis = jeu.filtre[de] ?? [];
    return figure(this, {
      titre: role.titre,
      phrase: phraseClassement(postes, total?.montant ?? 0, role.nom),
      dessin:
        synthese.indicateurs.nombre <= PEU
          ? enPhrases(this)
          : html`<p class="choix pas-imprime" role="group" aria-label="Catégorie">
                ${ONGLETS.map(([cle, nom]) =>
                  bouton(nom, this.#onglet === cle, () => {
                    this.#onglet = cle;
                    this.requestUpdate();
                  }),
                )}
              </p>
              ${
                lignes.length
                  ? barres(lignes, {
                      choisie: (cle) => choisis.includes(cle),
                      choisir: (cle) => jeu.filtrer({ [de]: choisis.includes(cle) ? [] : [cle] }),
                    })
                  : html`<p>Aucun marché dans cette catégorie.</p>`
              }
              ${de === 'titulaires' ? this.#partage() : nothing}`,
      chiffres: (c) => c.chiffresPostes(role.colonne, `${role.titre}, montants HT`, postes, lignes),
      methode: [
        jeu.options.cotitulaires === 'partage' && de === 'titulaires'
          ? 'topTitulairesPartage'
          : role.methode,
      ],
      fichier: `marches-classement-${de}`,
    });
  }

  /** How a contract won by several counts: shown only where there is one. */
  #partage(): TemplateResult | typeof nothing {
    const jeu = this.donnees!;
    if (!jeu.synthese?.indicateurs.groupements) return nothing;
    const { cotitulaires = 'entier' } = jeu.options;
    return html`<p class="choix pas-imprime doux regle" role="group" aria-labelledby="regle">
      <span id="regle">Un marché gagné à plusieurs compte</span>
      ${bouton('en entier pour chacun', cotitulaires === 'entier', () => jeu.regler({ cotitulaires: 'entier' }))}
      ${bouton('à parts égales', cotitulaires === 'partage', () => jeu.regler({ cotitulaires: 'partage' }))}
    </p>`;
  }
}
