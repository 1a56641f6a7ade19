import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chiffrer } from '@ternum/marches';
import { commune } from '../testing/fabrique.ts';
import { tableauPostes } from './marches-repartition.chiffres.ts';
import { AXES, barresDe, phraseRepartition } from './marches-repartition.model.ts';

const synthese = chiffrer(commune());
const total = synthese.indicateurs.montant;
const poste = (i: number) => ({ cle: `${i}`, libelle: `Poste ${i}`, nombre: 1, montant: 100 - i });

test('every dimension shares out the whole amount', () => {
  for (const axe of Object.values(AXES))
    assert.equal(
      synthese[axe.cle].reduce((s, p) => s + p.montant, 0),
      total,
      axe.nom,
    );
});

test('beyond eight bars the rest is one line, without a filter, and nothing is lost', () => {
  const postes = Array.from({ length: 12 }, (_, i) => poste(i));
  const lignes = barresDe(postes, 1000);
  assert.equal(lignes.length, 9);
  assert.equal(lignes[8]!.cle, '');
  assert.equal(lignes[8]!.libelle, '4 autres');
  assert.equal(
    lignes.reduce((s, l) => s + l.valeur, 0),
    postes.reduce((s, p) => s + p.montant, 0),
  );
  assert.equal(tableauPostes('Poste', 'Marchés', postes).lignes.length, 12);
});

test('one position, or no amount, is said plainly', () => {
  assert.equal(phraseRepartition([], 0), 'Aucun montant n’est renseigné.');
  assert.match(phraseRepartition([poste(1)], 99), /un seul poste : «\sPoste 1\s»/);
  assert.match(
    phraseRepartition([poste(0), poste(50)], 150),
    /«\sPoste 0\s» \(67\s%\), puis «\sPoste 50\s»/,
  );
});
