/** Files → zip. */
import { deflateSync, Zip, ZipPassThrough, zipSync, type Zippable } from 'fflate';
import { souffle } from '../souffle/index.ts';

/** A fixed day: the same files give the same bytes. */
const JOUR = new Date(1980, 0, 1, 12);
const NIVEAU = 6;
const VITE = 2;
/** Bytes that are copied at once: some milliseconds. */
const PAS = 1 << 20;
/** Bytes of a file that is compressed at once; a larger one, which is an image or a scan, is stored as it is. */
const COMPRIMABLE = 1 << 19;

/**
 * A zip archive of these files, by name, in their order. The same files give the same bytes.
 *
 * @param tels names to store as they are, without compression (what is compressed already; `mimetype` of OpenDocument)
 */
export function ecrireZip(
  fichiers: Readonly<Record<string, Uint8Array>>,
  tels: readonly string[] = [],
): Uint8Array {
  const contenu: Zippable = {};
  for (const [nom, octets] of Object.entries(fichiers))
    contenu[nom] = [octets, { level: tels.includes(nom) ? 0 : NIVEAU, mtime: JOUR }];
  return zipSync(contenu);
}

/** Compresses its only chunk whole: the stream of fflate 0.8.3 gives back other bytes than those it was given. */
class Comprime extends ZipPassThrough {
  override compression = 8;

  protected override process(octets: Uint8Array, fin: boolean): void {
    // A long text is compressed in less time rather than in less room: nothing else runs meanwhile.
    const level = octets.length > COMPRIMABLE ? VITE : NIVEAU;
    this.ondata(null, deflateSync(octets, { level }), fin);
  }
}

/**
 * The same files in an archive, in slices between which the page answers. Its bytes are always the same too, and not
 * those of `ecrireZip`: sizes come after each file, and files of more than half a megabyte are stored as they are.
 *
 * @param textes names to compress whatever their size
 */
export async function ecrireZipParTranches(
  fichiers: Readonly<Record<string, Uint8Array>>,
  textes: readonly string[] = [],
): Promise<Uint8Array> {
  const pause = souffle();
  const morceaux: Uint8Array[] = [];
  const zip = new Zip((erreur, morceau) => {
    if (erreur) throw erreur;
    morceaux.push(morceau);
  });
  for (const [nom, octets] of Object.entries(fichiers)) {
    const petit = octets.length <= COMPRIMABLE || textes.includes(nom);
    const entree = petit ? new Comprime(nom) : new ZipPassThrough(nom);
    entree.mtime = JOUR;
    zip.add(entree);
    const pas = petit ? Math.max(1, octets.length) : PAS;
    for (let i = 0; i === 0 || i < octets.length; i += pas) {
      entree.push(octets.subarray(i, i + pas), i + pas >= octets.length);
      await pause();
    }
  }
  zip.end();
  const archive = new Uint8Array(morceaux.reduce((n, { length }) => n + length, 0));
  let ou = 0;
  for (const morceau of morceaux) {
    archive.set(morceau, ou);
    ou += morceau.length;
  }
  return archive;
}
