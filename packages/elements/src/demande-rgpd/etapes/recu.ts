/** The receipt: number, day and hour, what was asked, until when. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { lignesDemande } from '@ternum/rgpd/demande-recue';
import type { HoteDemande } from '../contexte.ts';

export function recu(hote: HoteDemande, parCourriel: boolean): TemplateResult {
  const { demande } = hote;
  return html`
    <div class="panneau">
      <p>Votre numéro</p>
      <p class="numero">${demande!.numero}</p>
    </div>
    ${
      parCourriel
        ? html`<p>
            <strong>La demande ne part que quand vous envoyez le message</strong> ouvert dans votre
            messagerie. S’il ne s’est pas ouvert, téléchargez le texte ci-dessous et envoyez-le à
            ${hote.destination.courriel}.
          </p>`
        : nothing
    }
    ${hote.titre('Et maintenant', 1, 'suite')}
    <ol>
      <li>Gardez ce reçu : il fixe la date de votre demande. Il n’est gardé nulle part ici.</li>
      <li>
        La réponse est due au plus tard le
        <strong>${formatDate(demande!.repondreAvant!)}</strong> (un mois, RGPD, article 12.3). S’il
        faut jusqu’à deux mois de plus, vous en êtes prévenu avant cette date, avec la raison.
      </li>
      <li>
        Sans réponse, ou si elle ne vous convient pas, vous pouvez adresser une réclamation à la
        Commission nationale de l’informatique et des libertés (CNIL), sur cnil.fr.
      </li>
    </ol>
    <div class="actions pas-imprime">
      <button class="bouton principal" @click=${() => hote.imprimer()}>Imprimer le reçu</button>
      <button class="bouton" @click=${() => hote.telecharger('texte')}>
        Télécharger le reçu (texte)
      </button>
      <button class="bouton" @click=${() => hote.telecharger('json')}>
        Télécharger la demande (fichier pour la mairie)
      </button>
    </div>
    ${hote.titre('Ce que vous avez demandé', 1, 'rappel')}
    <dl class="reponses">
      ${lignesDemande(demande!).map(
        ([nom, valeur]) =>
          html`<div>
            <dt>${nom}</dt>
            <dd class="mots">${valeur}</dd>
          </div>`,
      )}
    </dl>
    <div class="actions pas-imprime">
      <button class="lien" @click=${() => hote.recommencer()}>Faire une autre demande</button>
    </div>
  `;
}
