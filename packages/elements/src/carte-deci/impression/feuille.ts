/** The sheet that is printed in place of the page: title, map to scale, legend, scale bar, sources, list. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatDate, formatNombre } from '@ternum/core';
import { capacite, controle, etatsPresents, NOMS_ETATS, NOMS_TYPES } from '../carte-deci.model.ts';
import { TYPES } from '../dessins.model.ts';
import type { Bilan, LigneDeci } from '../moteur/types.ts';
import { symbole } from '../symbole.ts';
import { symboles } from '../symbole.styles.ts';
import { TernumElement } from '../../shared/base.ts';
import { styles } from './feuille.styles.ts';
import { barre, cadre, type Feuille as Papier } from './papier.model.ts';

export interface Contenu {
  titre: string;
  papier: Papier;
  /** Absent: the list alone. */
  carte?: { toile: HTMLCanvasElement; echelle: number; credit: string };
  lignes: readonly LigneDeci[];
  bilan: Bilan;
  source: string;
  licence: string;
}

const TAG = 'ternum-feuille';

class Feuille extends LitElement {
  static override styles = [TernumElement.styles, symboles, styles].flat();
  contenu?: Contenu;

  override render(): TemplateResult | typeof nothing {
    const { contenu } = this;
    if (!contenu) return nothing;
    const { titre, papier, carte, lignes, bilan, source, licence } = contenu;
    const jour = formatDate(new Date().toISOString().slice(0, 10));
    return html`<h1>${titre}</h1>
      <p>
        Imprimé le
        ${jour}${carte ? ` ; échelle 1:${formatNombre(carte.echelle)} ; le nord est en haut` : ''}.
      </p>
      ${carte ? html`${carte.toile}${this.#sous(carte.echelle, papier, bilan)}` : nothing}
      <p>
        Source : ${source} ;
        ${bilan.date ? `données du ${formatDate(bilan.date)}` : 'date des données non renseignée'} ;
        licence : ${licence || 'voir la source'}${carte?.credit ? ` ; fond : ${carte.credit}` : ''}.
        ${bilan.regle}
      </p>
      ${lignes.length ? tableau(titre, lignes) : nothing}`;
  }

  #sous(echelle: number, papier: Papier, bilan: Bilan): TemplateResult {
    const { metres } = barre(papier, echelle);
    return html`<div class="sous">
      <ul class="legende">
        ${TYPES.filter((t) => bilan.types.includes(t)).map(
          (t) => html`<li>${symbole(t, 'disponible')} ${NOMS_TYPES[t]}</li>`,
        )}
        ${etatsPresents(bilan.etats).map((e) => html`<li>${symbole('PI', e)} ${NOMS_ETATS[e]}</li>`)}
      </ul>
      <div>
        <div class="barre"></div>
        ${formatNombre(metres)} m
      </div>
    </div>`;
  }
}

const tableau = (titre: string, lignes: readonly LigneDeci[]): TemplateResult =>
  html`<table>
    <caption>
      ${titre} : la liste
    </caption>
    <thead>
      <tr>
        ${['Numéro', 'Type', 'Situation', 'Capacité', 'État', 'Dernier contrôle'].map(
          (nom) => html`<th scope="col">${nom}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${lignes.map(
        ({ numero, pei, etat }) =>
          html`<tr>
            <th scope="row">${numero}</th>
            <td>${NOMS_TYPES[pei.typePei]}</td>
            <td>${pei.situation ?? 'non renseigné'}</td>
            <td>${capacite(pei)}</td>
            <td>${NOMS_ETATS[etat.code]}</td>
            <td>${controle(pei, etat)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Puts the sheet in the page, alone on paper; the function given back takes it away. */
export async function poser(contenu: Contenu): Promise<() => void> {
  if (!customElements.get(TAG)) customElements.define(TAG, Feuille);
  const feuille = document.createElement(TAG) as Feuille;
  feuille.contenu = contenu;
  const [largeur, hauteur] = cadre(contenu.papier);
  feuille.style.setProperty('--largeur', `${largeur}mm`);
  feuille.style.setProperty('--hauteur', `${hauteur}mm`);
  if (contenu.carte)
    feuille.style.setProperty('--barre', `${barre(contenu.papier, contenu.carte.echelle).mm}mm`);
  // A page rule counts only in the document's own style sheets.
  const regles = new CSSStyleSheet();
  const { format, paysage } = contenu.papier;
  regles.replaceSync(
    `@page { size: ${format} ${paysage ? 'landscape' : 'portrait'}; margin: 10mm }
    @media print { body { margin: 0 } body > :not(${TAG}) { display: none !important } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, regles];
  document.body.append(feuille);
  await feuille.updateComplete;
  return () => {
    feuille.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== regles);
  };
}
