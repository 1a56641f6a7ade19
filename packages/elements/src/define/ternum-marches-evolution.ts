import { MarchesEvolution } from '../marches-evolution/marches-evolution.ts';

customElements.get('ternum-marches-evolution') ??
  customElements.define('ternum-marches-evolution', MarchesEvolution);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-evolution': MarchesEvolution;
  }
}
