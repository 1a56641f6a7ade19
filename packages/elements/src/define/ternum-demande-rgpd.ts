import { DemandeRgpd } from '../demande-rgpd/demande-rgpd.ts';

customElements.get('ternum-demande-rgpd') ??
  customElements.define('ternum-demande-rgpd', DemandeRgpd);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-demande-rgpd': DemandeRgpd;
  }
}
