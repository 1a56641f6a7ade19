import { Consultations } from '../consultations/consultations.ts';

customElements.get('ternum-consultations') ??
  customElements.define('ternum-consultations', Consultations);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-consultations': Consultations;
  }
}
