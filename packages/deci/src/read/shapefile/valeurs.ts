/** One cell of a dBase table, by the type of its column. */
import type { Decodeur } from './encodage.ts';
import type { ValeurSig } from './types.ts';

/** Some rows: `texte` has one sign a byte from `debut`, and is right for ASCII only. */
export interface Bloc {
  texte: string;
  octets: Uint8Array;
  vue: DataView;
  debut: number;
}

/** `ou`: place of the row in the block. */
type Lire = (bloc: Bloc, ou: number) => ValeurSig;

/** Less than this is « no data » (ESRI Shapefile Technical Description, 1998, p. 2). */
export const SANS_VALEUR = -1e38;

/** A reader of the cells at `place` of each row; `undefined`: a type that is not read (memos, images…). */
export function lecteurDuType(
  type: string,
  place: number,
  largeur: number,
  decoder: Decodeur,
): Lire | undefined {
  const texte: Lire = (bloc, ou) => couper(bloc, ou + place, largeur, decoder);
  switch (type) {
    case 'C':
      return texte;
    case 'N':
    case 'F':
      return (bloc, ou) => nombreDe(couper(bloc, ou + place, largeur, decoder));
    case 'D':
      return (bloc, ou) => jourDe(couper(bloc, ou + place, largeur, decoder));
    case 'L':
      return (bloc, ou) => OUI_NON[bloc.texte.charAt(ou + place).toUpperCase()];
    case 'I':
      return largeur === 4
        ? (bloc, ou) => bloc.vue.getInt32(bloc.debut + ou + place, true)
        : undefined;
    case 'O':
    case 'B':
      return largeur === 8
        ? (bloc, ou) => mesure(bloc.vue.getFloat64(bloc.debut + ou + place, true))
        : undefined;
    default:
      return undefined;
  }
}

const OUI_NON: Record<string, boolean | undefined> = {
  T: true,
  Y: true,
  O: true,
  '1': true,
  F: false,
  N: false,
  '0': false,
};

/** Without the spaces and zero bytes that fill a cell. */
function couper(
  { texte, octets, debut }: Bloc,
  place: number,
  largeur: number,
  decoder: Decodeur,
): string | undefined {
  let de = place;
  let a = place + largeur;
  while (a > de && texte.charCodeAt(a - 1) <= 32) a--;
  while (de < a && texte.charCodeAt(de) <= 32) de++;
  if (a === de) return undefined;
  for (let i = de; i < a; i++)
    if (texte.charCodeAt(i) > 127) return propre(decoder(octets.subarray(debut + de, debut + a)));
  return propre(texte.slice(de, a));
}

/** Some writers end a text with a zero byte and leave what was there before. */
function propre(texte: string): string | undefined {
  const zero = texte.indexOf('\0');
  return (zero < 0 ? texte : texte.slice(0, zero).trimEnd()) || undefined;
}

function nombreDe(texte: string | undefined): ValeurSig {
  // Stars: the number did not fit when it was written.
  if (!texte || texte.startsWith('*')) return undefined;
  // A number with a leading zero is a code.
  if (/^0\d/.test(texte)) return texte;
  const n = Number(texte);
  return Number.isNaN(n) ? texte : mesure(n);
}

const mesure = (n: number): number | undefined =>
  Number.isFinite(n) && n > SANS_VALEUR ? n : undefined;

function jourDe(texte: string | undefined): ValeurSig {
  if (!texte || /^0+$/.test(texte)) return undefined;
  return /^\d{8}$/.test(texte)
    ? `${texte.slice(0, 4)}-${texte.slice(4, 6)}-${texte.slice(6)}`
    : texte;
}
