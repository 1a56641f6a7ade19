/** The privacy policy: who answers, each processing, rights, remedies. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactPublic, FichierPublic, MentionPublique } from '@ternum/rgpd/public';
import type { HoteMentions } from '../contexte.ts';
import { chercheur } from './registre.ts';
import { reponses, versDemande } from './une.ts';

/** Said once for all. */
const AILLEURS = ['responsable', 'contact'];

const contact = ({ nom, adresse, telephone, mel }: ContactPublic): TemplateResult =>
  html`<address>
    <strong>${nom}</strong>
    ${[adresse, telephone, mel].map((ligne) => (ligne ? html`<span>${ligne}</span>` : nothing))}
  </address>`;

export function politique(
  hote: HoteMentions,
  { organisme, delegue, traitements }: FichierPublic,
  montres: readonly MentionPublique[],
): TemplateResult {
  return html`
    <p>
      Cette page dit quelles données nous gardons sur vous, pourquoi, combien de temps, et comment
      faire valoir vos droits. Elle applique le règlement général sur la protection des données
      (RGPD).
    </p>
    ${hote.titre('Qui répond de vos données ?', 1, 'qui')} ${contact(organisme)}
    ${
      delegue
        ? html`<p>Un délégué à la protection des données veille au respect des règles :</p>
            ${contact(delegue)}`
        : nothing
    }
    ${hote.titre('Ce que nous faisons de vos données', 1, 'quoi')}
    ${chercheur(hote, montres.length, traitements.length)}
    ${montres.map(
      (m) =>
        html`<details class="tout" data-traitement=${m.id}>
          <summary>${m.nom}</summary>
          ${reponses(m, m.conjoints?.length ? ['contact'] : AILLEURS)}
        </details>`,
    )}
    ${hote.titre('Vos droits', 1, 'droits')}
    <p>
      Ils dépendent de ce qui autorise l’usage de vos données : ouvrez un traitement pour voir les
      vôtres. Pour les exercer, écrivez à :
    </p>
    ${contact(delegue ?? organisme)} ${versDemande(hote)}
    <p>
      C’est gratuit. Une pièce d’identité ne vous est demandée que si un doute sérieux existe sur
      qui écrit. La réponse vient dans le mois qui suit la réception ; si la demande est complexe,
      ce délai peut être prolongé de deux mois, et vous en êtes prévenu, avec la raison, dans le
      premier mois <span class="doux">(RGPD, article 12)</span>.
    </p>
    ${hote.titre('Vous n’êtes pas d’accord ?', 1, 'recours')}
    <p>
      Vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des
      libertés (CNIL), sur cnil.fr, ou saisir le juge.
    </p>
  `;
}
