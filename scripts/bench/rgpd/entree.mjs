/** What the page of the bench runs. */
import { depotIndexedDB, Session } from '@ternum/rgpd/stockage';
import { sha256 } from '@ternum/rgpd/zip';
import { grosRegistre, octetsDePiece } from '../../../packages/rgpd/src/testing/gros.ts';
import '../../../packages/elements/src/define/ternum-assistant-rgpd.ts';

/** Keeps the large register and its attachments. */
async function preparer() {
  const depot = depotIndexedDB();
  await depot.effacer();
  const registre = grosRegistre();
  const pieces = [];
  for (const [i, piece] of registre.pieces.entries()) {
    const octets = octetsDePiece(i);
    await depot.ecrirePiece(registre.id, piece.id, octets);
    pieces.push({ ...piece, taille: octets.length, sha256: await sha256(octets) });
  }
  await (await Session.creer(depot, { ...registre, pieces })).fermer();
}

globalThis.banc = { preparer };
