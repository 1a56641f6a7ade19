import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { Derniere } from './derniere.ts';

test('one request at a time, and of those that waited only the latest', async () => {
  const parties: number[] = [];
  let [enCours, plus] = [0, 0];
  const derniere = new Derniere<number, number>(async (n) => {
    parties.push(n);
    enCours += 1;
    plus = Math.max(plus, enCours);
    await new Promise((resolve) => setTimeout(resolve, 2));
    enCours -= 1;
    return n * 10;
  });
  const reponses = await Promise.all([1, 2, 3, 4].map((n) => derniere.demander(n)));
  deepEqual(parties, [1, 4]);
  deepEqual(reponses, [10, 40, 40, 40]);
  equal(plus, 1);
  equal(await derniere.demander(5), 50);
});

test('a failure does not block what follows', async () => {
  const derniere = new Derniere<boolean, string>(async (bien) => {
    await Promise.resolve();
    if (!bien) throw new Error('parti');
    return 'là';
  });
  const [premiere, suivante] = [derniere.demander(false), derniere.demander(true)];
  await rejects(premiere, /parti/);
  equal(await suivante, 'là');
});
