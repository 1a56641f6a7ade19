import { MarchesEcheances } from '../marches-echeances/marches-echeances.ts';

customElements.get('ternum-marches-echeances') ??
  customElements.define('ternum-marches-echeances', MarchesEcheances);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-echeances': MarchesEcheances;
  }
}
