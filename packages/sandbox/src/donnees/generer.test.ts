import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { isSiret, parseDateISO } from '@ternum/core';
import {
  avisBoamp,
  COLONNES_BOAMP,
  COLONNES_ODS,
  COLONNES_TABULAIRES,
  COMMUNE,
  contratsDeLaCommune,
  EPCI,
  genererDonnees,
  lignesTabulaires,
  versLigneOds,
  type Contrat,
  type Donnees,
} from './index.ts';
import { parisVersUtc } from './echelle/paris.ts';

const AUJOURDHUI = '2026-11-23';
const petit = genererDonnees({ echelle: 0.02, aujourdhui: AUJOURDHUI });
const empreinte = ({ defauts, ...d }: Donnees): string =>
  createHash('sha256')
    .update(JSON.stringify([d, defauts()]))
    .digest('hex');

test('the same options give the same data to the byte; another seed gives others', () => {
  const encore = genererDonnees({ echelle: 0.02, aujourdhui: AUJOURDHUI });
  assert.equal(empreinte(encore), empreinte(petit));
  const autre = genererDonnees({ echelle: 0.02, aujourdhui: AUJOURDHUI, graine: 22 });
  assert.notEqual(empreinte(autre), empreinte(petit));
});

test('the demo’s buyers have exactly the contracts of the demo', () => {
  const siens = petit.contrats.filter((c) =>
    [COMMUNE.siret, EPCI.siret].includes(c.acheteur.siret),
  );
  const cle = (c: Contrat): string => c.acheteur.siret + c.id;
  const trie = (l: Contrat[]) => [...l].sort((a, b) => (cle(a) < cle(b) ? -1 : 1));
  assert.deepEqual(trie(siens), trie(contratsDeLaCommune()));
});

test('the faults are those of the list, and no other', () => {
  const { doublons, montants } = petit.defauts();
  assert.deepEqual([doublons.length, montants.length], [12, 5]);
  const parUid = new Map(petit.contrats.map((c) => [c.acheteur.siret + c.id, c]));
  assert.equal(parUid.size, petit.contrats.length);
  for (const [uid, encore] of doublons) {
    const [a, b] = [parUid.get(uid)!, parUid.get(encore)!];
    assert.notEqual(a.id, b.id);
    assert.deepEqual({ ...b, id: a.id, source: undefined }, { ...a, source: undefined });
  }
  const absurdes = new Set(montants.map(([uid]) => uid));
  const doubles = new Set(doublons.map(([, uid]) => uid));
  const vus = new Set<string>();
  for (const [uid, c] of parUid) {
    assert.ok(
      absurdes.has(uid) !== (c.montant >= 1_000 && c.montant <= 5e6),
      `${uid} ${c.montant}`,
    );
    for (const s of [c.acheteur, ...c.titulaires, ...(c.sousTraitants ?? [])])
      assert.ok(isSiret(s.siret));
    assert.equal(new Set(c.titulaires).size, c.titulaires.length);
    assert.match(c.id, /^[^&"\\< ,;]{1,16}$/);
    const jours = [c.date, c.publication, ...(c.modifications ?? []).map((m) => m.date)];
    for (const jour of jours) assert.equal(parseDateISO(jour), jour);
    for (const m of c.modifications ?? []) assert.ok(m.date > c.date);
    if (c.idAccordCadre)
      assert.ok(parUid.get(c.acheteur.siret + c.idAccordCadre)?.accordCadre, uid);
    const cle = `${c.acheteur.siret} ${c.date} ${c.montant} ${c.titulaires[0]!.siret}`;
    if (!doubles.has(uid)) assert.ok(!vus.has(cle), cle);
    vus.add(cle);
  }
});

test('each département has open calls; corrections name what they correct', () => {
  const ouvertes = petit.consultations.filter((c) => c.limite > `${AUJOURDHUI}T23:59`);
  assert.deepEqual([...new Set(ouvertes.map((c) => c.acheteur.departement))].sort(), [
    '21',
    '25',
    '39',
    '58',
    '70',
    '71',
    '89',
    '90',
  ]);
  assert.ok(ouvertes.some((c) => c.acheteur.siret === COMMUNE.siret));
  const idwebs = new Map(petit.consultations.map((c) => [c.idweb, c]));
  assert.equal(idwebs.size, petit.consultations.length);
  for (const c of petit.consultations) {
    assert.equal(c.etat === 'INITIAL', c.lie === undefined);
    if (c.lie) assert.ok(idwebs.get(c.lie)!.parution <= c.parution);
  }
});

test('noon in Paris is ten in summer and eleven in winter', () => {
  assert.equal(parisVersUtc('2026-07-15', 12), '2026-07-15T10:00:00+00:00');
  assert.equal(parisVersUtc('2026-12-15', 12), '2026-12-15T11:00:00+00:00');
  assert.equal(parisVersUtc('2026-03-28', 17), '2026-03-28T16:00:00+00:00');
  assert.equal(parisVersUtc('2026-03-29', 17), '2026-03-29T15:00:00+00:00');
  assert.equal(parisVersUtc('2026-10-24', 16), '2026-10-24T14:00:00+00:00');
  assert.equal(parisVersUtc('2026-10-25', 16), '2026-10-25T15:00:00+00:00');
});

test('lines have the columns of their tables, in order', () => {
  const noms = (l: readonly { name: string }[]): string[] => l.map((c) => c.name);
  for (const c of petit.contrats) {
    assert.deepEqual(Object.keys(versLigneOds(c)), noms(COLONNES_ODS));
    for (const l of lignesTabulaires(c))
      assert.deepEqual(Object.keys(l), noms(COLONNES_TABULAIRES));
  }
  assert.deepEqual(Object.keys(avisBoamp(petit.consultations[0]!)), noms(COLONNES_BOAMP));
  assert.deepEqual([COLONNES_ODS.length, COLONNES_BOAMP.length], [55, 42]);
});

test('the national table: a line per supplier and per state, each with its own date', () => {
  const [a, b, d] = contratsDeLaCommune()
    .slice(0, 3)
    .flatMap((c) => c.titulaires);
  const contrat: Contrat = {
    ...contratsDeLaCommune()[0]!,
    titulaires: [a!, b!],
    date: '2024-01-10',
    montant: 100,
    duree: 5,
    modifications: [
      { date: '2024-03-01', montant: 150 },
      { date: '2024-04-01', titulaires: [d!] },
    ],
  };
  const vu = lignesTabulaires(contrat).map((l) => [
    l.modification_id,
    l.donneesActuelles,
    l.dateNotification,
    l.montant,
    l.dureeMois,
    l.titulaire_id,
  ]);
  assert.deepEqual(vu, [
    [0, 0, '2024-01-10', 100, 5, a!.siret],
    [0, 0, '2024-01-10', 100, 5, b!.siret],
    [1, 0, '2024-03-01', 150, 5, a!.siret],
    [1, 0, '2024-03-01', 150, 5, b!.siret],
    [2, 1, '2024-04-01', 150, 5, d!.siret],
  ]);
  const ligne = versLigneOds(contrat);
  assert.deepEqual(
    [ligne.idmodification, ligne.montantmodification, ligne.montant],
    [2, null, 100],
  );
});

test('at scale: the region’s figures', () => {
  const d = genererDonnees({ aujourdhui: AUJOURDHUI });
  assert.deepEqual(
    [
      d.acheteurs.length,
      d.contrats.length,
      d.concessions.length,
      d.consultations.length,
      d.fiches.length,
    ],
    [1_750, 20_000, 60, 52_000, 8_000],
  );
  const part = (est: (c: Contrat) => boolean): number =>
    (100 * d.contrats.filter(est).length) / 20_000;
  const environ = (vu: number, voulu: number, ecart: number): void =>
    assert.ok(Math.abs(vu - voulu) <= ecart, `${vu} for ${voulu}`);
  environ(
    part((c) => c.modifications?.length === 1),
    8,
    1,
  );
  environ(
    part((c) => (c.modifications?.length ?? 0) > 1),
    1,
    0.3,
  );
  environ(
    part((c) => [2, 3].includes(c.titulaires.length)),
    6,
    0.8,
  );
  environ(
    part((c) => c.titulaires.length > 3),
    0.3,
    0.15,
  );
  environ(
    part((c) => c.accordCadre === true),
    3,
    0.5,
  );
  environ(
    part((c) => Boolean(c.sousTraitants?.length)),
    10,
    1,
  );
  environ(d.consultations.reduce((s, c) => s + c.lots.length, 0) / 52_000, 1.75, 0.05);
  const ouvertes = d.consultations.filter((c) => c.limite > `${AUJOURDHUI}T23:59`).length;
  assert.ok(ouvertes > 300 && ouvertes < 700, String(ouvertes));
  const parAcheteur = new Map<string, number>();
  for (const c of d.contrats)
    parAcheteur.set(c.acheteur.siret, (parAcheteur.get(c.acheteur.siret) ?? 0) + 1);
  const petits = d.acheteurs.filter((a) => (parAcheteur.get(a.siret) ?? 0) <= 30).length;
  assert.ok(petits / 1_750 > 0.94, String(petits));
  for (const genre of ['acheteurs', 'fiches'] as const)
    assert.equal(
      new Set(d[genre].map((x) => JSON.stringify('slug' in x ? x.slug : x.siret))).size,
      d[genre].length,
    );
});
