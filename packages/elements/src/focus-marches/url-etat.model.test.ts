import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Filtre } from '@ternum/marches';
import { ecrireUrl, lireUrl } from './url-etat.ts';

const DOUZE = { du: '2023-04-01', au: '2024-03-31' };

test('what is written is read again', () => {
  const filtre: Filtre = {
    texte: 'voirie & trottoirs',
    categories: ['travaux', 'services'],
    procedures: ["Appel d'offres ouvert"],
    lieux: ['21', '2A', '974'],
    cpv: ['4523'],
    montantMin: 0,
    montantMax: 90_000.5,
    considerations: ['sociales'],
    titulaires: ['40000000000001'],
    du: '2022-01-01',
    au: '2022-12-31',
  };
  const lu = lireUrl(ecrireUrl('', 'm', filtre, DOUZE, '2121M1~2'), 'm');
  assert.deepEqual(lu, { filtre, periodeChoisie: true, contrat: '2121M1~2' });
});

test('the default period is not written; no period at all is', () => {
  assert.equal(ecrireUrl('', 'm', { ...DOUZE }, DOUZE), '');
  assert.equal(ecrireUrl('', 'm', {}, DOUZE), '?m.periode=tout');
  assert.equal(lireUrl('?m.periode=tout', 'm').periodeChoisie, true);
  assert.equal(lireUrl('', 'm').periodeChoisie, false);
});

test('two elements and the page keep their own keys', () => {
  const avant = '?page=2&marches2.texte=eau&marches.texte=gaz';
  const apres = ecrireUrl(avant, 'marches', { ...DOUZE, texte: 'bois' }, DOUZE);
  const params = new URLSearchParams(apres);
  assert.equal(params.get('page'), '2');
  assert.equal(params.get('marches2.texte'), 'eau');
  assert.deepEqual(params.getAll('marches.texte'), ['bois']);
});

test('an address that somebody wrote by hand is not trusted', () => {
  const { filtre } = lireUrl(
    '?m.categories=armes&m.categories=travaux&m.du=hier&m.montantMin=-5&m.lieux=<b>&m.cpv=45x&m.inconnu=1',
    'm',
  );
  assert.deepEqual(filtre, { categories: ['travaux'] });
});
