import { FocusMarches } from '../focus-marches/focus-marches.ts';
import './ternum-marches-carte.ts';
import './ternum-marches-classement.ts';
import './ternum-marches-durable.ts';
import './ternum-marches-echeances.ts';
import './ternum-marches-evolution.ts';
import './ternum-marches-indicateurs.ts';
import './ternum-marches-repartition.ts';
import './ternum-marches-tableau.ts';

customElements.get('ternum-focus-marches') ??
  customElements.define('ternum-focus-marches', FocusMarches);

declare global {
  interface HTMLElementTagNameMap {
    'ternum-focus-marches': FocusMarches;
  }
}
