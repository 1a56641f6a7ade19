import { MentionsRgpd } from '../mentions-rgpd/mentions-rgpd.ts';

customElements.get('ternum-mentions-rgpd') ??
  customElements.define('ternum-mentions-rgpd', MentionsRgpd);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-mentions-rgpd': MentionsRgpd;
  }
}
