import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre } from '../model/index.ts';
import { depotMemoire } from './memoire.ts';
import { Session } from './session.ts';

test('an attachment that was taken away and written comes back with its bytes', async () => {
  const depot = depotMemoire();
  const session = await Session.creer(depot, createRegistre({ nom: 'Chorey' }));
  const { id } = session.registre;
  const le = '2026-11-23T10:00:00Z';
  await depot.ecrirePiece(id, 'p', new Uint8Array([1, 2, 3]));
  session.appliquer({
    type: 'poser',
    dans: 'pieces',
    valeur: {
      id: 'p',
      nom: 'a.pdf',
      type: '',
      taille: 3,
      sha256: '0'.repeat(64),
      creeLe: le,
      modifieLe: le,
    },
  });
  await session.enregistrer();
  session.appliquer({ type: 'retirer', dans: 'pieces', id: 'p' });
  await session.enregistrer();
  equal(await depot.lirePiece(id, 'p'), undefined, 'erased at once');
  session.annuler();
  await session.enregistrer();
  deepEqual(await depot.lirePiece(id, 'p'), new Uint8Array([1, 2, 3]));
  session.retablir();
  await session.enregistrer();
  equal(await depot.lirePiece(id, 'p'), undefined);
  await session.fermer();
});
