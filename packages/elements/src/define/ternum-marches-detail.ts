import { MarchesDetail } from '../marches-detail/marches-detail.ts';

customElements.get('ternum-marches-detail') ??
  customElements.define('ternum-marches-detail', MarchesDetail);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-detail': MarchesDetail;
  }
}
