import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { lireFichierPublic } from '@ternum/rgpd/public';
import { bilan, cellule, chercher, trier, trouver, vueDe } from './mentions-rgpd.model.ts';

const fichier = lireFichierPublic({
  format: 'ternum-rgpd-public',
  version: 1,
  organisme: { nom: 'Chorey' },
  traitements: [
    { id: 'zoo', nom: 'Élections', finalites: [{ texte: 'Tenir la liste', base: 'c' }] },
    { id: 'b', nom: 'Cantine', donnees: [{ categorie: 'Santé', detail: 'Allergies' }] },
    { id: 'c', nom: 'État civil 10' },
    { id: 'd', nom: 'État civil 2' },
  ],
});

test('the view that attributes ask for', () => {
  equal(vueDe(undefined, undefined), 'politique');
  equal(vueDe(undefined, 'cantine'), 'mention');
  equal(vueDe('registre', 'cantine'), 'registre');
  equal(vueDe('autre', undefined), 'politique');
});

test('sorted as French sorts, found by any word of what is shown, without accents', () => {
  deepEqual(
    trier(fichier.traitements).map(({ nom }) => nom),
    ['Cantine', 'Élections', 'État civil 2', 'État civil 10'],
  );
  const noms = (r: string) => chercher(fichier.traitements, r).map(({ id }) => id);
  deepEqual(noms('ALLERGIES'), ['b']);
  deepEqual(noms('etat  civil'), ['c', 'd']);
  deepEqual(noms('obligation legale'), ['zoo']);
  deepEqual(noms('cantine elections'), []);
  equal(noms(' ').length, 4);
});

test('counts and cells', () => {
  equal(bilan(4, 4), '4\u00a0traitements');
  equal(bilan(1, 4), '1\u00a0traitement sur 4');
  equal(bilan(0, 4), 'Aucun traitement sur 4');
  deepEqual(cellule(fichier.traitements[0]!, 'finalites'), ['Tenir la liste – Obligation légale.']);
  equal(trouver(fichier, ' b ')?.nom, 'Cantine');
  equal(trouver(fichier, 'x'), undefined);
});
