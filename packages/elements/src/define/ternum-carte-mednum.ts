import { CarteMednum } from '../carte-mednum/carte-mednum.ts';

customElements.get('ternum-carte-mednum') ??
  customElements.define('ternum-carte-mednum', CarteMednum);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-carte-mednum': CarteMednum;
  }
}
