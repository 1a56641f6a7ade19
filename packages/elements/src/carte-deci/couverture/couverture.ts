/** Which buildings the register covers, and what one more point would change. Nothing is stored. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Batiment, Couverture, PointEau } from '@ternum/deci';
import { writeCsv } from '@ternum/core/csv';
import { telecharger } from '../../shared/exporter/telecharger.ts';
import { lireCouche } from '../couches/lire.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import {
  couches,
  couvert,
  direResultat,
  projet,
  ranger,
  STATUTS,
  type Rangee,
} from './couverture.model.ts';

const PREMIERS = 50;

export function ouvrir(contexte: ContextePanneau): Panneau {
  const { hote } = contexte;
  const [adresse, routes] = [hote.getAttribute('batiments'), hote.getAttribute('routes')];
  let batiments: readonly Batiment[] | undefined;
  let reseau: unknown;
  let [parRues, debit, tout, dit] = [false, 60, false, ''];
  let projets: readonly PointEau[] = [];
  let avant: number | undefined;
  let rangees: Rangee[] = [];
  let couvertures: readonly Couverture[] = [];
  let arret: AbortController | undefined;
  let faits: readonly [number, number] = [0, 1];
  const noms = couches([]).map((c) => c.nom);

  const calculer = async (): Promise<void> => {
    arret?.abort();
    const mien = (arret = new AbortController());
    dit = 'Calcul en cours…';
    contexte.redessiner();
    try {
      const { batimentsDepuisGeojson } = await import('@ternum/deci/couverture');
      batiments ??= batimentsDepuisGeojson((await lireCouche(adresse!, mien.signal)).donnees);
      if (parRues) reseau ??= (await lireCouche(routes!, mien.signal)).donnees;
      const lues = await contexte.moteur.couverture(
        batiments,
        { projets, signal: mien.signal, ...(parRues ? { reseau } : {}) },
        (n, total) => {
          faits = [n, total];
          contexte.redessiner();
        },
      );
      if (mien !== arret) return;
      couvertures = lues;
      rangees = ranger(batiments, lues);
      const n = lues.filter(couvert).length;
      if (!projets.length) avant = n;
      dit = `${direResultat(lues)}${projets.length && avant !== undefined ? ` Avant le projet : ${avant} ; après : ${n}.` : ''}`;
      const vue = contexte.carte();
      for (const c of couches(rangees)) vue?.mettreCouche(c.nom, c);
    } catch (erreur) {
      if (mien !== arret) return;
      dit = mien.signal.aborted
        ? 'Calcul arrêté.'
        : ((erreur as { hint?: string }).hint ?? 'Le calcul n’a pas abouti : réessayez.');
    }
    arret = undefined;
    contexte.redessiner();
  };
  const simuler = (suite: readonly PointEau[]): void => {
    projets = suite;
    void calculer();
  };
  let oublier: (() => void) | undefined;
  const ecouter = async (): Promise<void> => {
    oublier ??= contexte.ecouterCarte((lon, lat) =>
      simuler([...projets, projet(lon, lat, debit, projets.length + 1)]),
    );
    await contexte.ouvrirCarte();
    contexte.redessiner();
  };
  const forcer = (e: SubmitEvent): void => {
    e.preventDefault();
    const lu = new FormData(e.target as HTMLFormElement);
    const [id, commentaire] = [String(lu.get('id')), String(lu.get('commentaire')).trim()];
    if (!commentaire) return;
    const force = { couvert: lu.get('couvert') === 'oui', commentaire };
    batiments = batiments?.map((b) => (b.id === id ? { ...b, force } : b));
    void calculer();
  };
  const exporter = (): void =>
    telecharger(
      new Blob(
        [
          writeCsv<Rangee>(
            [
              { titre: 'Bâtiment', valeur: (r) => r.batiment.nom ?? r.batiment.id },
              { titre: 'Statut', valeur: (r) => STATUTS[r.couverture.statut] },
              { titre: 'Raison', valeur: (r) => r.couverture.raison },
            ],
            rangees,
          ),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
      'couverture.csv',
    );
  contexte.redessiner();
  hote.viser('#panneau-titre');
  const bouton = (nom: string, agir: () => void): TemplateResult =>
    html`<button type="button" class="bouton" @click=${agir}>${nom}</button>`;

  const resultat = (): TemplateResult => html`
    <div class="groupe">
      <label class="champ"
        ><span>Débit du point ajouté (m³/h)</span
        ><input
          type="number"
          min="1"
          max="1000"
          .value=${String(debit)}
          @change=${(e: Event) => (debit = Number((e.target as HTMLInputElement).value) || 60)}
      /></label>
      ${bouton('Ajouter un point d’eau', () => void ecouter())}
      ${projets.length ? bouton('Retirer le dernier ajout', () => simuler(projets.slice(0, -1))) : nothing}
      ${bouton('Télécharger (CSV)', exporter)}
    </div>
    ${oublier ? html`<p>Cliquez sur la carte, ou pressez I au centre : le point s’ajoute à la simulation.</p>` : nothing}
    <form class="groupe" @submit=${forcer}>
      <label class="champ"
        ><span>Décider pour un bâtiment</span
        ><select name="id">
          ${rangees.map(({ batiment: b }) => html`<option value=${b.id}>${b.nom ?? b.id}</option>`)}
        </select></label
      >
      <label class="champ"
        ><span>Décision</span
        ><select name="couvert">
          <option value="oui">Couvert</option>
          <option value="non">Non couvert</option>
        </select></label
      >
      <label class="champ"
        ><span>Commentaire (obligatoire)</span><input name="commentaire" required maxlength="300"
      /></label>
      <button class="bouton">Appliquer</button>
    </form>
    <div class="tableau" role="region" tabindex="0" aria-label="Tableau : bâtiments">
      <table>
        <caption>
          Bâtiments, les non couverts d’abord
        </caption>
        <thead>
          <tr>
            <th scope="col">Bâtiment</th>
            <th scope="col">Statut</th>
            <th scope="col">Raison</th>
          </tr>
        </thead>
        <tbody>
          ${(tout ? rangees : rangees.slice(0, PREMIERS)).map(
            ({ batiment: b, couverture: c }) =>
              html`<tr>
                <th scope="row">${b.nom ?? b.id}</th>
                <td>${STATUTS[c.statut]}</td>
                <td>${c.raison}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rangees.length > PREMIERS && !tout
        ? bouton('Tout afficher', () => {
            tout = true;
            contexte.redessiner();
          })
        : nothing
    }
  `;
  return {
    dessiner: () =>
      adresse
        ? html`${
              routes
                ? html`<label class="case"
                    ><input
                      type="checkbox"
                      @change=${(e: Event) => (parRues = (e.target as HTMLInputElement).checked)}
                    />
                    Distances par les rues (sinon à vol d’oiseau)</label
                  >`
                : html`<p>Distances à vol d’oiseau.</p>`
            }
            <p class="doux">
              Résultat indicatif, à confirmer par le service d’incendie et de secours.
              ${contexte.bilan.regle}
            </p>
            <p>
              ${arret ? bouton('Arrêter', () => arret?.abort()) : bouton('Calculer', () => void calculer())}
            </p>
            ${arret ? html`<progress aria-label="Avancement du calcul" max=${faits[1]} .value=${faits[0]}></progress>` : nothing}
            <p role="status">${dit}</p>
            ${couvertures.length ? resultat() : nothing}`
        : html`<p>
            Cette page ne donne pas les bâtiments de la commune : la couverture ne peut pas être
            calculée.
          </p>`,
    fermer() {
      arret?.abort();
      oublier?.();
      for (const nom of noms) contexte.carte()?.mettreCouche(nom, undefined);
    },
  };
}
