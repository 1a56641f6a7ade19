/** The map of the places. Loaded when its place comes into view. */
import type { Lieu } from '@ternum/mednum';
import {
  carteStyles,
  creerCarte,
  grappesDe,
  type CarteVue,
  type Dessin,
  type Etendue,
} from '../shared/carte/index.ts';
import { fondsDe } from '../shared/carte/fonds.ts';
import { adopter } from '../shared/adopter.ts';
import { adresseDe, lieuxEnMots, nomDe } from './carte-mednum.model.ts';
import type { CarteMednum } from './carte-mednum.ts';

const FRANCE: Etendue = [-5.2, 41.3, 9.6, 51.1];
/** Degrees around the places: some two kilometres. */
const MARGE = 0.02;

const PIN: Dessin = {
  rayon: 9,
  tracer(ctx, encre) {
    ctx.beginPath();
    ctx.arc(0, 0, 8, 0, Math.PI * 2);
    ctx.fillStyle = encre.principal;
    ctx.fill();
    ctx.lineWidth = 2;
    ctx.strokeStyle = encre.fond;
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(0, 0, 3, 0, Math.PI * 2);
    ctx.fillStyle = encre.fond;
    ctx.fill();
  },
};

/** @param dire what the map has to say of itself */
export function creerToile(
  hote: CarteMednum,
  div: HTMLElement,
  dire: (phrase: string) => void,
): { vue: CarteVue; poser: (lieux: readonly Lieu[]) => void } {
  if (!document.createElement('canvas').getContext('2d')) throw new Error('no canvas');
  adopter(hote, carteStyles);
  let places: Lieu[] = [];
  let points = sourceDe(places);
  const poser = (lieux: readonly Lieu[]): void => {
    places = lieux.filter((l) => l.longitude !== undefined && l.latitude !== undefined);
    points = sourceDe(places);
  };
  poser(hote.montres);
  const vue = creerCarte({
    div,
    hote,
    nom: 'Carte des lieux d’aide au numérique',
    points: {
      grappes: (etendue, zoom) => points.grappes(etendue, zoom),
      eclater: (grappe) => points.eclater(grappe),
    },
    dessins: [PIN],
    dire: async (index) => {
      const lieu = places[index];
      return lieu ? `${nomDe(lieu)}, ${adresseDe(lieu)}` : 'Lieu qui n’est plus dans la liste';
    },
    direGroupe: (n) => `Groupe de ${lieuxEnMots(n)}`,
    evenements: {
      choisir(index) {
        const lieu = places[index];
        if (!lieu) return;
        vue.marquer({ index, lon: lieu.longitude!, lat: lieu.latitude! });
        void hote.choisir(lieu);
      },
      fondAbsent: (nom) =>
        dire(`Le fond de carte « ${nom} » ne répond pas : la carte s’affiche sans lui.`),
    },
    etendue: etendueDes(places),
    entier: 'Tous les lieux',
  });
  const [fond] = fondsDe(hote.fond, hote.fonds ?? []);
  if (fond) vue.mettreFond(fond);
  return { vue, poser };
}

function sourceDe(lieux: readonly Lieu[]) {
  const positions = Float64Array.from(lieux.flatMap((l) => [l.longitude!, l.latitude!]));
  return grappesDe(positions, new Uint8Array(lieux.length), [0]);
}

function etendueDes(lieux: readonly Lieu[]): Etendue {
  if (!lieux.length) return FRANCE;
  const lons = lieux.map((l) => l.longitude!);
  const lats = lieux.map((l) => l.latitude!);
  return [
    Math.min(...lons) - MARGE,
    Math.min(...lats) - MARGE,
    Math.max(...lons) + MARGE,
    Math.max(...lats) + MARGE,
  ];
}
