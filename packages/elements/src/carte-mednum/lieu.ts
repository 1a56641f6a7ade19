/** One place of the list: what it is, how far, whether it is open, how to reach it. */
import { html, nothing, type TemplateResult } from 'lit';
import { apostrophes } from '@ternum/core';
import type { Lieu } from '@ternum/mednum';
import { direDistance } from '../shared/distance.ts';
import type { CarteMednum } from './carte-mednum.ts';
import { adresseDe, estItinerant, loin, nomDe, statut, type Depuis } from './carte-mednum.model.ts';
import { ATTENTE, PlusTard } from '../shared/plus-tard.ts';
import { joindre, precis } from './joindre.ts';

export const DETAILS = new PlusTard(() => import('./details.ts'));

export interface Autour {
  maintenant: number;
  depuis: Depuis | undefined;
  /** Places whose details are open. */
  ouverts: ReadonlySet<Lieu>;
  /** Chosen on the map. */
  choisi: Lieu | undefined;
  /** Whether there is a map to show places on. */
  carte: boolean;
}

export function dessinerLieu(hote: CarteMednum, lieu: Lieu, autour: Autour): TemplateResult {
  const { etat, mots, aujourdhui } = statut(lieu, autour.maintenant);
  const metres = loin(lieu, autour.depuis);
  const place = lieu.longitude !== undefined;
  const montre = autour.ouverts.has(lieu);
  return html`<li class="lieu" data-lieu=${lieu.position} ?data-choisi=${lieu === autour.choisi}>
    <div class="entete">
      ${hote.titre(nomDe(lieu), 1, `lieu-${lieu.position}`)}
      ${
        metres !== undefined
          ? html`<p class="distance nombre">
              <span class="seul-lecteur">Distance à vol d’oiseau : </span>${direDistance(metres)}
            </p>`
          : autour.depuis
            ? html`<p class="distance doux">Distance inconnue : position non publiée</p>`
            : nothing
      }
    </div>
    <p class="adresse">
      ${adresseDe(lieu) || 'Adresse non renseignée'}${estItinerant(lieu) ? ' (lieu itinérant)' : ''}
    </p>
    <p class="statut" data-etat=${etat}>
      <strong>${mots}</strong>
      ${aujourdhui ? html`<span class="doux">Aujourd’hui : ${aujourdhui}</span>` : nothing}
      ${
        etat === 'inconnu' && lieu.horaires && !aujourdhui
          ? html`<span class="doux">Publiés ainsi : « ${lieu.horaires} »</span>`
          : nothing
      }
    </p>
    ${
      lieu.services.length
        ? html`<p class="services">${lieu.services.map(apostrophes).join(' · ')}</p>`
        : nothing
    }
    ${joindre(lieu)}
    <details
      .open=${montre}
      @toggle=${(e: Event) => hote.deplier(lieu, (e.target as HTMLDetailsElement).open)}
    >
      <summary>Détails et horaires de la semaine${precis(lieu)}</summary>
      ${montre ? (DETAILS.pour(hote)?.details(hote, lieu, autour.maintenant) ?? ATTENTE) : nothing}
    </details>
    <p class="gestes pas-imprime">
      ${
        place && autour.carte
          ? html`<button class="lien" @click=${() => hote.montrer(lieu)}>
              Voir sur la carte${precis(lieu)}
            </button>`
          : nothing
      }
      <button class="lien" @click=${() => void hote.imprimer(lieu)}>
        Imprimer la fiche${precis(lieu)}
      </button>
    </p>
  </li>`;
}
