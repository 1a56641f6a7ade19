/** Files → zip. */
import { zipSync, type Zippable } from 'fflate';

/** A fixed day: the same files give the same bytes. */
const JOUR = new Date(1980, 0, 1, 12);

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
    contenu[nom] = [octets, { level: tels.includes(nom) ? 0 : 6, mtime: JOUR }];
  return zipSync(contenu);
}
