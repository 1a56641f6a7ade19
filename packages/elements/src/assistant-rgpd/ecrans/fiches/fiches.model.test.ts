import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Traitement } from '@ternum/rgpd';
import { chercher, copieDe, parService } from './fiches.model.ts';

const fiche = (nom: string, plus: Partial<Traitement> = {}): Traitement => ({
  id: nom,
  nom,
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: '2026-01-01T00:00:00Z',
  modifieLe: '2026-01-01T00:00:00Z',
  ...plus,
});
const TOUTES = [
  fiche('Élections', { service: 'Population' }),
  fiche('Cantine', { service: 'Écoles', finalites: [{ texte: 'Facturer les repas' }] }),
  fiche('Ancienne', { statut: 'archive' }),
];
const noms = (liste: readonly Traitement[]): string[] => liste.map(({ nom }) => nom);

test('without accents nor case, in name, service and purposes; all words', () => {
  deepEqual(noms(chercher(TOUTES, 'elections', false)), ['Élections']);
  deepEqual(noms(chercher(TOUTES, 'ecoles REPAS', false)), ['Cantine']);
  deepEqual(noms(chercher(TOUTES, 'ecoles vote', false)), []);
  deepEqual(noms(chercher(TOUTES, '', true)), ['Ancienne']);
});

test('by service', () => {
  deepEqual(
    parService(chercher(TOUTES, '', false)).map(([service, f]) => [service, f.length]),
    [
      ['Écoles', 1],
      ['Population', 1],
    ],
  );
});

test('a copy is another sheet, to be completed', () => {
  const copie = copieDe(
    fiche('A', { statut: 'valide', ref: 'T-1' }),
    'neuf',
    '2026-11-23T00:00:00Z',
  );
  equal(copie.id, 'neuf');
  equal(copie.statut, 'brouillon');
  ok(!('ref' in copie));
});
