/** Zip → files, in memory, within limits. */
import { Inflate } from 'fflate';
import { souffle } from '../souffle/index.ts';
import { crc32 } from './crc32.ts';
import { illisible, lireRepertoire, LOCALE, type Entree } from './repertoire.ts';

/** What an archive may cost at most. */
export interface LimitesZip {
  /** Files; default 10 000. */
  fichiers?: number;
  /** Bytes of all files together, once inflated; default 200 000 000. */
  octets?: number;
  /** Times smaller than its contents; default 1 000. Real registers reach some 30. */
  rapport?: number;
}

/** How to read an archive. */
export interface OptionsZip {
  /** Files to inflate; the others are left out. */
  seulement?: (nom: string) => boolean;
  /** Against archives made to exhaust memory. */
  limites?: LimitesZip;
}

const PAR_DEFAUT: Required<LimitesZip> = { fichiers: 10_000, octets: 200_000_000, rapport: 1000 };

/**
 * Files of a zip archive, by their name as written in it: a name is data, never a path to write to. Folders are left
 * out. Each file is checked against its CRC-32.
 *
 * @throws TernumError `parse`: not a zip, cut, damaged, encrypted, zip64, or beyond the limits
 */
export function lireZip(octets: Uint8Array, options: OptionsZip = {}): Record<string, Uint8Array> {
  const lecture = lire(octets, options);
  for (;;) {
    const { done, value } = lecture.next();
    if (done) return value;
  }
}

/** The same in slices, between which the page answers. */
export async function lireZipParTranches(
  octets: Uint8Array,
  options: OptionsZip = {},
): Promise<Record<string, Uint8Array>> {
  const pause = souffle();
  const lecture = lire(octets, options);
  for (;;) {
    const { done, value } = lecture.next();
    if (done) return value;
    await pause();
  }
}

/** Stops where it may be left for a while. */
type Lecture<T> = Generator<undefined, T, undefined>;

function* lire(octets: Uint8Array, options: OptionsZip): Lecture<Record<string, Uint8Array>> {
  const limites = { ...PAR_DEFAUT, ...options.limites };
  const { seulement = () => true } = options;
  const voulues = lireRepertoire(octets, limites.fichiers).filter(
    ({ nom }) => !nom.endsWith('/') && seulement(nom),
  );
  let reste = limites.octets;
  // Without a prototype: a file may be called « constructor ».
  const fichiers = Object.create(null) as Record<string, Uint8Array>;
  for (const entree of voulues) {
    const contenu = yield* extraire(
      octets,
      entree,
      Math.min(reste, limites.rapport * (entree.comprime + 100)),
    );
    reste -= contenu.length;
    fichiers[entree.nom] = contenu;
  }
  return fichiers;
}

function* extraire(octets: Uint8Array, entree: Entree, plafond: number): Lecture<Uint8Array> {
  const { nom, debut, comprime, methode, taille, crc } = entree;
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const abime = (): never => {
    throw illisible(
      `zip: ${nom} is damaged`,
      `« ${nom} » est abîmé dans l’archive : récupérez-la de nouveau.`,
    );
  };
  if (debut + 30 > octets.length || vue.getUint32(debut, true) !== LOCALE) abime();
  const ou = debut + 30 + vue.getUint16(debut + 26, true) + vue.getUint16(debut + 28, true);
  if (ou + comprime > octets.length) abime();
  const donnees = octets.subarray(ou, ou + comprime);
  if (taille > plafond) throw trop(nom);
  if (methode !== 0 && methode !== 8)
    throw illisible(
      `zip: method ${methode}`,
      `« ${nom} » est compressé d’une façon inhabituelle : refaites l’archive en zip ordinaire.`,
    );
  const contenu =
    methode === 0 ? donnees.slice() : yield* degonfler(donnees, taille, plafond, nom, abime);
  yield;
  if (contenu.length !== taille || crc32(contenu) !== crc) abime();
  return contenu;
}

const trop = (nom: string): Error =>
  illisible(
    `zip: ${nom} is too big`,
    `« ${nom} » est trop grand une fois décompressé : l’archive n’est pas lue.`,
  );

/** Piece by piece: what the directory declares may be a lie. */
function* degonfler(
  donnees: Uint8Array,
  taille: number,
  plafond: number,
  nom: string,
  abime: () => never,
): Lecture<Uint8Array> {
  const contenu = new Uint8Array(taille);
  let fait = 0;
  const inflate = new Inflate((morceau) => {
    if (fait + morceau.length > plafond) throw trop(nom);
    if (fait + morceau.length > taille) abime();
    contenu.set(morceau, fait);
    fait += morceau.length;
  });
  const PAS = 65_536;
  try {
    for (let i = 0; i < donnees.length; i += PAS) {
      inflate.push(donnees.subarray(i, i + PAS), i + PAS >= donnees.length);
      yield;
    }
  } catch (erreur) {
    if (erreur instanceof Error && erreur.name === 'TernumError') throw erreur;
    abime();
  }
  return fait === taille ? contenu : abime();
}
