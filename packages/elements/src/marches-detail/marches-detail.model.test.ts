import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrat, organisme } from '../testing/fabrique.ts';
import { acteEnMots, chronologie, groupes, identifiant } from './marches-detail.model.ts';

const champ = (c: ReturnType<typeof contrat>, nom: string): string | undefined =>
  groupes(c)
    .flatMap((g) => g.champs)
    .find((f) => f.nom === nom)
    ?.valeur?.replace(/[\u00a0\u202f]/g, ' ');

test('an amount has its unit, a maximum says so, an unknown field stays unknown', () => {
  assert.equal(champ(contrat({ montant: 50_000 }), 'Montant'), '50 000,00 € HT');
  assert.equal(
    champ(contrat({ montant: 50_000, accordCadre: true }), 'Montant (maximum estimé)'),
    '50 000,00 € HT',
  );
  assert.equal(champ(contrat({ montant: undefined }), 'Montant'), undefined);
});

test('a modified amount is shown beside the initial one', () => {
  const c = contrat({ montant: 50_000 }, { montant: 60_000 });
  assert.equal(champ(c, 'Montant actuel'), '60 000,00 € HT');
  assert.equal(champ(c, 'Montant initial'), '50 000,00 € HT');
});

test('no consideration and an unknown one are two things', () => {
  assert.equal(champ(contrat({ considerationsSociales: [] }), 'Considérations sociales'), 'aucune');
  assert.equal(champ(contrat(), 'Considérations sociales'), undefined);
});

test('the timeline goes from the initial state to the current one', () => {
  const [a, b] = [organisme(1), organisme(2)];
  const pas = chronologie(
    contrat({ montant: 100_000, dureeMois: 12 }, { montant: 120_000, dureeMois: 18 }, [
      { montant: 100_000, dureeMois: 12, titulaires: [a] },
      {
        date: '2024-06-01',
        montant: 120_000,
        dureeMois: 12,
        titulaires: [a],
        modification: { id: 1, montant: 120_000, objet: 'Travaux ajoutés' },
      },
      {
        montant: 120_000,
        dureeMois: 18,
        titulaires: [b],
        modification: { id: 2, dureeMois: 18, titulaires: [b] },
      },
    ]),
  );
  const propre = (t: string): string => t.replace(/[\u00a0\u202f]/g, ' ');
  assert.deepEqual(
    pas.map((p) => [p.titre, p.date]),
    [
      ['À l’origine', '14 mars 2024'],
      ['Modification 1', '1er juin 2024'],
      ['Modification 2', 'date non renseignée'],
    ],
  );
  assert.deepEqual(pas[1]!.changements.map(propre), [
    'Travaux ajoutés',
    'Montant : 120 000,00 € HT (+20 000,00 €, soit +20 %).',
  ]);
  assert.deepEqual(pas[2]!.changements.map(propre), [
    'Durée : 18 mois au lieu de 12 mois.',
    'Titulaires : Entreprise 2.',
  ]);
});

test('a contract never modified has no timeline; an empty modification says that it is', () => {
  assert.deepEqual(chronologie(contrat()), []);
  const etat = { montant: 1, dureeMois: 1, titulaires: [] };
  const pas = chronologie(contrat({}, {}, [etat, { ...etat, modification: {} }]));
  assert.deepEqual(pas[1]!.changements, ['La modification publiée ne dit pas ce qui change.']);
});

test('a wrong number is said to be wrong', () => {
  assert.equal(
    identifiant({ id: '12', typeIdentifiant: 'SIRET', valide: false }),
    'SIRET 12 (numéro non valable)',
  );
});

test('a sub-contract has its latest amount', () => {
  const texte = acteEnMots({
    sousTraitant: organisme(3),
    montant: 10_000,
    modifications: [{ montant: 12_000 }, { dureeMois: 4 }],
  }).replace(/[\u00a0\u202f]/g, ' ');
  assert.equal(texte, 'Entreprise 3, SIRET 400 000 000 00003 · 12 000,00 € HT · 4 mois');
});
