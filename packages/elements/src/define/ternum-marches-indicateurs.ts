import { MarchesIndicateurs } from '../marches-indicateurs/marches-indicateurs.ts';

customElements.get('ternum-marches-indicateurs') ??
  customElements.define('ternum-marches-indicateurs', MarchesIndicateurs);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-indicateurs': MarchesIndicateurs;
  }
}
