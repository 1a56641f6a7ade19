import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chiffrer } from '@ternum/marches';
import { consolidation, contrat, organisme } from '../testing/fabrique.ts';
import { tableauIndicateurs } from './marches-indicateurs.chiffres.ts';
import { ecrire, indicateurs } from './marches-indicateurs.model.ts';

const AN = { du: '2024-01-01', au: '2024-12-31' };

test('six figures at most, the year before beside', () => {
  const liste = indicateurs(
    chiffrer(
      consolidation([
        contrat({ date: '2024-03-01', montant: 1_200_000 }),
        contrat({ date: '2024-04-01', montant: 300_000, titulaires: [organisme(2)] }),
        contrat({ date: '2023-03-01', montant: 1_000_000 }),
      ]),
      AN,
    ),
  );
  assert.equal(liste.length, 6);
  const [montant, nombre, entreprises] = liste;
  assert.match(ecrire(montant!), /1,5\sM€/);
  assert.match(montant!.note, /un an plus tôt : 1\sM€ \(\+50\s%\)/);
  assert.equal(nombre!.valeur, 2);
  assert.equal(entreprises!.valeur, 2);
});

test('what no contract says is « non renseigné », never 0', () => {
  const [, , , environnement] = indicateurs(chiffrer(consolidation([contrat()])));
  assert.equal(ecrire(environnement!), 'non renseigné');
});

test('contracts without amount are said', () => {
  const [montant] = indicateurs(
    chiffrer(consolidation([contrat({ montant: undefined }), contrat({ montant: 10 })])),
  );
  assert.match(montant!.note, /1 sans montant connu/);
});

test('the local share takes a place once both places are known', () => {
  const liste = indicateurs(
    chiffrer(
      consolidation([
        contrat({
          acheteur: { ...organisme(9), departement: '21' },
          titulaires: [{ ...organisme(1), departement: '21' }],
          montant: 100,
        }),
        contrat({
          acheteur: { ...organisme(9), departement: '21' },
          titulaires: [{ ...organisme(2), departement: '75' }],
          montant: 300,
        }),
      ]),
    ),
  );
  assert.equal(liste[5]!.libelle, 'Part locale du montant');
  assert.match(ecrire(liste[5]!), /25\s%/);
  const { lignes } = tableauIndicateurs(liste);
  assert.deepEqual(lignes.at(-1)!.slice(0, 3), ['Part locale du montant', 25, '%']);
  assert.deepEqual(lignes[0]!.slice(1, 3), [400, '€ HT']);
});

test('a company’s page says for how many buyers it works', () => {
  const [, , troisieme] = indicateurs(
    chiffrer(consolidation([contrat({ titulaires: [organisme(1)] })]), {
      titulaires: [organisme(1).id],
    }),
  );
  assert.equal(troisieme!.libelle, 'Acheteur');
  assert.equal(troisieme!.valeur, 1);
});
