import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Organisme, OuiNon, Traitement } from '../model/index.ts';
import { traitement as unTraitement } from '../testing/arbitraires.ts';
import { chargerCatalogue } from '../catalogue/charger.ts';
import { absent, partage } from '../testing/partage.ts';
import { CRITERES, depister, LIENS, NON_REQUISES, REQUISES } from './index.ts';

const commune: Organisme = { nom: 'Chorey', agents: 12, population: 600 };
const fiche = (plus: Partial<Traitement> = {}): Traitement => ({
  id: 'a',
  nom: 'Fichier',
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: '2026-01-01T00:00:00.000Z',
  modifieLe: '2026-01-01T00:00:00.000Z',
  ...plus,
});
const tous = (reponse: OuiNon, sauf: Record<string, OuiNon> = {}): Record<string, OuiNon> => ({
  ...Object.fromEntries(CRITERES.map(({ code }) => [code, reponse])),
  ...sauf,
});
const recette = (code: string): Partial<Traitement> => ({
  origine: { recette: code, version: '2026-11-22' },
});

test(
  'the lists and the criteria are those of the data',
  { skip: absent('aipd-screening.json') },
  () => {
    const faits = JSON.parse(readFileSync(partage('aipd-screening.json'), 'utf8')) as {
      criteres_g29: { code: string }[];
      aipd_requise_14: { liste: string[]; pertinents_commune: number[] };
      aipd_non_requise_12: { liste: { n: number; verifie: unknown; commune?: boolean }[] };
    };
    deepEqual(
      CRITERES.map(({ code }) => code),
      faits.criteres_g29.map(({ code }) => code),
    );
    equal(REQUISES.length, faits.aipd_requise_14.liste.length);
    deepEqual(
      REQUISES.flatMap(({ commune: oui }, i) => (oui ? [i + 1] : [])),
      faits.aipd_requise_14.pertinents_commune.toSorted((a, b) => a - b),
    );
    deepEqual(
      NON_REQUISES.map(({ code, commune: oui, aConfirmer }) => [code, oui, !aConfirmer]),
      faits.aipd_non_requise_12.liste.map(({ n, verifie, commune: oui = false }) => [
        `non-requise-${n}`,
        oui,
        verifie === true,
      ]),
    );
  },
);

test('links name items and criteria that exist', () => {
  const points = new Set([...REQUISES, ...NON_REQUISES].map(({ code }) => code));
  const criteres = new Set(CRITERES.map(({ code }) => code));
  for (const [code, lien] of Object.entries(LIENS)) {
    ok(lien.points?.every((p) => points.has(p)) ?? true, code);
    ok(
      Object.keys(lien.criteres ?? {}).every((c) => criteres.has(c)),
      code,
    );
  }
});

test('the list of required ones goes before all', () => {
  const d = depister(
    fiche({
      ...recette('ccas'),
      aipd: { criteres: tous('non'), listes: { 'non-requise-10': 'oui' } },
    }),
    commune,
  );
  equal(d.decision, 'requise');
  deepEqual(d.liste, { code: 'requise-13', libelle: REQUISES[12]!.libelle, par: 'recette' });
  match(d.source.texte, /2018-327/);
});

test('the list of exempt ones goes before the number of criteria; what is not verified says so', () => {
  const d = depister(fiche({ ...recette('cantine'), aipd: { criteres: tous('oui') } }), commune);
  equal(d.decision, 'non-requise');
  match(d.motif, /à confirmer/);
  ok(d.source.aConfirmer);
});

test('a condition that nobody knows does not exempt, and is to be found out', () => {
  const rh = fiche({ ...recette('rh'), aipd: { criteres: tous('non') } });
  equal(depister(rh, commune).decision, 'non-requise');
  equal(depister(rh, commune).liste?.code, 'non-requise-1');
  const d = depister(rh, { nom: 'Chorey' });
  equal(d.decision, 'a-documenter');
  match(d.aChercher[0]!, /moins de 250/);
  equal(depister(rh, { ...commune, agents: 250 }).liste, undefined);
});

test('as long as nobody knows whether the list exempts, the number of criteria decides nothing', () => {
  const rh = fiche({
    ...recette('rh'),
    donnees: [{ categorie: 'sante' }],
    personnes: [{ categorie: 'Agents', vulnerables: 'oui' }],
  });
  const d = depister(rh, commune);
  equal(d.decision, 'a-documenter');
  match(d.motif, /peut-être dispensé.*Sinon, une AIPD est à faire : 2 critères/);
  match(d.aChercher[0]!, /profilés/);
  equal(
    depister({ ...rh, aipd: { criteres: { evaluation: 'non' } } }, commune).decision,
    'non-requise',
  );
  equal(
    depister({ ...rh, aipd: { criteres: { evaluation: 'oui' } } }, commune).decision,
    'requise',
  );
});

test('every linked recipe is in the catalogue', async () => {
  const { recettes } = await chargerCatalogue('recettes');
  const codes = recettes.map(({ code }) => code);
  deepEqual(
    Object.keys(LIENS).filter((code) => !codes.includes(code)),
    [],
  );
});

test('the answer of the person goes before the recipe', () => {
  const non = fiche({
    ...recette('ccas'),
    aipd: { criteres: tous('non'), listes: { 'requise-13': 'non' } },
  });
  equal(depister(non, commune).decision, 'non-requise');
  const nsp = fiche({
    ...recette('cantine'),
    aipd: { criteres: tous('non'), listes: { 'requise-5': 'nsp' } },
  });
  equal(depister(nsp, commune).decision, 'a-documenter');
  match(depister(nsp, commune).aChercher[0]!, /signalements/);
});

test('words never match a list', () => {
  const d = depister(
    fiche({ nom: 'CCAS, aide sociale', aipd: { criteres: tous('non') } }),
    commune,
  );
  deepEqual([d.decision, d.liste], ['non-requise', undefined]);
  equal(depister(fiche(recette('constructor')), commune).liste, undefined);
});

test('article 35(3): by the answer, or sensitive data at a large scale', () => {
  equal(
    depister(fiche({ aipd: { criteres: tous('non'), listes: { 'cas-c': 'oui' } } }), commune).liste
      ?.code,
    'cas-c',
  );
  const d = depister(
    fiche({
      donnees: [{ categorie: 'sante' }],
      aipd: { criteres: tous('non', { grande_echelle: 'oui' }) },
    }),
    commune,
  );
  deepEqual([d.decision, d.liste?.code], ['requise', 'cas-b']);
});

test('two criteria: required; one: to be argued; none: not required', () => {
  const avec = (n: number) =>
    depister(
      fiche({
        aipd: {
          criteres: tous(
            'non',
            Object.fromEntries(CRITERES.slice(0, n).map((c) => [c.code, 'oui'])),
          ),
        },
      }),
      commune,
    ).decision;
  deepEqual([0, 1, 2, 9].map(avec), ['non-requise', 'a-documenter', 'requise', 'requise']);
});

test('the sheet answers by itself, and a fact is stronger than a « non »', () => {
  const d = depister(
    fiche({
      donnees: [{ categorie: 'sante' }, { categorie: 'identite' }],
      personnes: [{ categorie: 'Enfants', vulnerables: 'oui', nombre: 80 }],
      aipd: { criteres: { sensible: 'non' } },
    }),
    commune,
  );
  const par = Object.fromEntries(d.criteres.map((c) => [c.code, c]));
  match(par['sensible']!.deduit!, /santé.*« non »/);
  match(par['vulnerables']!.deduit!, /Enfants/);
  match(par['grande_echelle']!.indice!, /80 personnes pour 600 habitants/);
  deepEqual([par['grande_echelle']!.reponse, par['innovant']!.reponse], ['nsp', 'nsp']);
  equal(d.decision, 'requise');
  const video = depister(fiche(recette('videoprotection')), commune);
  equal(video.criteres.find((c) => c.code === 'surveillance')?.reponse, 'oui');
});

test('« je ne sais pas » and silence are never read as « non »', () => {
  const reponse = fc.constantFrom<OuiNon | undefined>('oui', 'non', 'nsp', undefined);
  fc.assert(
    fc.property(unTraitement, fc.array(reponse, { minLength: 9, maxLength: 9 }), (t, reponses) => {
      const criteres: Record<string, OuiNon> = {};
      CRITERES.forEach(({ code }, i) => reponses[i] && (criteres[code] = reponses[i]));
      const d = depister({ ...t, aipd: { criteres } }, commune);
      const ouis = d.criteres.filter((c) => c.reponse === 'oui').length;
      const flous = d.criteres.filter((c) => c.reponse === 'nsp').length;
      if (!d.liste)
        equal(
          d.decision,
          ouis >= 2 ? 'requise' : ouis === 1 || flous ? 'a-documenter' : 'non-requise',
        );
      d.criteres.forEach((c) => {
        if (c.reponse === 'non') ok(criteres[c.code] === 'non' || c.deduit);
      });
      ok(d.motif.endsWith('.'));
    }),
  );
});
