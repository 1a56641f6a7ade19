import { MarchesClassement } from '../marches-classement/marches-classement.ts';

customElements.get('ternum-marches-classement') ??
  customElements.define('ternum-marches-classement', MarchesClassement);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-marches-classement': MarchesClassement;
  }
}
