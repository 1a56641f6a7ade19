/** Records made to break a reader: each is accounted for, and none takes the others away. */
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { consolidate } from '../consolidate/index.ts';
import { verifierEquation } from '../testing/equation.ts';
import { anomalies, AUJOURDHUI, BON_2022, illisibles, json2022, marches } from '../testing/lire.ts';
import { readMarches } from './index.ts';

/** A file of three records, this one in the middle. */
const autour = (record: string): string => {
  const autre = JSON.stringify({ ...BON_2022, id: '2024M002', objet: 'Autre chose' });
  return `{"marches":{"marche":[${JSON.stringify(BON_2022)},${record},${autre}]}}`;
};

test('names that every object has are no words of the regulation', async () => {
  for (const mot of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
    const record = { ...BON_2022, nature: mot, categorie: mot, codeCPV: undefined };
    const titulaires = [{ titulaire: { typeIdentifiant: mot, id: '1' } }];
    const [m] = await marches(json2022({ ...record, titulaires }));
    equal(m!.categorie, undefined);
    equal(m!.titulaires[0]!.valide, false);
    equal(anomalies(m!).includes('identifiant titulaires[0].id'), true, mot);
  }
  const own = JSON.stringify(BON_2022).replace('{', '{"__proto__":{"id":"pris"},');
  equal((await marches(autour(own)))[1]!.id, BON_2022.id);
});

test('nesting without end is one unreadable record', async () => {
  const fois = 100_000;
  for (const profond of [
    '['.repeat(fois) + ']'.repeat(fois),
    `${'{"titulaire":'.repeat(fois)}{}${'}'.repeat(fois)}`,
  ]) {
    const record = JSON.stringify({ ...BON_2022, id: '2024M003', titulaires: '@' });
    const file = autour(record.replace('"@"', () => profond));
    const c = await consolidate(readMarches(file, { aujourdhui: AUJOURDHUI }));
    deepEqual([c.enregistrements, c.marches.length, c.illisibles.length], [3, 2, 1]);
    match(c.illisibles[0]!.raison, /forme que rien/);
    verifierEquation(c);
  }
});

test('a list that is none is said, an absent one is not', async () => {
  match((await illisibles('{"marches":"x"}'))[0]!.raison, /liste de contrats/);
  equal((await illisibles('{"marches":{"marche":3}}')).length, 1);
  equal((await illisibles('{"marches":{"marche":null}}')).length, 0);
});

test('what is no input is refused with a sentence', async () => {
  for (const rien of [null, undefined, 42, {}])
    await rejects(
      async () => {
        for await (const _ of readMarches(rien as never));
      },
      (e: unknown) => isTernumError(e, 'input') && /Donnez à lire/.test(e.hint!),
    );
});

test('thousands under one identifier, or in one contract, are read in moments', async () => {
  const lots = Array.from({ length: 5000 }, (_, i) => ({ ...BON_2022, objet: `Lot numéro ${i}` }));
  const un = await consolidate(readMarches(json2022(...lots), { aujourdhui: AUJOURDHUI }));
  equal(un.marches.length, 5000);
  const titulaires = Array.from({ length: 10_000 }, (_, i) => ({
    titulaire: { typeIdentifiant: 'HORS-UE', id: `CH${i}` },
  }));
  const [m] = await marches(json2022({ ...BON_2022, titulaires }));
  equal(m!.titulaires.length, 10_000);
});
