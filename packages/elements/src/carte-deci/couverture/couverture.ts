/** Which buildings the register covers, and what one more point would change. Kept while the page is open, nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CarteDeci } from '../carte-deci.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import { bouton } from './bouton.ts';
import { resultat } from './resultat.ts';
import { Seance } from './seance.ts';

/** By address of the buildings: a page that changes them and comes back finds its work again. */
const SEANCES = new WeakMap<CarteDeci, { toutes: Map<string, Seance>; derniere?: Seance }>();

function seanceDe(contexte: ContextePanneau, adresse: string): Seance {
  const { hote } = contexte;
  let siennes = SEANCES.get(hote);
  if (!siennes) SEANCES.set(hote, (siennes = { toutes: new Map() }));
  const { toutes, derniere } = siennes;
  let seance = toutes.get(adresse);
  if (!seance) {
    toutes.set(adresse, (seance = new Seance(contexte, adresse)));
    if (derniere && !derniere.vide)
      seance.dit =
        'Cette page a changé de bâtiments : les décisions, les points ajoutés et le calcul faits pour les précédents ne s’y appliquent pas.';
  }
  siennes.derniere = seance;
  return seance;
}

export function ouvrir(contexte: ContextePanneau): Panneau {
  const { hote } = contexte;
  let seance: Seance | undefined;
  const courante = (): Seance | undefined => {
    const adresse = hote.batiments || undefined;
    if (seance?.adresse === adresse) return seance;
    seance?.oter();
    return (seance = adresse ? seanceDe(contexte, adresse) : undefined);
  };
  let oublier: (() => void) | undefined;
  let absente = false;
  const ecouter = async (): Promise<void> => {
    if (oublier) {
      oublier();
      oublier = undefined;
    } else {
      oublier = contexte.ecouterCarte((lon, lat) => seance?.ajouter(lon, lat));
      absente = !(await contexte.ouvrirCarte());
    }
    contexte.redessiner();
  };
  const dessiner = (s: Seance): TemplateResult => {
    s.poser();
    const { faits } = s;
    return html`${
        hote.routes
          ? html`<label class="case"
              ><input
                type="checkbox"
                .checked=${s.parRues}
                @change=${(e: Event) => (s.parRues = (e.target as HTMLInputElement).checked)}
              />
              Distances par les rues (sinon à vol d’oiseau)</label
            >`
          : html`<p>Distances à vol d’oiseau.</p>`
      }
      <p class="doux">
        Résultat indicatif, à confirmer par le service d’incendie et de secours.
        ${contexte.bilan.regle}
      </p>
      <p class="groupe">
        ${bouton('Calculer', () => void s.calculer(), { id: 'calculer', inutile: s.enCours })}
        ${s.enCours ? bouton('Arrêter', () => s.arreter(), { id: 'arreter' }) : nothing}
        ${
          s.vide && !s.retablissable
            ? nothing
            : bouton(s.retablissable ? 'Rétablir' : 'Tout recommencer', () => s.recommencer())
        }
      </p>
      ${faits ? html`<progress aria-label="Avancement du calcul" max=${faits[1]} .value=${faits[0]}></progress>` : nothing}
      <p role="status">${s.dit}</p>
      ${
        s.perime
          ? html`<p>
              Le registre a été relu, ou remplacé, depuis ce calcul : pressez « Calculer » pour le
              refaire. Vos décisions et vos points ajoutés sont gardés.
            </p>`
          : nothing
      }
      ${
        s.travail.resultat?.rangees.length
          ? resultat(hote, s, {
              actif: Boolean(oublier),
              absente,
              basculer: () => void ecouter(),
            })
          : nothing
      }`;
  };
  return {
    dessiner() {
      const s = courante();
      return s
        ? dessiner(s)
        : html`<p>
            Cette page ne donne pas les bâtiments de la commune : la couverture ne peut pas être
            calculée.
          </p>`;
    },
    fermer() {
      oublier?.();
      seance?.oter();
    },
  };
}
