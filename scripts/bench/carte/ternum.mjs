import '@ternum/elements/define/ternum-carte-deci';
import { SOURCE } from './commun.mjs';

const element = document.createElement('ternum-carte-deci');
element.setAttribute('source', SOURCE);
element.setAttribute('vue', 'carte');
const pret = new Promise((resoudre, rejeter) => {
  element.addEventListener('ternum-ready', resoudre, { once: true });
  element.addEventListener('ternum-error', ({ detail }) => rejeter(detail), { once: true });
});
document.querySelector('#carte').append(element);
let choisir;
element.addEventListener('ternum-selection', ({ detail }) => choisir?.(detail));

globalThis.banc = {
  pret,
  filtrer: () => element.filtrer({ etats: ['disponible'] }),
  vers: (lon, lat, zoom) => element.zone.vue.montrer({ lon, lat, zoom }),
  surChoix: (fonction) => {
    choisir = fonction;
  },
};
