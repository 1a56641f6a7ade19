import { equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { aConfirmer, catalogue, direChamp } from './index.ts';
import { pageAConfirmer } from './page.ts';

test('the page of what is to be confirmed is that of the catalogue (npm run build, then scripts/generate/rgpd-a-confirmer.mjs)', () => {
  const page = new URL('../../../../docs/rgpd-a-confirmer.md', import.meta.url);
  equal(readFileSync(page, 'utf8'), pageAConfirmer(catalogue));
});

test('all that is marked is listed, nothing else', () => {
  const tout = aConfirmer(catalogue);
  const marques = catalogue.recettes.flatMap(({ aConfirmer: champs }) => champs).length;
  const libres = catalogue.recettes.flatMap(({ aConfirmer: champs, sources }) =>
    sources.filter((s) => s.aConfirmer && !(s.champ && champs.includes(s.champ))),
  ).length;
  const autres = [...catalogue.obligations, ...catalogue.securite].filter(
    ({ source }) => source.aConfirmer,
  ).length;
  equal(tout.length, marques + libres + autres);
  ok(tout.every(({ texte, nom }) => texte && nom));
  const page = pageAConfirmer(catalogue);
  for (const { nom } of tout) ok(page.includes(nom), nom);
  ok(!/undefined|\[object|NaN/.test(page));
});

test('a duration to be found names the instruction where it is', () => {
  const duree = aConfirmer(catalogue).find(
    ({ code, champ }) => code === 'cantine' && champ === 'donnees.0.duree',
  );
  match(duree!.source!.texte, /DPACI\/RES\/2005\/003/);
  equal(duree!.valeur, undefined);
});

test('paths in words', () => {
  equal(direChamp('finalites.0.base'), 'Finalité 1, base légale');
  equal(direChamp('donnees.1.duree'), 'Données 2, durée');
  equal(direChamp('personnes'), 'Personnes');
});
