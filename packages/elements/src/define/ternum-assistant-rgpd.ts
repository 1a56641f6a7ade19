import { AssistantRgpd } from '../assistant-rgpd/assistant-rgpd.ts';

customElements.get('ternum-assistant-rgpd') ??
  customElements.define('ternum-assistant-rgpd', AssistantRgpd);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-assistant-rgpd': AssistantRgpd;
  }
}
