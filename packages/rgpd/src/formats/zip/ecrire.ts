/** A register and its attachments → one archive: `registre.json`, `pieces/`, `manifest.json`. */
import { ecrireZipParTranches } from '@ternum/core/zip';
import type { Piece, Registre } from '../../model/index.ts';
import { canonique } from './canonique.ts';
import { sha256 } from './empreinte.ts';
import type { FichierManifeste, Manifeste } from './manifeste.ts';

/** What `toZip` may be told. */
export interface OptionsZip {
  /** Bytes of an attachment; undefined: they are lost, and the archive says so by their absence. */
  piece?: (id: string) => Promise<Uint8Array | undefined>;
  /** Called after each attachment: done, in all. */
  avancement?: (faits: number, total: number) => void;
  /** Stops before the next attachment. */
  signal?: AbortSignal;
}

const texte = (valeur: unknown): Uint8Array => new TextEncoder().encode(canonique(valeur));

/** Name of an attachment in the archive: its own name after its identifier, without what a file system refuses. */
export const nomDansZip = ({ id, nom }: Piece): string =>
  `pieces/${id}/${
    [...nom.replace(/[\\/:*?"<>|\x00-\x1f]|\p{Surrogate}/gu, '_').replace(/^\.+/, '_')]
      // By whole signs: half of one is another name once it is written.
      .slice(-120)
      .join('') || 'piece'
  }`;

/** The same register and the same attachments give the same bytes. */
export async function toZip(registre: Registre, options: OptionsZip = {}): Promise<Uint8Array> {
  const { piece, avancement, signal } = options;
  const fichiers: Record<string, Uint8Array> = { 'registre.json': texte(registre) };
  let faits = 0;
  for (const une of registre.pieces) {
    signal?.throwIfAborted();
    const octets = await piece?.(une.id);
    if (octets) fichiers[nomDansZip(une)] = octets;
    avancement?.(++faits, registre.pieces.length);
  }
  const liste: FichierManifeste[] = [];
  for (const [nom, octets] of Object.entries(fichiers))
    liste.push({ nom, taille: octets.length, sha256: await sha256(octets) });
  const manifeste: Manifeste = { format: 'ternum-rgpd-zip', version: 1, fichiers: liste };
  fichiers['manifest.json'] = texte(manifeste);
  return ecrireZipParTranches(fichiers, ['registre.json', 'manifest.json']);
}
