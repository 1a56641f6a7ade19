/** The compact form: the nearest places, whether they are open, how to call them. No filter, no map. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Lieu } from '@ternum/mednum';
import { direDistance } from '../shared/distance.ts';
import type { CarteMednum } from './carte-mednum.ts';
import { adresseDe, COURTS, loin, nomDe, statut, type Depuis } from './carte-mednum.model.ts';
import { etatDesLieux } from './etats.ts';
import { appels } from './joindre.ts';
import type { Registre } from './registre.ts';

export function court(
  hote: CarteMednum,
  registre: Registre,
  lieux: readonly Lieu[],
  depuis: Depuis | undefined,
): TemplateResult {
  if (registre.fichier === undefined) return html`${etatDesLieux(hote, registre)}`;
  const maintenant = Date.now();
  const vus = lieux.slice(0, COURTS);
  if (!vus.length) return html`<p>Aucun lieu d’aide au numérique n’est connu près d’ici.</p>`;
  return html`<div class="court">
    <p>Quelqu’un vous aide pour vos démarches en ligne${depuis ? ', au plus près' : ''} :</p>
    <ul role="list">
      ${vus.map((lieu) => {
        const metres = loin(lieu, depuis);
        return html`<li>
          <strong>${nomDe(lieu)}</strong>${
            metres === undefined ? nothing : html`, à ${direDistance(metres)}`
          } <br />${adresseDe(lieu)} <br />${statut(lieu, maintenant).mots} ${appels(lieu)}
        </li>`;
      })}
    </ul>
  </div>`;
}
