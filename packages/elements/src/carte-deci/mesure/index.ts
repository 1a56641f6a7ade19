/** Measuring on the map: points placed by click or by key, lengths in a list. */
import { html, nothing } from 'lit';
import { direDistance } from '../../shared/distance.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import { defaire, longueur, poser, refaire, segments, VIDE, type Trace } from './mesure.model.ts';

export function ouvrir(contexte: ContextePanneau): Panneau {
  let trace = VIDE;
  let absente = false;
  const changer = (suivante: Trace): void => {
    trace = suivante;
    contexte.carte()?.mettreLigne(trace.points.length ? trace.points : undefined);
    contexte.redessiner();
  };
  const cesser = contexte.ecouterCarte((lon, lat) => changer(poser(trace, [lon, lat])));
  void contexte.ouvrirCarte().then((vue) => {
    absente = !vue;
    contexte.redessiner();
  });
  const bouton = (nom: string, possible: boolean, agir: () => void) =>
    html`<button
      class="bouton"
      aria-disabled=${String(!possible)}
      @click=${() => possible && agir()}
    >
      ${nom}
    </button>`;
  return {
    dessiner() {
      if (absente) return html`<p>La carte ne s’affiche pas ici : rien ne peut être mesuré.</p>`;
      const parts = segments(trace);
      return html`<p>
          Touchez la carte pour poser des points. Au clavier : placez la croix, puis la touche I.
        </p>
        <p role="status">
          ${
            parts.length
              ? html`Longueur : <strong>${direDistance(longueur(trace))}</strong>`
              : trace.points.length
                ? 'Un point posé : posez le suivant.'
                : 'Aucun point posé.'
          }
        </p>
        ${
          parts.length > 1
            ? html`<ol>
                ${parts.map((metres) => html`<li>${direDistance(metres)}</li>`)}
              </ol>`
            : nothing
        }
        <p class="groupe">
          ${bouton('Annuler', trace.points.length > 0, () => changer(defaire(trace)))}
          ${bouton('Rétablir', trace.defaits.length > 0, () => changer(refaire(trace)))}
          ${bouton('Effacer', trace.points.length > 0, () => changer(VIDE))}
        </p>
        <p class="doux">Distances au sol, à vol d’oiseau.</p>`;
    },
    fermer() {
      cesser();
      contexte.carte()?.mettreLigne(undefined);
    },
  };
}
