/** Distances measured on the map, click after click or from the keyboard. */
import { html, nothing, type TemplateResult } from 'lit';
import { direDistance } from '../../shared/distance.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import { defaire, longueur, poser, refaire, segments, VIDE, type Trace } from './mesure.model.ts';

export function ouvrir(contexte: ContextePanneau): Panneau {
  let trace: Trace = VIDE;
  let ferme = false;
  let absente = false;
  const changer = (suite: Trace): void => {
    trace = suite;
    contexte.carte()?.mettreLigne(trace.points.length ? trace.points : undefined);
    contexte.redessiner();
  };
  const oublier = contexte.ecouterCarte((lon, lat) => changer(poser(trace, [lon, lat])));
  void contexte.ouvrirCarte().then((vue) => {
    if (ferme) return;
    absente = !vue;
    contexte.redessiner();
  });
  // `aria-disabled`, not `disabled`: a button that stops being useful keeps the focus.
  const bouton = (nom: string, utile: boolean, agir: (t: Trace) => Trace): TemplateResult =>
    html`<button
      class="bouton"
      aria-disabled=${String(!utile)}
      @click=${() => {
        if (utile) changer(agir(trace));
      }}
    >
      ${nom}
    </button>`;
  return {
    dessiner: () => html`
      ${
        absente
          ? html`<p>La carte ne s’affiche pas sur cet appareil : rien ne peut y être mesuré.</p>`
          : html`<p>
              Cliquez sur la carte, ou déplacez-la au clavier et pressez la touche I : le point se
              pose au centre.
            </p>`
      }
      <p role="status"><strong>${direTotal(trace)}</strong></p>
      ${liste(trace)}
      <p class="groupe pas-imprime">
        ${bouton('Annuler', trace.points.length > 0, defaire)}
        ${bouton('Rétablir', trace.defaits.length > 0, refaire)}
        ${bouton('Effacer', trace.points.length + trace.defaits.length > 0, () => VIDE)}
      </p>
      <p class="doux">
        Distance à vol d’oiseau, sur l’ellipsoïde : le chemin d’un tuyau dans la rue est plus long.
      </p>
    `,
    fermer() {
      ferme = true;
      oublier();
      contexte.carte()?.mettreLigne(undefined);
    },
  };
}

function direTotal(trace: Trace): string {
  const n = trace.points.length;
  if (!n) return 'Aucun point posé.';
  return n === 1
    ? 'Un point posé : posez le suivant.'
    : `Longueur totale : ${direDistance(longueur(trace))}.`;
}

const liste = (trace: Trace): TemplateResult | typeof nothing =>
  trace.points.length < 2
    ? nothing
    : html`<ol aria-label="Segments mesurés">
        ${segments(trace).map((metres) => html`<li class="nombre">${direDistance(metres)}</li>`)}
      </ol>`;
