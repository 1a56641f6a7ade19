import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as schema from '../schema/registre.ts';
import { CRITERES } from '../aipd/criteres.ts';
import { LIENS } from '../aipd/liens.ts';
import { connu } from '../model/index.ts';
import { catalogue, chargerCatalogue, estAConfirmer, ficheDe, type Source } from './index.ts';
import { couvre, pointsDe } from './recettes/points.ts';

const { recettes, questions, obligations, securite } = catalogue;

/** Every text of a value, with its place. */
function* textes(valeur: unknown, ou: string): Generator<[string, string]> {
  if (typeof valeur === 'string') yield [ou, valeur];
  else if (typeof valeur === 'object' && valeur !== null)
    for (const [cle, v] of Object.entries(valeur)) yield* textes(v, `${ou}.${cle}`);
}

test('as many recipes, questions, obligations and measures as a small commune needs', () => {
  ok(recettes.length >= 44, String(recettes.length));
  ok(questions.length >= 20 && questions.length <= 30, String(questions.length));
  ok(obligations.length >= 100, String(obligations.length));
  ok(securite.length >= 30, String(securite.length));
  for (const priorite of [1, 2, 3, 4]) ok(obligations.some((o) => o.priorite === priorite));
  ok(obligations.filter((o) => o.priorite === 1).length < obligations.length / 3);
});

test('codes are unique, and none that was published goes away', () => {
  const publies = JSON.parse(
    readFileSync(new URL('fixtures/codes.json', import.meta.url), 'utf8'),
  ) as Record<string, string[]>;
  for (const [partie, liste] of Object.entries({ recettes, questions, obligations, securite })) {
    const codes = liste.map(({ code }) => code);
    equal(new Set(codes).size, codes.length, partie);
    for (const code of codes) match(code, /^[a-z0-9][a-z0-9-]*$/);
    deepEqual(
      publies[partie]!.filter((code) => !codes.includes(code)),
      [],
      `${partie}: registers name these codes`,
    );
  }
  // An action names an obligation or a measure by its code alone.
  const mesures = new Set(securite.map(({ code }) => code));
  deepEqual(
    obligations.filter(({ code }) => mesures.has(code)),
    [],
  );
});

test('every item has a source, reviewed on a day, or says what is to be confirmed', () => {
  const juste = ({ texte, revueLe, lien, article, aConfirmer }: Source, ou: string): void => {
    ok(texte, ou);
    match(revueLe, /^\d{4}-\d\d-\d\d$/, ou);
    ok(!lien || lien.startsWith('https://'), ou);
    ok(article !== '' && aConfirmer !== '', ou);
  };
  for (const { code, source } of [...obligations, ...securite]) juste(source, code);
  for (const recette of recettes) {
    const points = pointsDe(recette.modele);
    for (const source of recette.sources) {
      juste(source, recette.code);
      const { champ } = source;
      ok(
        !champ || champ === 'aipd' || points.some((point) => couvre(champ, point)),
        `${recette.code}: ${champ}`,
      );
    }
    // Each statement is either backed, or marked: never both, never neither.
    for (const point of points) {
      const appuye = recette.sources.some(
        ({ champ, aConfirmer }) => champ && !aConfirmer && couvre(champ, point),
      );
      equal(estAConfirmer(recette, point), !appuye, `${recette.code}: ${point}`);
    }
  }
});

test('a law cited by heart is never given for read', () => {
  for (const { modele, code } of recettes)
    modele.finalites.forEach(({ fondement }, i) => {
      const recette = recettes.find((r) => r.code === code)!;
      const lu = recette.sources.some(
        ({ champ, aConfirmer }) => champ === `finalites.${i}.fondement` && !aConfirmer,
      );
      ok(!fondement || lu || recette.aConfirmer.includes(`finalites.${i}.fondement`), code);
    });
});

test('no duration without a source; one that is missing is to be found', () => {
  const avec = new Map<string, string[]>();
  for (const recette of recettes)
    (connu(recette.modele.donnees) ?? []).forEach(({ duree, sort }, i) => {
      const appuye = (champ: string): boolean =>
        recette.sources.some((s) => s.champ === `donnees.${i}.${champ}` && !s.aConfirmer);
      equal(duree !== undefined, appuye('duree'), `${recette.code} ${i}`);
      equal(sort !== undefined, appuye('sort'), `${recette.code} ${i}`);
      const active = connu(connu(duree)?.active);
      if (active) avec.set(recette.code, [...(avec.get(recette.code) ?? []), active]);
    });
  deepEqual([...avec.keys()].sort(), ['etat-civil', 'mesure-audience', 'videoprotection']);
  match(avec.get('videoprotection')![0]!, /un mois au plus/);
  match(avec.get('mesure-audience')![0]!, /13 mois.*25 mois/);
});

test('every recipe makes a sheet that the schema takes', () => {
  for (const recette of recettes) {
    const lu = schema.traitement.safeParse(ficheDe(recette));
    ok(lu.success, `${recette.code}: ${JSON.stringify(lu.error?.issues)}`);
    for (const champ of ['personnes', 'donnees', 'destinataires', 'mesures'] as const)
      ok((connu(recette.modele[champ]) ?? []).length, `${recette.code}: ${champ}`);
    ok(recette.modele.finalites.length && recette.modele.information?.ou, recette.code);
    ok(recette.resume && recette.recette, recette.code);
    match(recette.version, /^\d{4}-\d\d-\d\d$/);
  }
});

test('a legal basis for each purpose; never the legitimate interest for a mission', () => {
  for (const { code, modele } of recettes)
    for (const { base } of modele.finalites) {
      ok(base !== undefined && base !== 'f', code);
      ok(['a', 'b', 'c', 'e'].includes(base as string), code);
    }
  const base = (code: string): unknown =>
    recettes.find((r) => r.code === code)!.modele.finalites[0]!.base;
  deepEqual(['etat-civil', 'liste-electorale', 'cantine', 'videoprotection', 'ccas'].map(base), [
    'c',
    'c',
    'e',
    'e',
    'e',
  ]);
});

test('every question has its recipes, every recipe its question or none to ask', () => {
  const codes = new Set(recettes.map(({ code }) => code));
  const atteints = new Set(questions.flatMap((q) => q.recettes));
  for (const code of atteints) ok(codes.has(code), code);
  for (const { code, toujours } of recettes)
    ok(toujours ? !atteints.has(code) : atteints.has(code), code);
  const avant = new Set<string>();
  for (const { code, si, texte, recettes: fiches } of questions) {
    ok(!si || avant.has(si.question), `${code}: asked after the question it waits for`);
    ok(fiches.length, code);
    ok(texte.endsWith('\u202f?'), code);
    avant.add(code);
  }
});

test('recipes that obligations and the AIPD screening name exist', () => {
  const codes = new Set(recettes.map(({ code }) => code));
  for (const { code, recettes: noms = [] } of obligations)
    for (const nom of noms) ok(codes.has(nom), `${code}: ${nom}`);
  // Another spelling of the same recipe does nothing there; these do.
  for (const code of [
    'ccas',
    'aide-sociale',
    'logement-social',
    'cantine',
    'rh',
    'videoprotection',
  ])
    ok(codes.has(code) && LIENS[code], code);
  ok(CRITERES.length);
});

test('French as it is printed', () => {
  for (const [ou, texte] of textes({ recettes, questions, obligations, securite }, '')) {
    ok(!texte.includes("'"), `${ou}: ${texte}`);
    ok(!/ [;:?!»]|« |\.\.\.|"/.test(texte), `${ou}: ${texte}`);
    ok(!/\s$|^\s| {2}/.test(texte), `${ou}: ${texte}`);
  }
});

test('parts come one by one', async () => {
  const seules = await chargerCatalogue('questions', 'recettes');
  deepEqual([seules.questions, seules.recettes], [questions, recettes]);
  deepEqual([seules.obligations, seules.securite], [[], []]);
  deepEqual(await chargerCatalogue('recettes', 'questions', 'obligations', 'securite'), catalogue);
});
