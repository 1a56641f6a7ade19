import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { apply, createRegistre, type Demande, type Registre } from '../model/index.ts';
import { aPurger, purger } from './index.ts';

const commun = { creeLe: '2026-01-01T00:00:00Z', modifieLe: '2026-01-01T00:00:00Z' };
const demande = (id: string, champs: Partial<Demande>): Demande => ({
  id,
  recueLe: '2026-01-31',
  demandeur: { nom: 'Mme Durand' },
  reponse: { le: '2026-02-10', sens: 'satisfaite' },
  ...commun,
  ...champs,
});
const piece = (id: string) => ({
  id,
  nom: `${id}.pdf`,
  type: 'application/pdf',
  taille: 1,
  sha256: '0'.repeat(64),
  ...commun,
});
const registre: Registre = {
  ...createRegistre({ nom: 'Chorey' }),
  demandes: [
    demande('venue', { purgeLe: '2026-11-23', pieces: ['seule', 'partagee'] }),
    demande('ouverte', { purgeLe: '2026-11-01', reponse: undefined }),
    demande('plus-tard', { purgeLe: '2026-11-24' }),
    demande('sans-date', { pieces: ['partagee'] }),
    demande('illisible', { purgeLe: '2026-02-31' }),
  ],
  violations: [
    {
      id: 'close',
      titre: 'Clé',
      connueLe: commun.creeLe,
      clotureeLe: '2026-02-01',
      purgeLe: '2026-11-01',
      ...commun,
    },
    { id: 'en-cours', titre: 'Vol', connueLe: commun.creeLe, purgeLe: '2026-11-01', ...commun },
  ],
  pieces: [piece('seule'), piece('partagee'), piece('orpheline')],
};

test('what is closed and whose day has come leaves, with the attachments of its own', () => {
  const liste = aPurger(registre, '2026-11-23');
  deepEqual(
    liste.map(({ dans, id }) => `${dans}/${id}`),
    ['demandes/venue', 'violations/close', 'pieces/seule'],
  );
  match(liste[0]!.texte, /^La demande reçue le 31 janvier 2026.*23 novembre 2026/);
  const apres = apply(registre, purger(registre, '2026-11-23')!);
  deepEqual(
    apres.demandes.map(({ id }) => id),
    ['ouverte', 'plus-tard', 'sans-date', 'illisible'],
  );
  deepEqual(
    apres.pieces.map(({ id }) => id),
    ['partagee', 'orpheline'],
  );
  equal(purger(apres, '2026-11-23'), undefined);
  equal(purger(registre, '2026-10-01'), undefined);
});
