/** What panels see of the element. */
import type { CarteDeci } from './carte-deci.ts';
import type { ContextePanneau } from './panneau.types.ts';

export function contexteDe(hote: CarteDeci): ContextePanneau {
  return {
    hote,
    get moteur() {
      return hote.registre.moteur!;
    },
    get bilan() {
      return hote.registre.bilan!;
    },
    get selection() {
      return hote.selection;
    },
    get lieu() {
      return hote.lieu;
    },
    get contour() {
      return hote.contour;
    },
    get nom() {
      return hote.nomEntier;
    },
    carte: () => hote.zone.vue,
    ouvrirCarte() {
      hote.vue = 'carte';
      return hote.zone.venir();
    },
    ecouterCarte: (ici) => hote.zone.ecouter(ici),
    redessiner: () => hote.requestUpdate(),
    fermer: () => hote.outils.fermer(),
  };
}
