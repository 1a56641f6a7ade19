import { MarchesTableau } from '../marches-tableau/marches-tableau.ts';

customElements.get('ternum-marches-tableau') ??
  customElements.define('ternum-marches-tableau', MarchesTableau);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-tableau': MarchesTableau;
  }
}
