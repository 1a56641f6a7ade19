/** A saved file → a register that is kept here, attachments first. */
import { horloge, type Registre } from '@ternum/rgpd';
import { lireRegistre } from '@ternum/rgpd/schema';
import { fromZip, type ZipLu } from '@ternum/rgpd/zip';
import type { Depot } from '@ternum/rgpd/stockage';

/** A zip of ours, or its `registre.json` alone. @throws TernumError as `fromZip` and `lireRegistre` */
export async function lireFichier(octets: Uint8Array): Promise<ZipLu> {
  if (octets[0] === 0x50 && octets[1] === 0x4b) return fromZip(octets);
  const registre = lireRegistre(new TextDecoder().decode(octets));
  const defauts = registre.pieces.map(({ id, nom }) => ({
    code: 'fichier-absent',
    fichier: id,
    texte: `La pièce « ${nom} » n’est pas dans ce fichier : prenez la sauvegarde .zip entière.`,
  }));
  return { registre, pieces: new Map(), defauts };
}

/** Under another identifier when one is kept already: what is there is never overwritten. */
export function aPart(registre: Registre, deja: readonly { id: string }[]): Registre {
  return deja.some(({ id }) => id === registre.id) ? { ...registre, id: horloge.id() } : registre;
}

/** Attachments are kept before the register that names them. @throws TernumError */
export async function garderPieces(
  depot: Depot,
  registre: Registre,
  { pieces }: ZipLu,
): Promise<void> {
  for (const [id, octets] of pieces) await depot.ecrirePiece(registre.id, id, octets);
}
