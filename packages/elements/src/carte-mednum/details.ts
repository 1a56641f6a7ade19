/** What is said of a place once it is opened: the week, and every field that says something. */
import { html, nothing, type TemplateResult } from 'lit';
import { apostrophes, formatDate } from '@ternum/core';
import {
  auMur,
  courriel,
  direAnomalie,
  fuseauDe,
  lienWeb,
  lireHoraires,
  semaine,
  type Lieu,
} from '@ternum/mednum';
import type { CarteMednum } from './carte-mednum.ts';
import { nomDe } from './carte-mednum.model.ts';
import { precis } from './joindre.ts';
import { lienSignaler } from './signaler.ts';

export function details(hote: CarteMednum, lieu: Lieu, maintenant: number): TemplateResult {
  const acces = lienWeb(lieu.ficheAccesLibre);
  const signaler = lienSignaler(hote.remarque, lieu, document.baseURI);
  const liens = tousLesLiens(lieu);
  return html`<div class="details">
    ${lieu.presentationResume ? html`<p>${lieu.presentationResume}</p>` : nothing}
    ${lieu.presentationDetail ? html`<p>${lieu.presentationDetail}</p>` : nothing}
    ${tableau(lieu, maintenant)}
    <dl>
      ${fait('Venir', lieu.modalitesAcces)} ${fait('Accompagnement', lieu.modalitesAccompagnement)}
      ${fait('Coût', lieu.frais)} ${fait('Public', lieu.publics)}
      ${fait('Accueil adapté', lieu.prisesEnCharge)}
      ${fait('Labels', [...lieu.labels, ...lieu.autresLabels])}
      ${fait('Réseaux nationaux', lieu.dispositifs)} ${fait('Structure', [lieu.structureParente])}
      ${
        acces
          ? html`<div>
              <dt>Accessibilité</dt>
              <dd>
                <a href=${acces} rel="external noopener">Fiche Acceslibre${precis(lieu)}</a>
              </dd>
            </div>`
          : nothing
      }
      ${
        liens.length
          ? html`<div>
              <dt>Écrire, lire</dt>
              <dd>
                <ul>
                  ${liens}
                </ul>
              </dd>
            </div>`
          : nothing
      }
      ${fait('Mise à jour', [lieu.dateMaj ? formatDate(lieu.dateMaj) : 'date non renseignée'])}
      ${fait('Recensé par', [lieu.source])}
    </dl>
    ${
      lieu.anomalies.length
        ? html`<div class="anomalies doux">
            <p>Dans la fiche publiée :</p>
            <ul>
              ${lieu.anomalies.map((a) => html`<li>${direAnomalie(a)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${
      signaler
        ? html`<p class="pas-imprime">
            <a href=${signaler}>Signaler une erreur${precis(lieu)}</a>
          </p>`
        : nothing
    }
  </div>`;
}

function tableau(lieu: Lieu, maintenant: number): TemplateResult | typeof nothing {
  if (!lieu.horaires) return nothing;
  const fuseau = fuseauDe(lieu.codePostal);
  const jours = semaine(lireHoraires(lieu.horaires), maintenant, fuseau);
  if (!jours.length)
    return html`<p>
      Ses horaires ne se lisent pas à coup sûr. Ils sont publiés ainsi : « ${lieu.horaires} ».
      Appelez avant de vous déplacer.
    </p>`;
  const { jour: aujourdhui } = auMur(maintenant, fuseau);
  return html`<table class="semaine">
    <caption>
      Horaires de la semaine, ${nomDe(lieu)}
    </caption>
    <thead class="seul-lecteur">
      <tr>
        <th scope="col">Jour</th>
        <th scope="col">Horaires</th>
      </tr>
    </thead>
    <tbody>
      ${jours.map(
        ({ jour, nom, ferie, texte }) =>
          html`<tr ?data-aujourdhui=${jour === aujourdhui}>
            <th scope="row">
              ${nom} ${Number(jour.slice(8))}${jour === aujourdhui ? ' (aujourd’hui)' : ''}
            </th>
            <td>${texte}${ferie ? ` (jour férié : ${ferie})` : ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const fait = (
  nom: string,
  valeurs: readonly (string | undefined)[],
): TemplateResult | typeof nothing => {
  const dites = valeurs.filter((v): v is string => Boolean(v)).map(apostrophes);
  return dites.length
    ? html`<div>
        <dt>${nom}</dt>
        <dd>${dites.join(', ')}</dd>
      </div>`
    : nothing;
};

/** Every site and every mail address, written out: paper has them too. */
function tousLesLiens(lieu: Lieu): unknown[] {
  return [
    ...lieu.courriels.map((texte) => {
      const adresse = courriel(texte);
      return html`<li>${adresse ? html`<a href="mailto:${adresse}">${adresse}</a>` : texte}</li>`;
    }),
    ...Array.from(
      new Set([...lieu.sitesWeb, ...(lieu.priseRdv ? [lieu.priseRdv] : [])]),
      (texte) => {
        const adresse = lienWeb(texte);
        return html`<li>
          ${adresse ? html`<a href=${adresse} rel="external noopener">${texte}</a>` : texte}
        </li>`;
      },
    ),
  ];
}
