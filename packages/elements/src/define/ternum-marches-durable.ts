import { MarchesDurable } from '../marches-durable/marches-durable.ts';

customElements.get('ternum-marches-durable') ??
  customElements.define('ternum-marches-durable', MarchesDurable);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-durable': MarchesDurable;
  }
}
