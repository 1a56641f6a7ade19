import { deepEqual, doesNotMatch, equal, match, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import * as fc from 'fast-check';
import { createRegistre, type Registre, type Traitement } from '../../model/index.ts';
import { demandeRecue, fichierPublic as schema, schemasPublics } from '../../schema/publics.ts';
import { traitement } from '../../testing/arbitraires.ts';
import { objetDemande, preparerDemande } from '../demande-recue/index.ts';
import {
  csvPublic,
  ecrireFichierPublic,
  fichierPublic,
  lireFichierPublic,
  objetPublic,
  resume,
  rubriques,
} from './index.ts';

const SECRET = 'NE-PAS-MONTRER';
const FICHE: Traitement = {
  id: 'cantine',
  nom: 'Cantine',
  role: 'responsable',
  statut: 'valide',
  public: true,
  finalites: [{ texte: 'Inscrire les enfants', base: 'e', fondement: 'Code de l’éducation' }],
  personnes: [{ categorie: 'Enfants', precision: SECRET }],
  donnees: [
    { categorie: 'sante', detail: 'Allergies', duree: { active: 'un an' }, sort: 'detruire' },
  ],
  destinataires: [{ type: 'interne', nom: 'Service scolaire', precision: SECRET }],
  transferts: [],
  mesures: [{ type: SECRET, etat: 'absente' }],
  logiciels: [SECRET],
  sousTraitants: ['st'],
  note: SECRET,
  service: SECRET,
  description: SECRET,
  creeLe: '2026-01-01T00:00:00Z',
  modifieLe: '2026-01-01T00:00:00Z',
};
const registre = (traitements: Traitement[]): Registre => ({
  ...createRegistre({
    nom: 'Chorey',
    adresse: '1 place\n21200 Chorey',
    mel: 'mairie@chorey.example',
    representant: { nom: SECRET },
    dpo: { nom: SECRET, mel: 'dpo@chorey.example', organisme: 'Centre de gestion' },
  }),
  traitements,
});

test('what is written is what is read, and holds to the published schema, for any register', () => {
  fc.assert(
    fc.property(fc.array(traitement, { maxLength: 4 }), (fiches) => {
      const uniques = [...new Map(fiches.map((f) => [f.id, { ...f, public: true }])).values()];
      const r = registre(uniques);
      const texte = ecrireFichierPublic(r);
      const tenu = schema.safeParse(JSON.parse(texte));
      ok(tenu.success, tenu.error?.message);
      // Reading takes off spaces at both ends and double ones: once read, nothing changes any more.
      const lu = lireFichierPublic(texte);
      deepEqual(lireFichierPublic(objetPublic(lu)), lu);
      equal(lu.traitements.length, fichierPublic(r).traitements.length);
      equal(lu.illisibles, 0);
      for (const m of lu.traitements)
        for (const { lignes } of rubriques(m)) for (const l of lignes) doesNotMatch(l, /………/);
    }),
    { numRuns: 40 },
  );
});

test('notes, measures, software, names of persons, services stay inside', () => {
  const texte = ecrireFichierPublic(
    registre([
      FICHE,
      { ...FICHE, id: 'b', public: false, nom: SECRET },
      { ...FICHE, id: 'c', statut: 'archive', nom: SECRET },
      { ...FICHE, id: 'd', role: 'sous-traitant', nom: SECRET },
    ]),
    { maintenant: Date.parse('2026-11-23T23:30:00Z') },
  );
  doesNotMatch(texte, new RegExp(SECRET));
  const lu = lireFichierPublic(texte);
  equal(lu.faitLe, '2026-11-24');
  equal(lu.delegue?.nom, 'Délégué à la protection des données (Centre de gestion)');
  deepEqual(
    lu.traitements.map(({ id, nom }) => [id, nom]),
    [['cantine', 'Cantine']],
  );
  deepEqual(lu.traitements[0]!.finalites[0]!.base, {
    code: 'e',
    texte: 'Mission d’intérêt public',
  });
});

test('fields that the format does not name are never read; hidden signs are taken off', () => {
  const lu = lireFichierPublic({
    format: 'ternum-rgpd-public',
    version: 1,
    secret: SECRET,
    organisme: { nom: '\u202eChorey\u0000', representant: SECRET, site: 'javascript:alert(1)' },
    traitements: [
      {
        id: 'a',
        nom: '<img src=x onerror=alert(1)>',
        note: SECRET,
        finalites: [{ texte: 'Servir', art9: SECRET, base: 'z' }, 3, null],
        personnes: ['Enfants', 4, { nom: SECRET }],
        donnees: [{ categorie: 'X', source: SECRET, sort: ['x'] }],
        droits: [{ code: 'toString' }, { code: 'acces', texte: SECRET }],
        mesures: [SECRET],
        __proto__: { conjoints: [SECRET] },
      },
    ],
  });
  doesNotMatch(JSON.stringify(lu), new RegExp(SECRET));
  equal(lu.organisme.nom, 'Chorey');
  equal(lu.traitements[0]!.nom, '<img src=x onerror=alert(1)>');
  deepEqual(lu.traitements[0]!.personnes, ['Enfants']);
  deepEqual(
    lu.traitements[0]!.droits.map(({ code }) => code),
    ['acces'],
  );
});

test('a processing that cannot be read is counted, the others are shown', () => {
  const { traitements, illisibles } = lireFichierPublic({
    format: 'ternum-rgpd-public',
    version: 1,
    organisme: { nom: 'Chorey' },
    traitements: [
      { id: 'a', nom: 'A' },
      { id: '../b', nom: 'B' },
      { id: 'c' },
      'x',
      { id: 'a', nom: 'A bis' },
      { id: 'd', nom: 'd'.repeat(1001) },
    ],
  });
  deepEqual([traitements.map(({ nom }) => nom), illisibles], [['A'], 5]);
});

test('another file or another version is refused, in French', () => {
  for (const [document, mots] of [
    [{ schema: 'ternum-rgpd' }, /n’est pas le fichier public/],
    ['<!doctype html>', /n’est pas du JSON/],
    [{ format: 'ternum-rgpd-public', version: 2 }, /autre version/],
    [{ format: 'ternum-rgpd-public', version: 1 }, /nom de l’organisme/],
  ] as const)
    throws(
      () => lireFichierPublic(document),
      (e) => isTernumError(e) && mots.test(e.hint ?? ''),
    );
});

test('what the commune did not write is said, never left blank nor invented', () => {
  const [m] = fichierPublic(
    registre([
      {
        ...FICHE,
        finalites: [{ texte: 'Servir' }],
        destinataires: { inconnu: true },
        donnees: undefined as never,
      },
    ]),
  ).traitements;
  const dit = Object.fromEntries(rubriques(m!).map(({ code, lignes }) => [code, lignes.join(' ')]));
  match(dit['finalites']!, /Servir – ce qui l’autorise n’est pas encore précisé\./);
  match(dit['destinataires']!, /^Pas encore précisé\.$/);
  match(dit['donnees']!, /Pas encore précisé\./);
  equal(dit['decision'], undefined);
  match(resume(m!).join(' '), /Chorey utilise/);
  doesNotMatch(resume(m!).join(' '), /………/);
});

test('the table runs no formula', () => {
  const lignes = csvPublic(
    fichierPublic(registre([{ ...FICHE, nom: '=HYPERLINK("x")' }])).traitements,
  );
  match(lignes, /\r\n"'=HYPERLINK/);
  match(lignes, /Inscrire les enfants – Mission d’intérêt public, Code de l’éducation\./);
});

test('a request that the form prepares holds to its published schema', () => {
  const d = preparerDemande({
    droit: 'nsp',
    nom: 'Ana',
    pour: { nom: 'Bo' },
    traitement: { nom: 'X' },
  });
  ok(demandeRecue.safeParse(JSON.parse(JSON.stringify(objetDemande(d)))).success);
});

test('the published JSON Schemas are those of the code (npm run build, then scripts/generate/rgpd-schema.mjs)', () => {
  for (const [nom, texte] of Object.entries(schemasPublics()))
    equal(readFileSync(new URL(`../../../schema/${nom}`, import.meta.url), 'utf8'), texte);
});
