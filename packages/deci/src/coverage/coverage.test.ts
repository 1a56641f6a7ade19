import { deepEqual, equal, match, ok, rejects, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import type { PointEau } from '../model.ts';
import { reglesDe } from '../regles/index.ts';
import { coverage, etudier, parcourirCouverture, simuler } from './index.ts';
import { borne, maison, voies, type Metres } from './testing/plan.ts';
import type { Batiment, Couverture, Reseau } from './types.ts';

const REGLES = reglesDe('21');
const fines = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ');

async function une(b: Batiment, peis: PointEau[], reseau?: Reseau): Promise<Couverture> {
  const [c] = await coverage([b], peis, reseau, REGLES);
  return { ...c!, raison: fines(c!.raison) };
}
const statutEtRaison = async (b: Batiment, peis: PointEau[], reseau?: Reseau): Promise<string> => {
  const { statut, raison } = await une(b, peis, reseau);
  return `${statut} | ${raison}`;
};

test('the nearest that has the capacity, those before it with their reason', async () => {
  const c = await une(maison([0, 0]), [borne(4, [200, 0]), borne(12, [151, 0], { debit: 20 })]);
  equal(c.raison, 'Point d’eau 12 à 151 m : débit insuffisant ; point d’eau 4 à 200 m : couvert');
  equal(fines(c.examines[0]!.raison), 'débit insuffisant (20 m³/h pour 30)');
  equal(c.statut, 'couvert');
  equal(c.mesure, 'vol-d-oiseau');
  equal(c.pei, 0);
  ok(Math.abs(c.distance! - 200) < 0.01);
  deepEqual(
    c.examines.map((e) => [e.pei, e.convient]),
    [
      [1, false],
      [0, true],
    ],
  );
});

test('every way not to have the capacity', async () => {
  const examen = async (champs: Partial<PointEau>, risque: Batiment['risque'] = 'ordinaire') => {
    const b = maison([0, 0], risque ? { risque } : {});
    const { statut, examines } = await une(b, [borne(1, [10, 0], champs)]);
    return `${statut} | ${fines(examines[0]!.raison)}`;
  };
  equal(await examen({ disponible: false }), 'non-couvert | indisponible');
  equal(await examen({ debit: 59.5 }), 'non-couvert | débit insuffisant (59,5 m³/h pour 60)');
  equal(
    await examen({ typePei: 'CI', volume: 90 }),
    'non-couvert | volume insuffisant (90 m³ pour 120)',
  );
  equal(await examen({ typePei: 'CI', volume: 120 }), 'couvert | couvert');
  equal(await examen({ typePei: 'PA', illimite: true }), 'couvert | couvert');
  equal(await examen({ debit: NaN }), 'a-instruire | débit inconnu');
  const { debit: _, ...sans } = borne(1, [10, 0]);
  equal(
    await statutEtRaison(maison([0, 0]), [sans]),
    'a-instruire | Point d’eau 1 à 10 m : débit inconnu ; à instruire',
  );
  equal(
    await examen({ debit: 119 }, 'important'),
    'non-couvert | débit insuffisant (119 m³/h pour 120)',
  );
  equal(await examen({ debit: 500 }, 'important'), 'couvert | couvert');
});

test('unknown capacity does not hide a point that covers, and leaves a doubt otherwise', async () => {
  const { debit: _, ...sans } = borne(1, [10, 0]);
  equal(
    await statutEtRaison(maison([0, 0]), [sans, borne(2, [50, 0])]),
    'couvert | Point d’eau 1 à 10 m : débit inconnu ; point d’eau 2 à 50 m : couvert',
  );
  const { statut } = await une(maison([0, 0]), [sans, borne(2, [50, 0], { debit: 10 })]);
  equal(statut, 'a-instruire');
  const loin = { ...sans, lon: borne(1, [500, 0]).lon! };
  equal((await une(maison([0, 0]), [loin])).statut, 'non-couvert', 'out of range: no doubt');
});

test('what its rule condemns does not cover; for want of a figure, it is a doubt', async () => {
  const juger = async (departement: string, champs: Partial<PointEau>): Promise<string> => {
    const point = borne(1, [10, 0], champs);
    const [c] = await coverage([maison([0, 0])], [point], undefined, reglesDe(departement));
    return fines(`${c!.statut} | ${c!.raison} | ${c!.examines[0]!.raison}`);
  };
  match(await juger('71', { diamPei: 150, debit: 50 }), /^non-couvert /);
  match(await juger('39', { debit: undefined }), /^a-instruire /);
  match(await juger('39', { pressStat: 0.5 }), /^non-couvert /);
  match(await juger('39', { pressStat: 3 }), /^couvert /);
});

test('fifty points of no use are not all named in the sentence', async () => {
  const faibles = Array.from({ length: 50 }, (_, i) => borne(i, [100 + i, 0], { debit: 10 }));
  const c = await une(maison([0, 0]), [...faibles, borne(99, [300, 0])]);
  equal(c.statut, 'couvert');
  equal(c.examines.length, 51);
  match(
    c.raison,
    /point d’eau 4 à 104 m : débit insuffisant ; 45 autres points d’eau non retenus ; point d’eau 99 à 300 m : couvert$/,
  );
});

test('too far, by how much, and never « 400 m pour 400 »', async () => {
  equal(
    await statutEtRaison(maison([0, 0]), [borne(1, [450, 0])]),
    'non-couvert | Point d’eau 1 à 450 m : trop loin (450 m pour 400)',
  );
  match(await statutEtRaison(maison([0, 0]), [borne(1, [400.2, 0])]), /401 m pour 400/);
  equal(
    await statutEtRaison(maison([0, 0]), [borne(1, [1200, 0])]),
    'non-couvert | Aucun point d’eau utilisable à moins de 1 000 m',
  );
});

test('to look into: particular or unknown risk, no position', async () => {
  const peis = [borne(1, [10, 0])];
  match(
    await statutEtRaison(maison([0, 0], { risque: 'particulier' }), peis),
    /^a-instruire \| Risque particulier : /,
  );
  const { risque: _, ...sans } = maison([0, 0], { motif: 'hauteur absente' });
  equal(
    await statutEtRaison(sans, peis),
    'a-instruire | Risque inconnu (hauteur absente) : à instruire',
  );
  match(
    await statutEtRaison({ ...sans, risque: 'constructor' as 'faible' }, peis),
    /^a-instruire \| Risque inconnu/,
  );
  match(
    await statutEtRaison({ ...maison([0, 0]), lon: NaN }, peis),
    /^a-instruire \| Position inconnue/,
  );
});

test('no point at all, points nowhere, point at the door', async () => {
  match(await statutEtRaison(maison([0, 0]), []), /^non-couvert \| Aucun point d’eau/);
  match(await statutEtRaison(maison([0, 0]), [borne(1, undefined)]), /^non-couvert/);
  match(await statutEtRaison(maison([0, 0]), [{ ...borne(1, [0, 0]), lat: NaN }]), /^non-couvert/);
  equal(
    await statutEtRaison(maison([0, 0]), [borne(1, [0, 0])]),
    'couvert | Point d’eau 1 à 0 m : couvert',
  );
  deepEqual(await coverage([], [borne(1, [0, 0])], undefined, REGLES), []);
});

test('along roads: labelled, farther than the crow, to look into without a road', async () => {
  const ilot = voies([
    [0, 0],
    [0, 300],
    [100, 300],
    [100, 0],
  ]);
  const b = maison([0, 0]);
  equal(await statutEtRaison(b, [borne(1, [100, 0])]), 'couvert | Point d’eau 1 à 100 m : couvert');
  const parVoies = await une(b, [borne(1, [100, 0])], ilot);
  equal(parVoies.mesure, 'chemin');
  equal(parVoies.raison, 'Point d’eau 1 à 700 m : trop loin (700 m pour 400)');
  match(
    await statutEtRaison(maison([-60, 0]), [borne(1, [-60, 0])], ilot),
    /^a-instruire \| Bâtiment à plus de 50 m de toute voie praticable/,
  );
  equal((await une(maison([-60, 0]), [borne(1, [0, 20])], undefined)).statut, 'couvert');
});

test('a point that no road reaches is no proof of anything', async () => {
  const rue = voies([
    [0, 0],
    [300, 0],
  ]);
  const isole = borne(7, [0, 80]);
  const c = await une(maison([0, 0]), [isole], rue);
  equal(c.statut, 'a-instruire');
  equal(
    c.raison,
    'Point d’eau 7 à 80 m : à plus de 50 m de toute voie praticable, distance à vol d’oiseau ; à instruire',
  );
  const couvert = await une(maison([0, 0]), [isole, borne(8, [200, 0])], rue);
  equal(couvert.raison, 'Point d’eau 8 à 200 m : couvert', 'not needed');
  const [faible, loin] = [borne(7, [0, 80], { debit: 10 }), borne(7, [0, 450])];
  for (const inutile of [faible, loin])
    equal((await une(maison([0, 0]), [inutile], rue)).statut, 'non-couvert');
});

test('a decision wins, says why, and shows the calculation; without a reason it is refused', async () => {
  const force = { couvert: true, commentaire: 'Étang du voisin, convention de 2025' };
  const c = await une(maison([0, 0], { force }), []);
  equal(c.statut, 'force-couvert');
  match(
    c.raison,
    /^Couvert par décision : Étang du voisin, convention de 2025\. Calcul : Aucun point/,
  );
  const non = await une(maison([0, 0], { force: { couvert: false, commentaire: 'Mur' } }), [
    borne(1, [9, 0]),
  ]);
  equal(non.statut, 'force-non-couvert');
  equal(non.pei, undefined);
  await rejects(
    une(maison([0, 0], { force: { couvert: true, commentaire: '  ' } }), []),
    (e) => isTernumError(e, 'input') && /dites pourquoi/.test(e.hint!),
  );
  throws(
    () => [...parcourirCouverture([maison([0, 0]), maison([1, 0])], [], undefined, REGLES)],
    /identifiant/,
  );
});

test('stops when told, and says how far it is', async () => {
  const batiments = Array.from({ length: 4000 }, (_, i) =>
    maison([i % 60, i / 60], { id: `b${i}` }),
  );
  const peis = Array.from({ length: 400 }, (_, i) => borne(i, [i % 20, i / 20], { debit: 1 }));
  const vus: number[] = [];
  const arret = new AbortController();
  const calcul = coverage(batiments, peis, undefined, REGLES, {
    signal: arret.signal,
    avancement: (faits, total) => {
      equal(total, 4000);
      vus.push(faits);
      if (faits > 0) arret.abort();
    },
  });
  await rejects(calcul, (e) => isTernumError(e, 'aborted'));
  ok(vus.at(-1)! < 4000);
  await rejects(coverage([], [], undefined, REGLES, { signal: AbortSignal.abort() }), (e) =>
    isTernumError(e, 'aborted'),
  );
  const jusquAuBout: number[] = [];
  await coverage(batiments.slice(0, 100), peis, undefined, REGLES, {
    avancement: (faits) => jusquAuBout.push(faits),
  });
  equal(jusquAuBout.at(-1), 100);
});

test('stops while the roads are being prepared, before any building', async () => {
  const rues = Array.from({ length: 20_000 }, (_, i): Metres[] => [
    [i % 200, i],
    [(i % 200) + 30, i + 20],
    [(i % 200) + 50, i],
  ]);
  const arret = new AbortController();
  const vus: number[] = [];
  const calcul = coverage([maison([0, 0])], [borne(1, [9, 0])], voies(...rues), REGLES, {
    signal: arret.signal,
    avancement: (faits) => vus.push(faits),
  });
  // Fires only if the thread is given back.
  setTimeout(() => arret.abort());
  await rejects(calcul, (e) => isTernumError(e, 'aborted'));
  ok(vus.length > 0 && vus.every((faits) => faits === 0));
});

test('a new point: buildings gained, at once; a point taken away: buildings lost', async () => {
  const batiments = (
    [
      [0, 0],
      [300, 0],
      [5000, 0],
    ] satisfies Metres[]
  ).map((ou, i) => maison(ou, { id: `b${i}`, risque: 'ordinaire' }));
  const etude = await etudier(batiments, [borne(1, [0, 50])], undefined, REGLES);
  deepEqual(
    etude.couvertures.map((c) => c.statut),
    ['couvert', 'non-couvert', 'non-couvert'],
  );
  const ajout = etude.simuler({ ajouts: [borne(2, [300, 20])] });
  deepEqual(
    ajout.gagnes.map((g) => g.batiment),
    ['b1'],
  );
  equal(ajout.gagnes[0]!.apres.pei, 1, 'counted after the existing ones');
  equal(ajout.gagnes[0]!.apres.raison.replaceAll(/\s/g, ' '), 'Point d’eau 2 à 20 m : couvert');
  equal(ajout.resume, '1 bâtiment gagné, aucun bâtiment perdu.');
  const retrait = etude.simuler({ retraits: [0] });
  deepEqual(
    retrait.perdus.map((p) => p.batiment),
    ['b0'],
  );
  equal(retrait.couvertures[2], etude.couvertures[2], 'far away: not even looked at again');
  const rien = await simuler(batiments, [borne(1, [0, 50])], {}, undefined, REGLES);
  deepEqual(rien.autres, []);
});

test('names of points: the page may choose', async () => {
  const [c] = await coverage([maison([0, 0])], [borne(1, [10, 0])], undefined, REGLES, {
    nommer: (pei) => `n° ${pei.position}`,
  });
  match(c!.raison, /^Point d’eau n° 2 à/);
});

test('without rules: a sentence, not a fault of the program', async () => {
  await rejects(coverage([], [], undefined, undefined as never), (e) => isTernumError(e, 'input'));
});
