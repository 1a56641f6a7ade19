import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv } from '@ternum/core/csv';
import { contrat, organisme } from '../testing/fabrique.ts';
import { COLONNES } from './exporter-contrats.ts';
import { ariaSort, page, phrasePage, TRI_INITIAL, triSuivant } from './marches-tableau.model.ts';

test('a page never falls outside the table', () => {
  assert.deepEqual(page(45, 20, 9), { numero: 2, pages: 3, debut: 40, fin: 45 });
  assert.deepEqual(page(45, 20, -1), { numero: 0, pages: 3, debut: 0, fin: 20 });
  assert.deepEqual(page(0, 20, 3), { numero: 0, pages: 1, debut: 0, fin: 0 });
});

test('the page is said in words', () => {
  assert.equal(phrasePage(0, page(0, 20, 0)), 'Aucun marché');
  assert.equal(phrasePage(1, page(1, 20, 0)), '1\u00a0marché');
  assert.equal(phrasePage(45, page(45, 20, 1)), 'Marchés 21 à 40 sur 45');
});

test('a heading turns its own order round, another starts in its natural one', () => {
  assert.deepEqual(triSuivant(TRI_INITIAL, 'date'), { tri: 'date', sens: 'asc' });
  assert.deepEqual(triSuivant(TRI_INITIAL, 'objet'), { tri: 'objet', sens: 'asc' });
  assert.deepEqual(triSuivant({ tri: 'objet', sens: 'asc' }, 'montant'), {
    tri: 'montant',
    sens: 'desc',
  });
  assert.equal(ariaSort(TRI_INITIAL, 'date'), 'descending');
  assert.equal(ariaSort(TRI_INITIAL, 'objet'), 'none');
});

test('the file has every contract, unknown amounts empty and no formula', () => {
  const csv = writeCsv(COLONNES, [
    contrat({ objet: '=1+1', montant: undefined, titulaires: [organisme(1), organisme(2)] }),
  ]);
  const [titres, ligne] = csv.replace('\ufeff', '').split('\r\n');
  const cellules = ligne!.split(';').length;
  assert.ok(titres!.startsWith('Identifiant;Date de notification;Objet'));
  assert.match(ligne!, /'=1\+1/);
  assert.match(ligne!, /"Entreprise 1 ; Entreprise 2"/);
  assert.ok(cellules >= COLONNES.length);
});
