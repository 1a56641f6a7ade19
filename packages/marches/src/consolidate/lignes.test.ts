import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Marche } from '../model.ts';
import { verifierEquation } from '../testing/equation.ts';
import { lire, organisme, unMarche } from '../testing/fabrique.ts';
import { consolidate } from './index.ts';

const A = organisme('34106498800023');
const B = organisme('33374701200057');

describe('lines of a table', () => {
  const ligne = (plus: Partial<Marche>): Marche =>
    unMarche({ format: 'csv', id: 'L1', objet: undefined, ligne: {}, ...plus });

  it('a line per supplier is one contract with its co-titulaires', async () => {
    const c = await consolidate(lire(ligne({ titulaires: [A] }), ligne({ titulaires: [B] })));
    equal(c.marches.length, 1);
    equal(c.regroupees, 1);
    deepEqual(
      c.marches[0]!.actuel.titulaires.map((t) => t.id),
      [A.id, B.id],
    );
    verifierEquation(c);
  });

  it('a line per state: the latest is current, the contract keeps its first date', async () => {
    const c = await consolidate(
      lire(
        ligne({ montant: 12_000, date: '2024-12-23' }),
        ligne({ montant: 11_000, date: '2024-09-13' }),
        ligne({ montant: 10_000, date: '2024-08-28' }),
      ),
    );
    const [contrat] = c.marches;
    equal(c.regroupees, 2);
    equal(contrat!.actuel.montant, 12_000);
    equal(contrat!.publie.date, '2024-08-28');
    deepEqual(
      contrat!.etapes.map((e) => e.montant),
      [10_000, 11_000, 12_000],
    );
  });

  it('the line marked as current data is current, whatever the dates', async () => {
    const c = await consolidate(
      lire(
        ligne({
          montant: 12_000,
          date: '2024-01-01',
          ligne: { modificationId: 1, donneesActuelles: true },
        }),
        ligne({
          montant: 10_000,
          date: '2024-09-01',
          ligne: { modificationId: 0, donneesActuelles: false },
        }),
      ),
    );
    equal(c.marches[0]!.actuel.montant, 12_000);
  });

  it('a state with two suppliers joins each once', async () => {
    const c = await consolidate(
      lire(
        ligne({ titulaires: [A], montant: 2, date: '2024-09-01' }),
        ligne({ titulaires: [B], montant: 2, date: '2024-09-01' }),
        ligne({ titulaires: [A], montant: 1, date: '2024-08-01' }),
        ligne({ titulaires: [B], montant: 1, date: '2024-08-01' }),
      ),
    );
    equal(c.regroupees, 3);
    deepEqual(
      c.marches[0]!.actuel.titulaires.map((t) => t.id),
      [A.id, B.id],
    );
    equal(c.marches[0]!.etapes.length, 2);
  });

  it('another amount on the same day without a state column is a lot', async () => {
    const c = await consolidate(
      lire(
        ligne({ titulaires: [A], montant: 56_500 }),
        ligne({ titulaires: [B], montant: 125_000 }),
      ),
    );
    equal(c.marches.length, 2);
    equal(c.regroupees, 0);
  });

  it('another subject is a lot', async () => {
    const c = await consolidate(
      lire(ligne({ objet: 'Lot 1' }), ligne({ objet: 'Lot 2', titulaires: [B] })),
    );
    equal(c.marches.length, 2);
  });

  it('a line repeated to the letter is a doublon, not a grouped line', async () => {
    const l = ligne({ titulaires: [A] });
    const c = await consolidate(lire(l, { ...l }, ligne({ titulaires: [B] })));
    deepEqual([c.marches.length, c.doublons.length, c.regroupees], [1, 1, 1]);
    equal(c.doublons[0]!.garde, c.marches[0]!.publie);
    verifierEquation(c);
  });

  it('records of a JSON file under one id are not lines', async () => {
    const c = await consolidate(
      lire(
        unMarche({ id: 'x', objet: 'O', titulaires: [A] }),
        unMarche({ id: 'x', objet: 'O', titulaires: [B] }),
      ),
    );
    equal(c.marches.length, 2);
  });
});
