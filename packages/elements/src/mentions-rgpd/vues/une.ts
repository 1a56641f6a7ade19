/** One processing: its questions and answers, as a list of definitions or under headings. */
import { html, nothing, type TemplateResult } from 'lit';
import { resume, rubriques, type MentionPublique } from '@ternum/rgpd/public';
import type { HoteMentions } from '../contexte.ts';

const reponse = (lignes: readonly string[]): TemplateResult =>
  lignes.length > 1
    ? html`<ul>
        ${lignes.map((ligne) => html`<li>${ligne}</li>`)}
      </ul>`
    : html`<span class="mots">${lignes[0]}</span>`;

/** @param sans codes of questions that the page answers elsewhere */
export const reponses = (m: MentionPublique, sans: readonly string[] = []): TemplateResult =>
  html`<dl class="reponses">
    ${rubriques(m)
      .filter(({ code }) => !sans.includes(code))
      .map(
        ({ titre, lignes }) =>
          html`<div>
            <dt>${titre}</dt>
            <dd>${reponse(lignes)}</dd>
          </div>`,
      )}
  </dl>`;

/** Alone, opened from the list. */
export const fiche = (hote: HoteMentions, m: MentionPublique): TemplateResult => html`
  ${hote.titre(m.nom, 1, 'fiche')} ${reponses(m)} ${versDemande(hote)}
`;

/** Under a form: a few sentences, and the rest when it is opened. */
export const mention = (hote: HoteMentions, m: MentionPublique): TemplateResult => html`
  ${resume(m).map((phrase) => html`<p>${phrase}</p>`)}
  <details class="tout long">
    <summary>Toute l’information sur « ${m.nom} »</summary>
    ${reponses(m)}
  </details>
  ${versDemande(hote)}
`;

export const versDemande = ({ lienDemande }: HoteMentions): TemplateResult | typeof nothing =>
  lienDemande
    ? html`<p class="pas-imprime"><a href=${lienDemande}>Faire une demande sur mes données</a></p>`
    : nothing;
