/** By the visitor's own mail program: the page sends nothing itself. */
import { html, type TemplateResult } from 'lit';
import { direDemande } from '@ternum/rgpd/demande-recue';
import type { HoteDemande } from '../contexte.ts';
import { lienCourriel } from '../demande-rgpd.model.ts';

/** @param second another way stands before it */
export function courriel(hote: HoteDemande, adresse: string, second = false): TemplateResult {
  const demande = hote.demande!;
  const lien = lienCourriel(
    adresse,
    `Demande sur mes données personnelles, nº ${demande.numero}`,
    direDemande(demande),
  );
  const classe = second ? 'bouton' : 'bouton principal';
  return lien
    ? html`<p>
          Votre messagerie va s’ouvrir avec le message prêt, pour ${adresse}. La demande ne part que
          quand vous l’envoyez.
        </p>
        <div class="actions">
          <a class=${classe} href=${lien} @click=${() => hote.parCourriel()}
            >Ouvrir ma messagerie</a
          >
        </div>`
    : html`<p>
          Votre message est trop long pour s’ouvrir tout seul dans toutes les messageries :
          copiez-le, puis collez-le dans un message à <strong>${adresse}</strong>.
        </p>
        <div class="actions">
          <button class=${classe} @click=${() => void hote.copier()}>Copier le message</button>
          <button class="bouton" @click=${() => hote.parCourriel()}>J’ai envoyé le message</button>
        </div>`;
}
