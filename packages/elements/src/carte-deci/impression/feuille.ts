/** The sheet: only paper sees it. It goes when the printing is over. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { direDistance } from '../../shared/distance.ts';
import { capacite, controle, NOMS_ETATS, NOMS_TYPES, NON_RENSEIGNE } from '../carte-deci.model.ts';
import { etatsPresents } from '../carte-deci.model.ts';
import { legende } from '../couches/couches.ts';
import { TYPES } from '../dessins.model.ts';
import type { LigneDeci } from '../moteur/types.ts';
import type { ContextePanneau } from '../panneau.types.ts';
import { symbole } from '../symbole.ts';
import { pageStyles, styles } from './feuille.styles.ts';
import type { CarteImprimee } from './impression.ts';
import { barre, cadre, type Feuille } from './papier.model.ts';

const NOMBRE = new Intl.NumberFormat('fr-FR');

/** @param fini called once the paper is gone */
export function imprimerFeuille(
  contexte: ContextePanneau,
  feuille: Feuille,
  carte: CarteImprimee | undefined,
  lignes: readonly LigneDeci[],
  fini: () => void,
): void {
  const element = document.createElement('feuille-ternum');
  const racine = element.attachShadow({ mode: 'open' });
  racine.adoptedStyleSheets = styles.map((s) => s.styleSheet!);
  render(contenu(contexte, feuille, carte, lignes), racine);
  if (carte) {
    const [largeur, hauteur] = cadre(feuille);
    taille(carte.toile, largeur, hauteur);
    racine.querySelector('.carte')!.append(carte.toile);
    taille(racine.querySelector<HTMLElement>('.barre')!, barre(feuille, carte.echelle).mm);
  }
  const page = pageStyles(feuille);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  document.body.append(element);
  addEventListener(
    'afterprint',
    () => {
      element.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== page);
      fini();
    },
    { once: true },
  );
  print();
}

/** Millimetres, by script: the policy of a page refuses style attributes. */
function taille(element: HTMLElement, largeur: number, hauteur?: number): void {
  element.style.setProperty('inline-size', `${largeur}mm`);
  if (hauteur) element.style.setProperty('block-size', `${hauteur}mm`);
}

function contenu(
  contexte: ContextePanneau,
  feuille: Feuille,
  carte: CarteImprimee | undefined,
  lignes: readonly LigneDeci[],
): TemplateResult {
  const { bilan, hote, nom } = contexte;
  const hotes = hote.sources.filter((s) => URL.canParse(s)).map((s) => new URL(s).host);
  const credit = hote.renderRoot.querySelector('.carte-credit')?.textContent?.trim();
  return html`<h1>${nom}</h1>
    ${
      carte
        ? html`<div class="carte"></div>
            <div class="bas">
              <ul class="legende">
                ${TYPES.filter((t) => bilan.types.includes(t)).map(
                  (t) => html`<li>${symbole(t, 'disponible')} ${NOMS_TYPES[t]}</li>`,
                )}
                ${etatsPresents(bilan.etats).map(
                  (e) => html`<li>${symbole('PI', e)} ${NOMS_ETATS[e]}</li>`,
                )}
              </ul>
              <div class="mesure">
                <svg
                  class="nord"
                  viewBox="-10 -12 20 26"
                  role="img"
                  aria-label="Le nord est en haut"
                >
                  <path d="M0-11L6 5 0 1-6 5z"></path>
                  <text y="13" text-anchor="middle">N</text>
                </svg>
                <div>
                  <div class="barre"></div>
                  <p>${direDistance(barre(feuille, carte.echelle).metres)}</p>
                  <p>échelle 1:${NOMBRE.format(carte.echelle)}</p>
                </div>
              </div>
            </div>
            <ul class="legende couches">
              ${legende(hote)}
            </ul>`
        : nothing
    }
    <p class="source">
      Imprimé le ${formatDate(new Date().toLocaleDateString('sv-SE'))}.
      ${bilan.date ? `Données du ${formatDate(bilan.date)}.` : 'Date des données non renseignée.'}
      Source : ${[...new Set(hotes)].join(', ') || 'données fournies par la page'}. Licence :
      ${hote.licence || 'voir la source'}.${carte && credit ? ` Fond de carte : ${credit}.` : ''}
    </p>
    ${lignes.length ? tableau(nom, lignes, Boolean(carte)) : nothing}`;
}

const tableau = (nom: string, lignes: readonly LigneDeci[], ensuite: boolean): TemplateResult =>
  html`<table class=${ensuite ? 'ensuite' : ''}>
    <caption>
      ${nom} : la liste affichée
    </caption>
    <thead>
      <tr>
        ${['Numéro', 'Type', 'Situation', 'Capacité', 'État', 'Dernier contrôle'].map(
          (t) => html`<th scope="col">${t}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${lignes.map(
        ({ numero, pei, etat }) =>
          html`<tr>
            <th scope="row">${numero}</th>
            <td>${NOMS_TYPES[pei.typePei]}</td>
            <td>
              ${pei.situation ?? NON_RENSEIGNE}${pei.lon === undefined ? ' (sans position : pas sur la carte)' : ''}
            </td>
            <td>${capacite(pei)}</td>
            <td>${NOMS_ETATS[etat.code]}</td>
            <td>${controle(pei, etat)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
