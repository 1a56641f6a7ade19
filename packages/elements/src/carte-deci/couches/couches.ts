/** Overlays of the page, each asked for when the visitor switches it on. What is on stays on when the panel closes. */
import { html, nothing, type TemplateResult } from 'lit';
import { compter } from '../../shared/mots.ts';
import type { CarteVue } from '../../shared/carte/types.ts';
import type { CarteDeci } from '../carte-deci.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import { COUCHES, direOrigine, genreDe, nomDe, type OrigineCouche } from './couches.model.ts';
import { echantillon } from './echantillon.ts';
import { lireCouche, type CoucheLue } from './lire.ts';

type Genre = (typeof COUCHES)[number];
interface Etat {
  adresse: string;
  active: boolean;
  attente: boolean;
  echec: string;
  lue?: CoucheLue;
  ecartees: number;
}

const LISTE = 50;
/** What is switched on outlives the panel: another one may be open over it. */
const ETATS = new WeakMap<CarteDeci, Map<string, Etat>>();

export function ouvrir(contexte: ContextePanneau): Panneau {
  const { hote } = contexte;
  if (!ETATS.has(hote)) ETATS.set(hote, new Map());
  const etats = ETATS.get(hote)!;
  const offertes = (): Genre[] =>
    COUCHES.filter(({ id, nom }) => {
      const adresse = hote[id] ?? '';
      if ((etats.get(id)?.adresse ?? '') !== adresse) {
        // Another address: what the map shows of the former one is not this layer.
        contexte.carte()?.mettreCouche(nom, undefined);
        etats.set(id, { adresse, active: false, attente: false, echec: '', ecartees: 0 });
      }
      return adresse;
    });

  const poser = (vue: CarteVue | undefined, couche: Genre, etat: Etat): void => {
    try {
      etat.ecartees =
        vue?.mettreCouche(
          couche.nom,
          etat.active && etat.lue
            ? { nom: couche.nom, donnees: etat.lue.donnees, aspect: couche.aspect }
            : undefined,
        ) ?? 0;
    } catch (erreur) {
      echouer(etat, erreur);
    }
  };
  const basculer = async (couche: Genre): Promise<void> => {
    const etat = etats.get(couche.id)!;
    if (etat.attente) return;
    etat.active = !etat.active;
    etat.echec = '';
    if (etat.active) {
      etat.attente = true;
      contexte.redessiner();
      try {
        etat.lue ??= await lireCouche(etat.adresse, couche.nom);
      } catch (erreur) {
        echouer(etat, erreur);
      }
      etat.attente = false;
    }
    poser(etat.active ? await contexte.ouvrirCarte() : contexte.carte(), couche, etat);
    contexte.redessiner();
  };
  // The map may be another one since the overlay was put.
  for (const couche of offertes())
    if (etats.get(couche.id)!.active) poser(contexte.carte(), couche, etats.get(couche.id)!);

  const une = (couche: Genre): TemplateResult => {
    const etat = etats.get(couche.id)!;
    return html`<div>
      <label class="case">
        <input
          type="checkbox"
          .checked=${etat.active}
          aria-describedby="couche-${couche.id}"
          @change=${() => void basculer(couche)}
        />
        ${couche.nom}
      </label>
      <div id="couche-${couche.id}" role="status">
        ${etat.attente ? html`<p>Chargement…</p>` : etat.echec ? html`<p>${etat.echec}</p>` : nothing}
      </div>
      ${etat.active && etat.lue ? contenu(hote, couche, etat, etat.lue) : nothing}
    </div>`;
  };
  return {
    dessiner: () => html`${offertes().map(une)}`,
  };
}

function echouer(etat: Etat, erreur: unknown): void {
  etat.active = false;
  etat.echec =
    (erreur as { hint?: string }).hint ??
    'Cette couche n’a pas pu être affichée. La carte reste telle qu’elle était.';
}

/** The outline and the overlays that are on, for the legend of the paper map. */
export function legende(hote: CarteDeci): TemplateResult[] {
  const { contour, contourAbsent, contourSource } = hote;
  const lignes = COUCHES.flatMap((couche) => {
    const etat = ETATS.get(hote)?.get(couche.id);
    return etat?.active && etat.lue
      ? [html`<li>${origine(hote, couche, etat, etat.lue, true)}</li>`]
      : [];
  });
  if (contour && !contourAbsent && contourSource)
    lignes.unshift(
      html`<li>
        ${echantillon(hote, 0, 'surface', true)} Limites de la commune.
        ${direOrigine({}, ailleurs(contourSource), undefined, false)}
      </li>`,
    );
  return lignes;
}

/** Where an address is, when it is not on the site of the page. */
function ailleurs(adresse: string): string | undefined {
  const { hostname } = new URL(adresse, document.baseURI);
  return hostname === location.hostname ? undefined : hostname;
}

function origine(
  hote: CarteDeci,
  couche: Genre,
  etat: Etat,
  lue: CoucheLue,
  papier = false,
): TemplateResult {
  const pages: Partial<Record<string, OrigineCouche>> = hote.couches ?? {};
  return html`${echantillon(hote, couche.aspect, genreDe(lue.donnees.features), papier)}
  ${papier ? `${couche.nom}.` : nothing}
  ${direOrigine(
    pages[couche.id] ?? {},
    ailleurs(etat.adresse),
    lue.date,
    Object.values(pages).some((p) => p?.fiabilite),
  )}`;
}

function contenu(hote: CarteDeci, couche: Genre, etat: Etat, lue: CoucheLue): TemplateResult {
  const { features } = lue.donnees;
  const reste = features.length - LISTE;
  return html`<p class="doux">
      ${origine(hote, couche, etat, lue)}
      ${etat.ecartees ? `${compter(etat.ecartees, 'élément')} sans position utilisable : hors de la carte.` : nothing}
    </p>
    ${
      features.length
        ? html`<details>
            <summary>Liste : ${compter(features.length, 'élément')}</summary>
            <ul>
              ${features.slice(0, LISTE).map((f) => html`<li>${nomDe(f)}</li>`)}
            </ul>
            ${reste > 0 ? html`<p>et ${compter(reste, 'autre')}.</p>` : nothing}
          </details>`
        : html`<p>Cette couche est vide.</p>`
    }`;
}
