import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { organisme, uneConcession, unMarche } from '../testing/fabrique.ts';
import { A, B, DIJON, jeu, resumer } from '../testing/resumer.ts';
import { aujourdhuiAParis, douzeDerniersMois, lister } from './index.ts';

describe('indicators', () => {
  it('count firm contracts at their current amount, each once', async () => {
    const s = await resumer([
      unMarche({ montant: 100, modifications: [{ id: 1, montant: 150 }] }),
      unMarche({ montant: 50, titulaires: [A, B], subsequent: true }),
      unMarche({ montant: undefined }),
      unMarche({ montant: 1000, accordCadre: true }),
      unMarche({ montant: 0 }),
      uneConcession({ montant: 700 }),
    ]);
    equal(s.indicateurs.nombre, 3);
    equal(s.indicateurs.montant, 200);
    equal(s.indicateurs.sansMontant, 1);
    equal(s.indicateurs.acheteurs, 1);
    equal(s.indicateurs.titulaires, 2);
    deepEqual(s.indicateurs.subsequents, { nombre: 1, montant: 50 });
    deepEqual(s.accordsCadres, { nombre: 1, montantMaximum: 1000 });
    deepEqual(s.concessions, { nombre: 1, valeurGlobale: 700 });
    deepEqual(
      s.ecartes.map((e) => [e.motif, e.nombre]),
      [['montant-trop-bas', 1]],
    );
    equal(s.comptes.enregistrements, 6);
  });

  it('a supplier named twice on one contract counts once', async () => {
    const s = await resumer([unMarche({ montant: 100, titulaires: [A, { ...A }] })]);
    deepEqual(
      s.topTitulaires.tous.map((p) => [p.nombre, p.montant]),
      [[1, 100]],
    );
  });

  it('nothing at all gives zeros and no axes', async () => {
    const s = await resumer([]);
    equal(s.indicateurs.nombre, 0);
    deepEqual([s.parMois, s.parAnnee, s.parCategorie, s.topAcheteurs.tous], [[], [], [], []]);
    deepEqual(s.periode, {});
    equal(s.offreUnique.taux, undefined);
  });
});

describe('months and years', () => {
  const marches = [
    unMarche({ date: '2023-02-10', montant: 1 }),
    unMarche({ date: '2023-04-10', montant: 2 }),
    unMarche({ date: '2024-02-10', montant: 4 }),
    unMarche({ date: undefined, montant: 8 }),
  ];

  it('follow each other without a hole, beside the year before', async () => {
    const s = await resumer(marches);
    equal(s.parMois.length, 13);
    deepEqual(s.parMois[1], {
      cle: '2023-03',
      nombre: 0,
      montant: 0,
      precedent: { nombre: 0, montant: 0 },
    });
    deepEqual(s.parMois[12], {
      cle: '2024-02',
      nombre: 1,
      montant: 4,
      precedent: { nombre: 1, montant: 1 },
    });
    deepEqual(
      s.parAnnee.map((a) => [a.cle, a.montant, a.precedent.montant]),
      [
        ['2023', 3, 0],
        ['2024', 4, 1],
      ],
    );
    deepEqual(s.periode, { du: '2023-02-10', au: '2024-02-10' });
    equal(s.indicateurs.nombre, 4, 'a contract without a date still counts');
    equal(s.precedent, undefined);
  });

  it('a period shows all its months and compares with the same one a year before', async () => {
    const s = await resumer(marches, { du: '2024-01-01', au: '2024-04-30' });
    deepEqual(
      s.parMois.map((m) => m.cle),
      ['2024-01', '2024-02', '2024-03', '2024-04'],
    );
    deepEqual(
      s.parMois.map((m) => m.precedent.montant),
      [0, 1, 0, 2],
    );
    equal(s.indicateurs.montant, 4);
    equal(s.precedent?.montant, 3);
  });

  it('a period cut inside a month is compared day for day', async () => {
    const s = await resumer(marches, { du: '2024-02-01', au: '2024-02-09' });
    equal(s.parMois[0]!.precedent.nombre, 0);
    equal(s.precedent?.nombre, 0);
  });

  it('a mistyped year draws no empty centuries', async () => {
    const s = await resumer([
      ...marches,
      unMarche({ date: '0222-01-01' }),
      unMarche({ date: '5021-01-01' }),
    ]);
    equal(s.parMois.length, 13);
    equal(s.indicateurs.nombre, 6);
  });

  it('the default period is twelve rolling months up to the latest day that is not in the future', async () => {
    const c = await jeu(...marches, unMarche({ date: '2031-01-01' }));
    deepEqual(douzeDerniersMois(c, {}, '2026-11-23'), { du: '2023-03-01', au: '2024-02-29' });
    deepEqual(douzeDerniersMois(c, { acheteurs: ['000000000'] }, '2026-11-23'), {});
  });
});

it('today is a day in Paris, winter and summer', () => {
  for (const [instant, jour] of [
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ] as const) {
    equal(aujourdhuiAParis(Date.parse(instant)), jour);
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
    equal(intl.format(new Date(instant)), jour);
  }
});

describe('rankings', () => {
  const deux = [
    unMarche({ montant: 100, titulaires: [A, B], categorie: 'travaux' }),
    unMarche({ montant: 30, titulaires: [B], categorie: 'services', codeCPV: '71000000' }),
  ];

  it('give the whole amount to each co-titulaire, or a share', async () => {
    const entier = await resumer(deux);
    deepEqual(
      entier.topTitulaires.tous.map((p) => [p.libelle, p.montant]),
      [
        ['Horloges', 130],
        ['Peltier', 100],
      ],
    );
    equal(entier.indicateurs.montant, 130, 'the total counts the contract once');
    const partage = await resumer(deux, {}, { cotitulaires: 'partage' });
    deepEqual(
      partage.topTitulaires.tous.map((p) => p.montant),
      [80, 50],
    );
    match(partage.methode.topTitulaires!, /parts égales/);
  });

  it('exist by category', async () => {
    const s = await resumer(deux);
    deepEqual(s.topTitulaires.travaux.map((p) => p.cle).sort(), [B.id, A.id].sort());
    deepEqual(
      s.topTitulaires.services.map((p) => p.cle),
      [B.id],
    );
    deepEqual(s.topTitulaires.fournitures, []);
  });

  it('name by the latest record that names, else by the formatted number', async () => {
    const s = await resumer([
      unMarche({ acheteur: organisme(DIJON.id, { nom: 'VILLE DE DIJON' }), date: '2020-01-01' }),
      unMarche({ acheteur: organisme(DIJON.id, { nom: 'Commune de Dijon' }), date: '2023-01-01' }),
      unMarche({ acheteur: organisme(DIJON.id), date: '2024-01-01' }),
      unMarche({ acheteur: organisme('21390189500010'), date: '2024-01-01' }),
    ]);
    deepEqual(
      s.topAcheteurs.tous.map((p) => p.libelle),
      ['Commune de Dijon', '213\u202f901\u202f895\u202f00010'],
    );
  });

  it('stop at `top`, biggest first', async () => {
    const marches = Array.from({ length: 30 }, (_, i) =>
      unMarche({ montant: 1 + ((i * 7) % 30), titulaires: [organisme(`T${i}`)] }),
    );
    const s = await resumer(marches, {}, { top: 3 });
    deepEqual(
      s.topTitulaires.tous.map((p) => p.montant),
      [30, 29, 28],
    );
  });
});

describe('rates', () => {
  it('are over the records that carry the field', async () => {
    const s = await resumer([
      unMarche({
        considerationsSociales: ['Clause sociale'],
        considerationsEnvironnementales: [],
        offresRecues: 1,
      }),
      unMarche({
        considerationsSociales: [],
        considerationsEnvironnementales: [],
        offresRecues: 4,
      }),
      unMarche({ date: '2022-01-01', offresRecues: 0 }),
    ]);
    deepEqual(s.considerations.sociales, { nombre: 1, sur: 2, taux: 0.5 });
    deepEqual(s.considerations.environnementales, { nombre: 0, sur: 2, taux: 0 });
    deepEqual(
      s.considerations.parAnnee.map((a) => [a.cle, a.sociales.sur]),
      [
        ['2022', 0],
        ['2024', 2],
      ],
    );
    deepEqual(s.offreUnique, { nombre: 1, sur: 2, taux: 0.5 });
    equal(s.indicateurs.innovants.taux, undefined);
  });

  it('sub-contracting adds up the acts at their latest amount', async () => {
    const s = await resumer([
      unMarche({
        sousTraitanceDeclaree: true,
        actesSousTraitance: [
          { montant: 10, modifications: [] },
          { montant: 20, modifications: [{ montant: 25 }, { dureeMois: 3 }] },
        ],
      }),
      unMarche({ sousTraitanceDeclaree: false }),
      unMarche(),
    ]);
    deepEqual(s.sousTraitance, { nombre: 1, sur: 2, taux: 0.5, montant: 35 });
  });

  it('the local share looks at both places and shares between co-titulaires', async () => {
    const s = await resumer([
      unMarche({ acheteur: DIJON, montant: 100, titulaires: [A, B] }),
      unMarche({ acheteur: DIJON, montant: 60, titulaires: [A, organisme('X')] }),
      unMarche({ acheteur: organisme('21390189500010'), montant: 1000, titulaires: [A] }),
    ]);
    deepEqual(s.partLocale, { montant: 80, sur: 130, taux: 80 / 130 });
  });
});

describe('contracts that end soon', () => {
  it('are those whose current end falls in the next twelve months, whatever the period', async () => {
    const s = await resumer(
      [
        unMarche({ id: 'hier', date: '2024-05-15', dureeMois: 12 }),
        unMarche({ id: 'demain', date: '2024-05-16', dureeMois: 12 }),
        unMarche({ id: 'an', date: '2024-05-15', dureeMois: 24 }),
        unMarche({ id: 'loin', date: '2024-05-16', dureeMois: 24 }),
        unMarche({
          id: 'prolongé',
          date: '2020-06-01',
          dureeMois: 12,
          modifications: [{ id: 1, dureeMois: 62 }],
        }),
        unMarche({ id: 'fin de mois', date: '2025-10-31', dureeMois: 4 }),
        unMarche({ id: 'inconnu', dureeMois: undefined }),
        unMarche({ id: 'cadre', date: '2024-08-01', dureeMois: 12, accordCadre: true }),
      ],
      { du: '2025-01-01', au: '2025-05-15' },
      { aujourdhui: '2025-05-15' },
    );
    deepEqual(
      s.echeances.map((e) => [e.contrat.publie.id, e.fin]),
      [
        ['demain', '2025-05-16'],
        ['prolongé', '2025-08-01'],
        ['fin de mois', '2026-02-28'],
        ['an', '2026-05-15'],
      ],
    );
  });
});

describe('lists of contracts', () => {
  it('come by page, in any order, unknown values last', async () => {
    const c = await jeu(
      unMarche({ id: 'a', montant: 3, date: '2024-01-01', objet: 'Zinguerie' }),
      unMarche({ id: 'b', montant: undefined, date: undefined, objet: undefined }),
      unMarche({ id: 'c', montant: 20, date: '2024-02-01', objet: 'Électricité' }),
    );
    const ids = (
      ...o: Parameters<typeof lister> extends [unknown, ...infer R] ? R : never
    ): string =>
      lister(c, ...o)
        .contrats.map((x) => x.publie.id)
        .join('');
    equal(ids(), 'cab');
    equal(ids({}, { tri: 'date', sens: 'asc' }), 'acb');
    equal(ids({}, { tri: 'montant' }), 'cab');
    equal(ids({}, { tri: 'montant', sens: 'asc' }), 'acb');
    equal(ids({}, { tri: 'objet', sens: 'asc' }), 'cab');
    equal(ids({}, { tri: 'objet', sens: 'desc' }), 'acb');
    equal(ids({}, { debut: 1, taille: 1 }), 'a');
    equal(lister(c, {}, { taille: 1 }).total, 3);
  });
});

it('every figure has its method, and labels come when given', async () => {
  const s = await resumer([
    unMarche({ lieu: { code: '21', typeCode: 'Code département', departement: '21' } }),
  ]);
  const { filtre: _, periode: __, methode, ...chiffres } = s;
  for (const cle of Object.keys(chiffres)) ok(methode[cle], cle);
  equal(s.parDivision[0]!.libelle, 'Division 45');
  const nomme = await resumer(
    [unMarche()],
    {},
    { libelles: { divisions: { 45: 'Travaux de construction' } } },
  );
  deepEqual(
    nomme.parDivision.map((p) => [p.cle, p.libelle]),
    [['45', 'Travaux de construction']],
  );
  deepEqual(
    nomme.parLieu.map((p) => [p.cle, p.libelle]),
    [['', 'Non renseigné']],
  );
});
