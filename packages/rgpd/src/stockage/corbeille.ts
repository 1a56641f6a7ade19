/** Bytes of attachments that were taken away while the register is open: undoing brings them back. */
import type { Depot, Ecriture } from './types.ts';

const PIECE = 'pieces/';

export class Corbeille {
  readonly #octets = new Map<string, Uint8Array>();

  /** Before a write: keeps what it takes away, puts back what it brings back. */
  async preparer(depot: Depot, id: string, { poser, retirer }: Ecriture): Promise<void> {
    for (const cle of retirer) {
      if (!cle.startsWith(PIECE)) continue;
      const piece = cle.slice(PIECE.length);
      // What cannot be read cannot come back; it may be taken away all the same.
      const octets = await depot.lirePiece(id, piece).catch(() => undefined);
      if (octets) this.#octets.set(piece, octets);
    }
    for (const { cle } of poser) {
      const octets = cle.startsWith(PIECE) && this.#octets.get(cle.slice(PIECE.length));
      if (octets) await depot.ecrirePiece(id, cle.slice(PIECE.length), octets);
    }
  }
}
