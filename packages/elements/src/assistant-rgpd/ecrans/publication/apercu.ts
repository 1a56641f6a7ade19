/** What the public will see, by the element that it will see it with. */
import { css, html, type TemplateResult } from 'lit';
import { fichierPublic } from '@ternum/rgpd/public';
import { MentionsRgpd } from '../../../mentions-rgpd/mentions-rgpd.ts';
import { adopter } from '../../../shared/adopter.ts';
import type { Contexte } from '../../contexte.ts';

customElements.get('ternum-mentions-rgpd') ??
  customElements.define('ternum-mentions-rgpd', MentionsRgpd);

const styles = css`
  #apercu {
    margin-block: calc(6 * var(--_s));
    padding: calc(5 * var(--_s));
    border: 1px dashed var(--_control);
    border-radius: var(--_r);
  }
`;

let vu: { de: unknown; fichier: ReturnType<typeof fichierPublic> } | undefined;

export function apercu(hote: Contexte): TemplateResult {
  const { registre } = hote;
  adopter(hote, styles);
  if (vu?.de !== registre) vu = { de: registre, fichier: fichierPublic(registre) };
  return html`<ternum-mentions-rgpd
    id="apercu"
    heading-level="4"
    .donnees=${vu.fichier}
  ></ternum-mentions-rgpd>`;
}
