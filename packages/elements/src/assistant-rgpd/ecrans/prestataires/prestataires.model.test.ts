import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { copieDe, direContrat, etatContrat, fichesDe, nouveau } from './prestataires.model.ts';

const P = nouveau('p', '2026-11-23T10:00:00Z');

test('« je ne sais pas » is counted apart, and is still to be obtained', () => {
  const p = { ...P, clauses: { objet: 'oui', audit: 'nsp', fin: 'non' } } as const;
  equal(direContrat(p), '1 point sur 11, 1 à vérifier');
  equal(etatContrat(p).manquent.length, 10);
  equal(direContrat(P), '0 point sur 11');
});

test('sheets that name it; « je ne sais pas » names nobody', () => {
  const fiche = (nom: string, sousTraitants: unknown, statut = 'brouillon') => ({
    nom,
    sousTraitants,
    statut,
  });
  const traitements = [
    fiche('Cantine', ['p']),
    fiche('École', { inconnu: true }),
    fiche('Ancienne', ['p'], 'archive'),
  ] as never;
  deepEqual(fichesDe('p', { traitements }), ['Cantine']);
});

test('a copy has no attachment', () => {
  const copie = copieDe({ ...P, nom: 'A', pieces: ['x'] }, 'q', '2026-11-24T10:00:00Z');
  deepEqual([copie.id, copie.nom, copie.pieces], ['q', 'A (copie)', undefined]);
});
