import { MarchesRepartition } from '../marches-repartition/marches-repartition.ts';

customElements.get('ternum-marches-repartition') ??
  customElements.define('ternum-marches-repartition', MarchesRepartition);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-repartition': MarchesRepartition;
  }
}
