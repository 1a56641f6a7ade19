/** The shapes of a shapefile, by number: points. Source: ESRI Shapefile Technical Description, July 1998. */
import { abime, coupeA } from './failures.ts';
import { SANS_VALEUR } from './valeurs.ts';

/** A shape as a point: none, a place, or why it is no point. */
export interface Forme {
  /** East, north. */
  point?: [number, number];
  /** Points of the shape when they are several: the first one is given. */
  plusieurs?: number;
  /** What it is, in French. */
  refus?: string;
}

const REFUS: Record<number, string> = {
  3: 'une ligne',
  5: 'une surface',
  1: 'un volume',
};
const SANS_POINT: Forme = {};

/**
 * Shapes in the order of their numbers.
 * @param index the .shx file, which says where each shape is; without it they follow each other
 * @throws TernumError `parse`
 */
export function lireShp(fichier: string, octets: Uint8Array, index?: Uint8Array): Forme[] {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (octets.length < 100) throw coupeA(fichier, octets.length, 100);
  if (vue.getInt32(0) !== 9994) throw abime(fichier, 0, 'ce n’est pas un shapefile');
  const annonce = vue.getUint32(24) * 2;
  if (annonce > octets.length) throw coupeA(fichier, octets.length, annonce);
  // Writers that were stopped leave no length.
  const fin = annonce < 100 ? octets.length : annonce;
  const places = (index && parIndex(index, vue, fin)) ?? aLaSuite(fichier, vue, fin);
  return places.map((ou) => forme(fichier, vue, ou + 8, ou + 8 + vue.getUint32(ou + 4) * 2));
}

/** `undefined` when the index is not of this file. */
function parIndex(index: Uint8Array, shp: DataView, fin: number): number[] | undefined {
  if (index.length < 100) return undefined;
  const vue = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const places: number[] = [];
  for (let ou = 100; ou + 8 <= index.length; ou += 8) {
    const place = vue.getUint32(ou) * 2;
    if (place < 100 || place + 8 > fin) return undefined;
    if (shp.getUint32(place) !== places.length + 1) return undefined;
    if (place + 8 + shp.getUint32(place + 4) * 2 > fin) return undefined;
    places.push(place);
  }
  return places.length ? places : undefined;
}

function aLaSuite(fichier: string, vue: DataView, fin: number): number[] {
  const places: number[] = [];
  // A shape has 8 bytes at least: the loop ends, whatever the lengths say.
  for (let ou = 100; ou < fin;) {
    if (ou + 8 > fin) throw coupeA(fichier, fin, ou + 8);
    const suite = ou + 8 + vue.getUint32(ou + 4) * 2;
    if (suite > fin) throw abime(fichier, ou + 4, 'une forme dépasse la fin du fichier');
    places.push(ou);
    ou = suite;
  }
  return places;
}

function forme(fichier: string, vue: DataView, debut: number, fin: number): Forme {
  if (debut + 4 > fin) throw abime(fichier, debut, 'une forme sans type');
  const type = vue.getUint32(debut, true);
  // Tens are for heights (1) and measures (2): the plane is the same.
  const plan = type < 30 ? type % 10 : type - 30;
  if (type === 0) return SANS_POINT;
  if (type < 30 && plan === 1) return point(fichier, vue, debut + 4, fin);
  if (type < 30 && plan === 8) {
    if (debut + 40 > fin) throw abime(fichier, debut, 'des points sans leur nombre');
    const nombre = vue.getUint32(debut + 36, true);
    if (nombre * 16 > fin - debut - 40)
      throw abime(fichier, debut + 36, 'plus de points que de place');
    if (!nombre) return SANS_POINT;
    const premier = point(fichier, vue, debut + 40, fin);
    return nombre > 1 ? { ...premier, plusieurs: nombre } : premier;
  }
  const refus = REFUS[plan];
  if (type > 31 || !refus) throw abime(fichier, debut, `une forme de type inconnu (${type})`);
  return { refus };
}

function point(fichier: string, vue: DataView, ou: number, fin: number): Forme {
  if (ou + 16 > fin) throw abime(fichier, ou, 'un point sans coordonnées');
  const x = vue.getFloat64(ou, true);
  const y = vue.getFloat64(ou + 8, true);
  const sur = Number.isFinite(x) && Number.isFinite(y) && x > SANS_VALEUR && y > SANS_VALEUR;
  return sur ? { point: [x, y] } : SANS_POINT;
}
