/** The map of the places. Loaded when its place comes into view. */
import type { Lieu } from '@ternum/mednum';
import {
  carteStyles,
  creerCarte,
  grappesDe,
  type CarteVue,
  type Dessin,
  type Etendue,
  type SourcePoints,
} from '../shared/carte/index.ts';
import { fondsDe } from '../shared/carte/fonds.ts';
import { adopter } from '../shared/adopter.ts';
import { adresseDe, lieuxEnMots, nomDe } from './carte-mednum.model.ts';
import type { CarteMednum } from './carte-mednum.ts';

const FRANCE: Etendue = [-5.2, 41.3, 9.6, 51.1];
/** Degrees around the places: some two kilometres. */
const MARGE = 0.02;

/** A drawing's number is a byte: beyond, places stand without theirs. */
const NUMEROS = 255;

/** A disc with the place's number in the list; 0: none. */
const epingle = (numero: number): Dessin => ({
  rayon: 12,
  tracer(ctx, { principal, fond }) {
    const disque = (rayon: number, couleur: string): void => {
      ctx.beginPath();
      ctx.arc(0, 0, rayon, 0, Math.PI * 2);
      ctx.fillStyle = couleur;
      ctx.fill();
    };
    disque(12, fond);
    disque(11, principal);
    ctx.fillStyle = fond;
    if (!numero) return disque(4, fond);
    ctx.font = `600 ${numero > 99 ? 10 : 12}px system-ui, sans-serif`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(String(numero), 0, 0.5);
  },
});

/** @param dire what the map has to say of itself */
export function creerToile(
  hote: CarteMednum,
  div: HTMLElement,
  dire: (phrase: string) => void,
): { vue: CarteVue; poser: (lieux: readonly Lieu[]) => void } {
  if (!document.createElement('canvas').getContext('2d')) throw new Error('no canvas');
  adopter(hote, carteStyles);
  /** Those of the list, in its order: a place is known by its rank there. */
  let liste: readonly Lieu[] = [];
  let points = sourceDe(liste);
  const poser = (lieux: readonly Lieu[]): void => {
    liste = lieux;
    points = sourceDe(lieux);
  };
  poser(hote.montres);
  const vue = creerCarte({
    div,
    hote,
    nom: 'Carte des lieux d’aide au numérique',
    points: {
      async grappes(etendue, zoom) {
        const vues = await points.grappes(etendue, zoom);
        vues.ids.forEach((id, i) => {
          const numero = vues.nombres[i] === 1 ? id + 1 : 0;
          vues.dessins[i] = numero > NUMEROS ? 0 : numero;
        });
        return vues;
      },
      eclater: (grappe) => points.eclater(grappe),
    },
    dessins: Array.from({ length: NUMEROS + 1 }, (_, numero) => epingle(numero)),
    dire: async (index) => {
      const lieu = liste[index];
      return lieu
        ? `${index + 1}. ${nomDe(lieu)}, ${adresseDe(lieu)}`
        : 'Lieu qui n’est plus dans la liste';
    },
    direGroupe: (n) => `Groupe de ${lieuxEnMots(n)}`,
    evenements: {
      choisir(index) {
        const lieu = liste[index];
        if (!lieu) return;
        vue.marquer({ index, lon: lieu.longitude!, lat: lieu.latitude! });
        void hote.choisir(lieu);
      },
      fondAbsent: (nom) =>
        dire(`Le fond de carte « ${nom} » ne répond pas : la carte s’affiche sans lui.`),
    },
    etendue: etendueDes(liste),
    entier: 'Tous les lieux',
  });
  const [fond] = fondsDe(hote.fond, hote.fonds ?? []);
  if (fond) vue.mettreFond(fond);
  return { vue, poser };
}

const estPlace = ({ longitude, latitude }: Lieu): boolean =>
  longitude !== undefined && latitude !== undefined;

function sourceDe(lieux: readonly Lieu[]): SourcePoints {
  const rangs = Uint32Array.from(lieux.keys()).filter((i) => estPlace(lieux[i]!));
  const positions = new Float64Array(2 * rangs.length);
  rangs.forEach((i, k) => positions.set([lieux[i]!.longitude!, lieux[i]!.latitude!], 2 * k));
  return grappesDe(positions, new Uint8Array(rangs.length), [0], rangs);
}

function etendueDes(lieux: readonly Lieu[]): Etendue {
  const places = lieux.filter(estPlace);
  if (!places.length) return FRANCE;
  const lons = places.map((l) => l.longitude!);
  const lats = places.map((l) => l.latitude!);
  return [
    Math.min(...lons) - MARGE,
    Math.min(...lats) - MARGE,
    Math.max(...lons) + MARGE,
    Math.max(...lats) + MARGE,
  ];
}
