/** Check answers, then send. */
import { html, nothing, type TemplateResult } from 'lit';
import { lignesDemande } from '@ternum/rgpd/demande-recue';
import type { HoteDemande } from '../contexte.ts';
import { courriel } from './courriel.ts';

/** Field of the form behind each line. */
const CHAMPS: Readonly<Record<string, string>> = {
  Demande: 'droit',
  'Fichier concerné': 'traitement',
  Précisions: 'precision',
  Nom: 'nom',
  Pour: 'pour-qui',
  Mél: 'moyen',
  Téléphone: 'moyen',
  Adresse: 'moyen',
};

export function relecture(hote: HoteDemande): TemplateResult {
  const { demande, destination, envoiEnCours, erreurEnvoi } = hote;
  const lignes = lignesDemande(demande!).filter(([nom]) => nom in CHAMPS || nom === 'À');
  return html`
    <dl class="reponses">
      ${lignes.map(
        ([nom, valeur]) =>
          html`<div>
            <dt>${nom}</dt>
            <dd class="mots">${valeur}</dd>
            ${
              CHAMPS[nom]
                ? html`<dd>
                    <button class="lien" type="button" @click=${() => hote.modifier(CHAMPS[nom])}>
                      Modifier<span class="seul-lecteur"> : ${nom}</span>
                    </button>
                  </dd>`
                : nothing
            }
          </div>`,
      )}
    </dl>
    ${
      erreurEnvoi
        ? html`<div class="erreurs" id="echec" role="alert" tabindex="-1">
            <p class="erreurs-titre">
              ${erreurEnvoi.kind === 'http' ? 'Votre demande n’est pas envoyée' : 'Nous ne savons pas si votre demande est arrivée'}
            </p>
            <p>${erreurEnvoi.hint}</p>
          </div>`
        : nothing
    }
    ${
      destination.url
        ? html`<div class="actions">
              <button
                class="bouton principal"
                aria-disabled=${envoiEnCours ? 'true' : 'false'}
                @click=${() => void hote.envoyer()}
              >
                ${envoiEnCours ? 'Envoi…' : erreurEnvoi ? 'Envoyer de nouveau' : 'Envoyer la demande'}
              </button>
              <button class="bouton" @click=${() => hote.modifier()}>Retour</button>
              <span class="seul-lecteur" role="status"
                >${envoiEnCours ? 'Envoi en cours' : ''}</span
              >
            </div>
            ${
              erreurEnvoi && destination.courriel
                ? html`${hote.titre('Ou par messagerie', 1, 'ou')}
                  ${courriel(hote, destination.courriel, true)}`
                : nothing
            }`
        : html`${courriel(hote, destination.courriel!)}
            <div class="actions">
              <button class="bouton" @click=${() => hote.modifier()}>Retour</button>
            </div>`
    }
  `;
}
