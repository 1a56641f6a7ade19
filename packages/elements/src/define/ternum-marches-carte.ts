import { MarchesCarte } from '../marches-carte/marches-carte.ts';

customElements.get('ternum-marches-carte') ??
  customElements.define('ternum-marches-carte', MarchesCarte);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-carte': MarchesCarte;
  }
}
