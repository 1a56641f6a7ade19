/** Which places, in which order. Pure. */
import { fold } from '@ternum/core';
import { distance } from '@ternum/core/geo';
import { fuseauDe } from '../horaires/horloge.ts';
import { lireHoraires } from '../horaires/lire.ts';
import { ouvertA } from '../horaires/ouvert.ts';
import type { EtatHoraire } from '../horaires/types.ts';
import type { Lieu } from '../model.ts';

/** A place on the ground. */
export interface Point {
  /** Longitude, degrees. */
  lon: number;
  /** Latitude, degrees. */
  lat: number;
}

/** A circle. */
export interface Rayon extends Point {
  /** Kilometres. */
  km: number;
}

/** Criteria; absent: everything. Values are those of the schema, compared exactly. */
export interface FiltreLieux {
  /** Within `km` kilometres, geodesic. Places without a position are kept: nobody knows that they are far. */
  pres?: Rayon;
  /** INSEE code, or name of the commune, whatever its accents and hyphens. */
  commune?: string;
  /** Known to be open at the moment given to `filtrer`. */
  ouvert?: boolean;
  /** One of them at least. */
  services?: readonly string[];
  /** One of them at least. */
  frais?: readonly string[];
  /** `fiche`: a sheet of Acceslibre describes the place; or a value of `prise_en_charge_specifique`. All of them. */
  accessibilite?: readonly string[];
  /** Label, national programme, or another label; one of them at least. */
  labels?: readonly string[];
  /** One of them at least, or no public in particular: such a place receives everybody. */
  publics?: readonly string[];
  /** Words of the name, the address, the presentation, the services: all of them. */
  texte?: string;
}

const communes = (texte: string): string =>
  fold(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();

/** Whether a place is in a commune. @param commune code INSEE, or name */
export const estDans = (lieu: Lieu, commune: string): boolean =>
  /^\d[\dab]\d{3}$/i.test(commune) && lieu.codeInsee
    ? lieu.codeInsee === commune.toUpperCase()
    : communes(lieu.commune) === communes(commune);

/** Places that meet all the criteria. @param maintenant milliseconds since 1970, for `ouvert` */
export function filtrer(lieux: readonly Lieu[], filtre: FiltreLieux, maintenant: number): Lieu[] {
  const { pres, commune, ouvert, services, frais, accessibilite, labels, publics, texte } = filtre;
  const mots = fold(texte ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const unDe = (voulus: readonly string[] | undefined, siens: readonly string[]): boolean =>
    !voulus?.length || voulus.some((v) => siens.includes(v));
  return lieux.filter(
    (l) =>
      (!pres || (distanceDe(l, pres) ?? 0) <= pres.km * 1000) &&
      (!commune || estDans(l, commune)) &&
      unDe(services, l.services) &&
      unDe(frais, l.frais) &&
      unDe(labels, [...l.labels, ...l.dispositifs, ...l.autresLabels]) &&
      (!l.publics.length || unDe(publics, l.publics)) &&
      (accessibilite ?? []).every((a) =>
        a === 'fiche' ? Boolean(l.ficheAccesLibre) : l.prisesEnCharge.includes(a),
      ) &&
      (!mots.length || contient(l, mots)) &&
      (!ouvert || etatDe(l, maintenant) === 'ouvert'),
  );
}

/** State of a place at a moment, on the clocks of where it is. */
export const etatDe = (lieu: Lieu, instant: number): EtatHoraire =>
  lieu.horaires
    ? ouvertA(lireHoraires(lieu.horaires), instant, fuseauDe(lieu.codePostal))
    : 'inconnu';

/** Metres; `undefined` for a place without a position. */
export const distanceDe = (
  { longitude, latitude }: Lieu,
  depuis: Point | undefined,
): number | undefined =>
  depuis && longitude !== undefined && latitude !== undefined
    ? distance(depuis.lon, depuis.lat, longitude, latitude)
    : undefined;

function contient(l: Lieu, mots: readonly string[]): boolean {
  const champs = [l.nom, l.commune, l.codePostal, l.adresse, l.presentationResume];
  const siens = fold([...champs, l.presentationDetail, ...l.services, ...l.labels].join(' '));
  return mots.every((mot) => siens.includes(mot));
}

/** By distance from a point, places without a position last; else by name. */
export function trier(lieux: readonly Lieu[], depuis?: Point): Lieu[] {
  const noms = new Intl.Collator('fr');
  const loin = new Map(lieux.map((l) => [l, distanceDe(l, depuis) ?? Infinity]));
  return lieux.toSorted((a, b) => {
    const [da, db] = [loin.get(a)!, loin.get(b)!];
    return da === db ? noms.compare(a.nom, b.nom) || a.position - b.position : da - db;
  });
}

/** Middle of the places of a commune; `undefined` when none has a position. */
export function centreDe(lieux: readonly Lieu[], commune: string): Point | undefined {
  const siens = lieux.filter((l) => l.longitude !== undefined && estDans(l, commune));
  if (!siens.length) return undefined;
  const moyenne = (cle: 'longitude' | 'latitude'): number =>
    siens.reduce((somme, l) => somme + l[cle]!, 0) / siens.length;
  return { lon: moyenne('longitude'), lat: moyenne('latitude') };
}
