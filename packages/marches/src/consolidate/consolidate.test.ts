import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Marche } from '../model.ts';
import { verifierEquation } from '../testing/equation.ts';
import { illisible, lire, organisme, uneConcession, unMarche } from '../testing/fabrique.ts';
import { consolidate } from './index.ts';
import '../parler.ts';

const A = organisme('34106498800023');
const B = organisme('33374701200057');

describe('modifications', () => {
  it('an unmodified contract is not copied', async () => {
    const marche = unMarche();
    const [contrat] = (await consolidate(lire(marche))).marches;
    equal(contrat!.actuel, contrat!.publie);
    equal(contrat!.publie, marche);
    deepEqual(contrat!.etapes, []);
  });

  it('a price-only modification keeps the suppliers', async () => {
    const marche = unMarche({ titulaires: [A, B], modifications: [{ id: 1, montant: 12_000 }] });
    const [contrat] = (await consolidate(lire(marche))).marches;
    equal(contrat!.actuel.montant, 12_000);
    deepEqual(contrat!.actuel.titulaires, [A, B]);
    equal(contrat!.actuel.dureeMois, 6);
  });

  it('modifications apply by date, then number, whatever their order in the file', async () => {
    const marche = unMarche({
      modifications: [
        { id: 3, dateNotification: '2024-09-01', montant: 3 },
        { id: 2, dateNotification: '2024-05-01', montant: 2 },
        { id: 1, dateNotification: '2024-05-01', montant: 1, dureeMois: 9 },
      ],
    });
    const [contrat] = (await consolidate(lire(marche))).marches;
    deepEqual(
      contrat!.etapes.map((e) => [e.montant, e.dureeMois]),
      [
        [10_000, 6],
        [1, 9],
        [2, 9],
        [3, 9],
      ],
    );
    equal(contrat!.actuel.montant, 3);
  });

  it('a modification that says nothing changes nothing', async () => {
    const marche = unMarche({ modifications: [{}, { titulaires: [] }] });
    const [contrat] = (await consolidate(lire(marche))).marches;
    equal(contrat!.actuel, contrat!.publie);
  });

  it('a dated modification without any changed value stays in the timeline', async () => {
    const marche = unMarche({
      modifications: [{ objet: 'Avenant', dateNotification: '2024-05-19' }],
    });
    const [contrat] = (await consolidate(lire(marche))).marches;
    equal(contrat!.etapes.length, 2);
    equal(contrat!.actuel.montant, 10_000);
  });
});

describe('doublons', () => {
  it('a record repeated to the letter counts once, even without an amount', async () => {
    const marche = unMarche({ montant: undefined });
    const c = await consolidate(lire(marche, { ...marche, rang: 99 }));
    equal(c.marches.length, 1);
    deepEqual(
      c.doublons.map((d) => [d.motif, d.garde === marche]),
      [['identique', true]],
    );
    verifierEquation(c);
  });

  it('same buyer, suppliers, amount, date and CPV under two ids is one contract', async () => {
    const c = await consolidate(
      lire(
        unMarche({ id: '202413008', objet: undefined, titulaires: [A, B] }),
        unMarche({ id: '2024130081', objet: 'Toiture', titulaires: [B, A] }),
      ),
    );
    equal(c.marches.length, 1);
    equal(c.doublons[0]!.motif, 'meme-contenu');
    equal(c.doublons[0]!.garde.id, '2024130081', 'the more complete one is kept');
    match(c.doublons[0]!.raison, /« 2024130081 »/);
  });

  it('the latest publication is kept', async () => {
    const c = await consolidate(
      lire(
        unMarche({ id: 'a', objet: 'Toiture', datePublicationDonnees: '2024-05-01' }),
        unMarche({
          id: 'b',
          objet: 'TOITURE ',
          datePublicationDonnees: '2024-04-01',
          ccag: 'Travaux',
        }),
      ),
    );
    equal(c.doublons[0]!.garde.id, 'a');
  });

  it('three publications of one contract: the two others name the one that counts', async () => {
    const jour = (n: number): Partial<Marche> => ({
      objet: 'X',
      datePublicationDonnees: `2024-05-0${n}`,
    });
    const c = await consolidate(lire(unMarche(jour(1)), unMarche(jour(2)), unMarche(jour(3))));
    deepEqual(
      c.doublons.map((d) => d.garde.datePublicationDonnees),
      ['2024-05-03', '2024-05-03'],
    );
    equal(
      c.doublons.every((d) => d.garde === c.marches[0]!.publie),
      true,
    );
  });

  it('another subject is another contract, and so is another amount under one id', async () => {
    const c = await consolidate(
      lire(
        unMarche({ id: 'x', objet: 'Lot 1' }),
        unMarche({ id: 'x', objet: 'Lot 2' }),
        unMarche({ id: 'x', objet: 'Lot 1', montant: 20_000 }),
      ),
    );
    equal(c.marches.length, 3);
    equal(c.doublons.length, 0);
  });

  it('two contracts that both lack an amount are not the same for that', async () => {
    const c = await consolidate(
      lire(
        unMarche({ objet: undefined, montant: undefined }),
        unMarche({ objet: undefined, montant: undefined }),
      ),
    );
    equal(c.marches.length, 2);
  });

  it('a marché and a concession of the same content are two contracts', async () => {
    const c = await consolidate(
      lire(
        unMarche({ codeCPV: undefined, objet: 'Z', montant: 5 }),
        uneConcession({ objet: 'Z', montant: 5 }),
      ),
    );
    equal(c.doublons.length, 0);
    equal(c.concessions.length, 1);
  });

  it('files may follow each other, in batches or one by one', async () => {
    const marche = unMarche();
    async function* deuxFichiers(): AsyncGenerator<ReturnType<typeof lire>> {
      yield lire(marche);
      yield lire({ ...marche, format: 'xml-2022' }, unMarche());
    }
    const c = await consolidate(deuxFichiers());
    deepEqual([c.marches.length, c.doublons.length], [2, 1]);
    deepEqual(c.formats, ['json-2022', 'xml-2022']);
  });
});

describe('2019 counter in the id', () => {
  const de2019 = (id: string, plus: Partial<Marche> = {}): Marche =>
    unMarche({ format: 'json-2019', id, objet: 'Voirie', ...plus });

  it('the highest counter counts, the earlier publication is a doublon', async () => {
    const c = await consolidate(
      lire(
        de2019('2018MAPA01', { modifications: [{ dateNotification: '2024-06-01', montant: 100 }] }),
        de2019('2018MAPA00'),
      ),
    );
    deepEqual(
      c.doublons.map((d) => [d.publie.id, d.garde.id, d.motif]),
      [['2018MAPA00', '2018MAPA01', 'compteur']],
    );
    equal(c.marches[0]!.actuel.montant, 100);
  });

  it('an amount rewritten in place becomes a step of the timeline', async () => {
    const c = await consolidate(
      lire(
        de2019('2018MAPA00'),
        de2019('2018MAPA01', { montant: 15_000, date: '2024-08-01', dureeMois: 8 }),
      ),
    );
    const [contrat] = c.marches;
    equal(c.marches.length, 1);
    equal(contrat!.publie.id, '2018MAPA01');
    equal(contrat!.publie.date, '2024-03-14', 'dated by its first notification');
    deepEqual(
      contrat!.etapes.map((e) => [e.date, e.montant, e.dureeMois]),
      [
        ['2024-03-14', 10_000, 6],
        ['2024-08-01', 15_000, 8],
      ],
    );
    equal(c.doublons[0]!.garde, contrat!.publie);
    verifierEquation(c);
  });

  it('lots numbered 01, 02, 03 are not counters', async () => {
    const c = await consolidate(
      lire(de2019('2018ECOLE01', { montant: 1000 }), de2019('2018ECOLE02', { montant: 2000 })),
    );
    equal(c.marches.length, 2);
  });

  it('another subject or another supplier is not a republication', async () => {
    const c = await consolidate(
      lire(
        de2019('2018ECOLE00', { montant: 1000 }),
        de2019('2018ECOLE01', { montant: 2000, objet: 'Toiture' }),
        de2019('2018ECOLE02', { montant: 3000, titulaires: [B] }),
      ),
    );
    equal(c.marches.length, 3);
  });

  it('2022 ids have no counter', async () => {
    const c = await consolidate(
      lire(
        unMarche({ id: '2024MAPA00', objet: 'Voirie' }),
        unMarche({ id: '2024MAPA01', objet: 'Voirie', montant: 15_000 }),
      ),
    );
    equal(c.marches.length, 2);
  });
});

describe('set aside', () => {
  const motif = async (plus: Partial<Marche>): Promise<string | undefined> =>
    (await consolidate(lire(unMarche(plus)))).ecartes[0]?.motif;

  it('amounts that the national consolidation refuses', async () => {
    equal(await motif({ montant: 0 }), 'montant-trop-bas');
    equal(await motif({ montant: -5 }), 'montant-trop-bas');
    equal(await motif({ montant: 1 }), undefined);
    equal(await motif({ montant: 123_456_789 }), 'montant-factice');
    equal(await motif({ montant: 999_999_999 }), 'montant-repetitif');
    equal(await motif({ montant: 666_666_661 }), 'montant-repetitif');
    equal(await motif({ montant: 100_000_000 }), undefined);
    equal(await motif({ montant: 3_000_000_000 }), undefined);
    equal(await motif({ montant: 3_000_000_001 }), 'montant-trop-haut');
    equal(await motif({ montant: 1e17 }), 'montant-trop-haut');
    equal(await motif({ montant: 1.23e22 }), 'montant-trop-haut');
  });

  it('durations: days typed as months, nothing at all', async () => {
    equal(await motif({ dureeMois: 365 }), 'duree-trop-longue');
    equal(await motif({ dureeMois: 180 }), undefined);
    equal(await motif({ dureeMois: 0 }), 'duree-nulle');
  });

  it('a concession may last thirty years and cost more', async () => {
    const c = await consolidate(
      lire(
        uneConcession({ dureeMois: 360, montant: 14e9 }),
        uneConcession({ dureeMois: 361 }),
        uneConcession({ montant: 16e9 }),
      ),
    );
    equal(c.concessions.length, 1);
    deepEqual(
      c.ecartes.map((e) => e.motif),
      ['duree-concession', 'valeur-trop-haute'],
    );
    ok(c.ecartes.every((e) => e.raison.endsWith('.')));
  });

  it('a missing amount sets nothing aside', async () => {
    equal(await motif({ montant: undefined, dureeMois: undefined }), undefined);
  });

  it('it is the current amount that is judged', async () => {
    equal(await motif({ montant: 0, modifications: [{ id: 1, montant: 5000 }] }), undefined);
  });

  it('rules are data: others may be given', async () => {
    const c = await consolidate(lire(unMarche()), [
      { code: 'x', champ: 'montant', max: 1, phrase: 'Trop.' },
    ]);
    deepEqual(
      c.ecartes.map((e) => [e.motif, e.raison]),
      [['x', 'Trop.']],
    );
  });
});

it('framework agreements stand apart, their contracts do not', async () => {
  const c = await consolidate(
    lire(unMarche({ accordCadre: true }), unMarche({ subsequent: true })),
  );
  deepEqual([c.accordsCadres.length, c.marches.length], [1, 1]);
});

it('whatever the mixture, every record is somewhere, once', async () => {
  let graine = 7;
  const hasard = (n: number): number => (graine = (graine * 16_807) % 2_147_483_647) % n;
  for (let essai = 0; essai < 60; essai++) {
    const lectures = Array.from({ length: 1 + hasard(60) }, () => {
      if (!hasard(20)) return illisible;
      if (!hasard(8))
        return lire(uneConcession({ id: `${hasard(4)}`, montant: hasard(3), objet: 'o' }))[0]!;
      return lire(
        unMarche({
          format: (['json-2022', 'json-2019', 'csv'] as const)[hasard(3)],
          id: `2024R0${hasard(4)}`,
          objet: hasard(2) ? 'o' : undefined,
          montant: hasard(4) ? hasard(3) * 100 : undefined,
          date: hasard(3) ? `2024-0${1 + hasard(3)}-01` : undefined,
          dureeMois: hasard(12) ? 6 : 400,
          titulaires: [A, B].slice(hasard(3)),
          accordCadre: !hasard(6),
          modifications: hasard(4) ? [] : [{ id: 1, montant: hasard(2) * 50 }],
          rang: 0,
          ...(hasard(2) && { ligne: hasard(2) ? {} : { donneesActuelles: !hasard(2) } }),
        }),
      )[0]!;
    });
    const c = await consolidate(lectures);
    equal(c.enregistrements, lectures.length);
    verifierEquation(c);
    const comptes = new Set(
      [...c.marches, ...c.accordsCadres, ...c.concessions].map((x) => x.publie),
    );
    for (const e of c.ecartes) comptes.add(e.contrat.publie as never);
    ok(
      c.doublons.every((d) => comptes.has(d.garde as never)),
      'what is kept counts',
    );
  }
});
