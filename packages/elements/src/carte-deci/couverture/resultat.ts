/** What a calculation gave: the simulation, the decisions, the legend of the map, the table and its file. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { options, valeur } from '../../focus-marches/options.ts';
import { bouton as bascule } from '../../shared/bouton.ts';
import { telecharger } from '../../shared/exporter/telecharger.ts';
import type { CarteDeci } from '../carte-deci.ts';
import { echantillon } from '../couches/echantillon.ts';
import { bouton } from './bouton.ts';
import { couches, nommer, statutDe } from './couverture.model.ts';
import { tableauCsv } from './fichier.ts';
import type { Seance } from './seance.ts';
import type { Brouillon } from './travail.ts';

const PREMIERS = 50;

/** Clicks on the map that add points. */
export interface Ecoute {
  actif: boolean;
  /** No map on this browser. */
  absente: boolean;
  basculer: () => void;
}

export function resultat(hote: CarteDeci, s: Seance, ecoute: Ecoute): TemplateResult {
  return html`${legende(hote, s)} ${simulation(s, ecoute)} ${decision(hote, s)} ${tableau(hote, s)}`;
}

function simulation(s: Seance, ecoute: Ecoute): TemplateResult {
  return html`<div class="groupe">
      <label class="champ"
        ><span>Débit du point ajouté (m³/h)</span
        ><input
          type="number"
          min="1"
          max="1000"
          .value=${String(s.debit)}
          @change=${(e: Event) => (s.debit = Number(valeur(e)) || 60)}
      /></label>
      ${bascule('Ajouter un point d’eau', ecoute.actif, ecoute.basculer)}
      ${bouton('Retirer le dernier ajout', () => s.retirer(), { inutile: !s.travail.projets.length })}
    </div>
    ${
      ecoute.actif
        ? html`<p>
            ${ecoute.absente ? 'La carte ne s’affiche pas sur cet appareil : aucun point ne peut y être ajouté.' : 'Cliquez sur la carte, ou pressez I au centre : le point s’ajoute à la simulation.'}
          </p>`
        : nothing
    }`;
}

const CHOIX = [
  { cle: 'oui', libelle: 'Couvert' },
  { cle: 'non', libelle: 'Non couvert' },
  { cle: 'calcul', libelle: 'Selon le calcul (retirer la décision)' },
];

function decision(hote: CarteDeci, s: Seance): TemplateResult {
  const { brouillon, decisions, resultat: lu } = s.travail;
  const rangees = lu!.rangees;
  return html`<form
    class="groupe"
    novalidate
    @submit=${(e: SubmitEvent) => {
      e.preventDefault();
      if (!s.appliquer()) hote.viser('#commentaire');
    }}
  >
    <label class="champ"
      ><span>Décider pour un bâtiment</span
      ><select id="decide" @change=${(e: Event) => s.ecrire({ id: valeur(e) })}>
        ${guard([rangees, decisions, brouillon.id], () =>
          options(
            rangees.map(({ batiment: b }) => ({
              cle: b.id,
              libelle: `${nommer(b)}${decisions.has(b.id) ? ' (décidé)' : ''}`,
            })),
            brouillon.id || rangees[0]!.batiment.id,
          ),
        )}
      </select></label
    >
    <label class="champ"
      ><span>Décision</span
      ><select
        id="decision"
        @change=${(e: Event) => s.ecrire({ choix: valeur(e) as Brouillon['choix'] })}
      >
        ${options(CHOIX, brouillon.choix)}
      </select></label
    >
    ${
      brouillon.choix === 'calcul'
        ? nothing
        : html`<label class="champ"
            ><span>Commentaire (obligatoire)</span
            ><input
              id="commentaire"
              required
              maxlength="300"
              .value=${brouillon.commentaire}
              @input=${(e: Event) => s.ecrire({ commentaire: valeur(e) })}
          /></label>`
    }
    <button class="bouton">Appliquer</button>
  </form>`;
}

/** The map tells them apart by form and colour; a hollow form says that somebody decided. */
function legende(hote: CarteDeci, s: Seance): TemplateResult {
  const { resultat: lu, projets } = s.travail;
  return html`<div class="legende">
    <ul role="list" aria-label="Légende : bâtiments sur la carte">
      ${couches(lu!.rangees, projets)
        .filter(({ donnees }) => donnees.features.length)
        .map(
          ({ nom, aspect, donnees }) =>
            html`<li>
              ${echantillon(hote, aspect, 'point')} ${nom}
              <span class="doux nombre">${donnees.features.length}</span>
            </li>`,
        )}
    </ul>
  </div>`;
}

function tableau(hote: CarteDeci, s: Seance): TemplateResult {
  const { resultat: lu, tout } = s.travail;
  const rangees = lu!.rangees;
  return html`<div class="tableau" role="region" tabindex="0" aria-label="Tableau : bâtiments">
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
          ${guard([rangees, tout], () =>
            (tout ? rangees : rangees.slice(0, PREMIERS)).map(
              (r, i) =>
                html`<tr>
                  <th
                    scope="row"
                    id=${i === PREMIERS ? 'suite' : nothing}
                    tabindex=${i === PREMIERS ? -1 : nothing}
                  >
                    ${nommer(r.batiment)}
                  </th>
                  <td>${statutDe(r)}</td>
                  <td>${r.couverture.raison}</td>
                </tr>`,
            ),
          )}
        </tbody>
      </table>
    </div>
    <p class="groupe">
      ${
        rangees.length > PREMIERS && !tout
          ? bouton('Tout afficher', () => {
              s.toutMontrer();
              // The button goes away: reading goes on with the first row that it brought.
              hote.viser('#suite');
            })
          : nothing
      }
      ${bouton('Télécharger (CSV)', () =>
        telecharger(
          new Blob([tableauCsv(rangees)], { type: 'text/csv;charset=utf-8' }),
          'couverture.csv',
        ),
      )}
    </p>
    <p class="doux">
      Vos décisions ne sont enregistrées nulle part : le tableau téléchargé les garde.
    </p>`;
}
