import { CarteDeci } from '../carte-deci/carte-deci.ts';

customElements.get('ternum-carte-deci') ?? customElements.define('ternum-carte-deci', CarteDeci);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-carte-deci': CarteDeci;
  }
}
