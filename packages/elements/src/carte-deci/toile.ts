/** The map of the register. Loaded when its place comes into view; everything of the canvas comes with it. */
import { etendueDe } from '@ternum/core/geo';
import { adopter } from '../shared/adopter.ts';
import {
  carteStyles,
  creerCarte,
  type CarteVue,
  type Etendue,
  type Fond,
} from '../shared/carte/index.ts';
import { fondsDe } from '../shared/carte/fonds.ts';
import { compter } from '../shared/mots.ts';
import { phraseLigne } from './carte-deci.model.ts';
import type { CarteDeci } from './carte-deci.ts';
import { DESSINS } from './dessins.ts';
import type { Registre } from './registre.ts';

/** Metropolitan France: what is shown of a register without any position. */
const FRANCE: Etendue = [-5.2, 41.3, 9.6, 51.1];
/** Degrees around the points: some 150 m. */
const MARGE = 0.0015;

function cadre(hote: CarteDeci, registre: Registre): Etendue {
  const { contour } = hote;
  const vue = contour ? etendueDe(contour as never) : registre.bilan?.etendue;
  if (!vue) return FRANCE;
  const [ouest, sud, est, nord] = vue;
  return contour
    ? [ouest, sud, est, nord]
    : [ouest - MARGE, sud - MARGE, est + MARGE, nord + MARGE];
}

/** @param dire what the map has to say of itself */
export function creerToile(
  hote: CarteDeci,
  registre: Registre,
  div: HTMLElement,
  dire: (phrase: string) => void,
): { vue: CarteVue; fonds: Fond[] } {
  if (!document.createElement('canvas').getContext('2d')) throw new Error('no canvas');
  adopter(hote, carteStyles);
  const moteur = (): NonNullable<Registre['moteur']> => {
    if (!registre.moteur) throw new Error('closed');
    return registre.moteur;
  };
  const vue = creerCarte({
    div,
    hote,
    nom: `Carte : ${hote.nomEntier}`,
    points: {
      grappes: async (etendue, zoom) => moteur().grappes(etendue, zoom),
      eclater: async (grappe) => moteur().eclater(grappe),
    },
    dessins: DESSINS,
    async dire(index) {
      const ligne = await moteur().ligne(index);
      return ligne ? phraseLigne(ligne) : 'Point d’eau qui n’est plus dans le registre';
    },
    direGroupe: (n) => `Groupe de ${compter(n, 'point d’eau', 'points d’eau')}`,
    evenements: {
      choisir: (index) => void hote.choisir(index, 'carte'),
      pointer: (lon, lat) => hote.zone.pointer(lon, lat),
      fondAbsent: (nom) =>
        dire(`Le fond de carte « ${nom} » ne répond pas : la carte s’affiche sans lui.`),
    },
    etendue: cadre(hote, registre),
    entier: hote.contour ? 'Toute la commune' : 'Tous les points d’eau',
  });
  if (hote.contour) {
    try {
      const nom = 'Limites de la commune';
      vue.mettreCouche(nom, {
        nom,
        donnees: { type: 'Feature', geometry: hote.contour, properties: {} },
        aspect: 0,
      });
    } catch {
      hote.contourAbsent = true;
    }
  }
  const { selection, lieu } = hote;
  const { lon, lat } = selection?.pei ?? {};
  if (selection && lon !== undefined && lat !== undefined) {
    vue.marquer({ index: selection.index, lon, lat });
    vue.montrer({ lon, lat, zoom: 16 });
  } else if (lieu) vue.montrer({ ...lieu, zoom: 16 });
  vue.reperer(lieu);
  return { vue, fonds: fondsDe(hote.fonds, hote.fondsPropres) };
}
