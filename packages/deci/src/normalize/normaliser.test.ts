import assert from 'node:assert/strict';
import test from 'node:test';
import type { PointEau } from '../model.ts';
import { codes, collection, lire, point } from '../testing/lire.ts';

/** One point of Dijon, with these columns besides. */
async function un(colonnes: Record<string, unknown>): Promise<PointEau> {
  const { points } = await lire(
    collection({
      geometry: point(5.04, 47.32),
      properties: { insee: '21231', type_pei: 'PI', type_rd: 'x', ...colonnes },
    }),
  );
  return points[0]!;
}

test('headings: case, accents, spaces, the names of publishers', async () => {
  const { points } = await lire(
    'Code INSEE;N° SDIS;Débit (m3/h);Diamètre;Pression statique;Adresse;SOURCE_PEI;Longitude;Latitude\n21231;7;60,5;100;4;Rue du Puits;reseau_aep;5,04;47,32\n',
  );
  const [p] = points;
  assert.deepEqual(
    [p!.insee, p!.idSdis, p!.debit, p!.diamPei, p!.pressStat, p!.situation, p!.sourcePei, p!.lon],
    ['21231', '7', 60.5, 100, 4, 'Rue du Puits', 'reseau_aep', 5.04],
  );
});

test('wordings of the type, with the diameter and the volume they carry', async () => {
  const cas: [string, string, number?, number?][] = [
    ['Poteau Incendie', 'PI'],
    ['Poteau incendie de 100mm', 'PI', 100],
    ["Poteau d'Incendie", 'PI'],
    ['Réserve incendie', 'CI'],
    ['CITERNE', 'CI'],
    ['Citerne 120m3', 'CI', undefined, 120],
    ['PRISERIV', 'PA'],
    ['point_aspiration', 'PA'],
    ['Plan d’eau naturel', 'PA'],
    ['Puisard', 'PA'],
    ['BI 150', 'BI', 150],
    ['bouche', 'BI'],
    ['Indéterminé', 'AUTRE'],
  ];
  for (const [mot, type, diametre, volume] of cas) {
    const p = await un({ type_pei: mot, type_rd: undefined });
    assert.equal(p.typePei, type, mot);
    assert.equal(p.typeRd, mot);
    assert.equal(p.diamPei, diametre, mot);
    assert.equal(p.volume, volume, mot);
    assert.deepEqual(
      p.anomalies.map((a) => [a.code, a.corrigee]),
      [['hors-liste', type !== 'AUTRE']],
    );
  }
  const bas = await un({ type_pei: 'pi' });
  assert.deepEqual([bas.typePei, ...codes(bas)], ['PI', 'format type_pei']);
});

test('quantities: decimal commas, units, zero and words for « not recorded », limits', async () => {
  const p = await un({
    debit: '60,5 m3/h',
    volume: 'NULL',
    press_dyn: 0,
    press_stat: '-',
    diam_pei: '1oo',
    diam_cana: 'X',
  });
  assert.deepEqual(
    [p.debit, p.volume, p.pressDyn, p.pressStat, p.diamPei, p.diamCana],
    [60.5, undefined, undefined, undefined, 100, undefined],
  );
  assert.deepEqual(codes(p).sort(), [
    'format debit',
    'format diam_pei',
    'illisible diam_cana',
    'non-renseigne press_dyn',
    'non-renseigne press_stat',
    'non-renseigne volume',
  ]);
  for (const [champ, valeur] of [
    ['debit', '99999'],
    ['debit', '-3'],
    ['diam_pei', 5000],
    ['press_stat', 100],
  ] as const)
    assert.deepEqual(codes(await un({ [champ]: valeur })), [`hors-bornes ${champ}`]);
  const p70 = await un({ diam_pei: 70 });
  assert.deepEqual([p70.diamPei, ...codes(p70)], [70, 'hors-liste diam_pei']);
  const riviere = await un({ volume: 'Illimité' });
  assert.deepEqual([riviere.illimite, riviere.volume], [true, undefined]);
  assert.deepEqual(codes(await un({ press_dyn: 5, press_stat: 4 })), ['incoherent press_dyn']);
});

test('booleans, statut, source and accuracy in their wordings', async () => {
  for (const oui of ['Oui', 'VRAI', 'true', 'disponible', 'En service']) {
    const p = await un({ disponible: oui });
    assert.deepEqual([p.disponible, ...codes(p)], [true, 'format disponible'], oui);
  }
  for (const non of ['non', 'Faux', 'INDISPONIBLE', 'hors service', 'IN'])
    assert.equal((await un({ disponible: non })).disponible, false, non);
  for (const net of [1, '1', true]) assert.deepEqual(codes(await un({ disponible: net })), []);
  const p = await un({ statut: 'Privé conventionné', source_pei: "Cours d'eau", prec: 5 });
  assert.deepEqual([p.statut, p.sourcePei, p.prec], ['prive', 'cours_eau', '05']);
  assert.deepEqual(codes(await un({ disponible: 'peut-être' })), ['illisible disponible']);
});

test('dates: ISO with a time, French, 8 and 14 digits, Excel, and those that cannot be', async () => {
  for (const brut of [
    '2020-02-03T00:00:00Z',
    '03/02/2020',
    '3-2-2020',
    '20200203',
    '20200203000000',
    43864,
    '43864',
    '2020-02-03 10:00:00',
    1580688000000,
  ]) {
    const p = await un({ date_ct: brut });
    assert.deepEqual([p.dateCt, ...codes(p)], ['2020-02-03', 'format date_ct'], String(brut));
  }
  assert.deepEqual(codes(await un({ date_ct: '31/02/2020' })), ['illisible date_ct']);
  assert.deepEqual(codes(await un({ date_ct: '2999-01-01' })), ['hors-bornes date_ct']);
  assert.deepEqual(codes(await un({ date_ct: '0000-00-00' })), ['non-renseigne date_ct']);
});

test('INSEE: the zero that a spreadsheet ate, Corsica, what is no code', async () => {
  for (const [brut, code, ...attendus] of [
    ['1004', '01004', 'format insee'],
    [1004, '01004', 'format insee'],
    [21231, '21231'],
    ['21231.0', '21231', 'format insee'],
    ['2a004', '2A004', 'format insee'],
    ['99999', undefined, 'illisible insee'],
    ['NULL', undefined, 'non-renseigne insee', 'absent insee'],
  ] as const) {
    const p = await un({ insee: brut });
    assert.deepEqual([p.insee, ...codes(p)], [code, ...attendus], String(brut));
  }
});

test('columns of nobody’s schema are kept as published; an apostrophe against formulas is taken off', async () => {
  const p = await un({ objectid: 12, Marque: ' Bayard ', vide: null, situation: "'=SOMME(A1)" });
  assert.deepEqual(p.autres, { objectid: '12', Marque: 'Bayard' });
  assert.equal(p.situation, '=SOMME(A1)');
});
