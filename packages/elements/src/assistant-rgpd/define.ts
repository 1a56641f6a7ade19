/** Registration, kept out of `define/` and so of the release until every screen is there (adr/0011). */
import { AssistantRgpd } from './assistant-rgpd.ts';

customElements.get('ternum-assistant-rgpd') ??
  customElements.define('ternum-assistant-rgpd', AssistantRgpd);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-assistant-rgpd': AssistantRgpd;
  }
}
