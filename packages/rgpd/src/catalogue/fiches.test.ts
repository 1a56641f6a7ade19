import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { apply, createRegistre, type OuiNon, type Registre } from '../model/index.ts';
import { lireRegistre } from '../schema/index.ts';
import {
  catalogue,
  fichesDe,
  questionsPosees,
  type OptionsFiches,
  type Reponses,
} from './index.ts';

let n = 0;
const horloge = { maintenant: () => '2026-11-23T10:00:00.000Z', id: () => `id${n++}` };
const vide = createRegistre({ nom: 'Chorey' }, horloge);
const servir = (r: Registre, reponses: Reponses, plus: OptionsFiches = {}): Registre =>
  apply(
    r,
    { type: 'lot', changes: fichesDe(reponses, catalogue, r, { horloge, ...plus }) },
    horloge,
  );
const fiches = (r: Registre): string[] => r.traitements.map(({ origine }) => origine!.recette);
const toujours = catalogue.recettes.filter((r) => r.toujours).map(({ code }) => code);

test('sheets of every commune without any answer, those of « oui » besides', () => {
  deepEqual(fiches(servir(vide, {})), toujours);
  const r = servir(vide, { cantine: 'oui', cimetiere: 'non' });
  deepEqual(
    fiches(r).filter((code) => !toujours.includes(code)),
    ['cantine'],
  );
  const cantine = r.traitements.find(({ id }) => id === 'cantine')!;
  equal(
    cantine.origine!.version,
    catalogue.recettes.find(({ code }) => code === 'cantine')!.version,
  );
  equal(cantine.statut, 'brouillon');
});

test('« je ne sais pas » makes something to check, and no sheet; the answer closes it', () => {
  let r = servir(vide, { cantine: 'nsp' });
  ok(!fiches(r).includes('cantine'));
  equal(r.actions.length, 1);
  ok(r.actions[0]!.texte.startsWith('Vérifier\u202f: La commune gère-t-elle une cantine'));
  deepEqual(servir(r, { cantine: 'nsp' }).actions.length, 1);
  r = servir(r, { cantine: 'non' }, { avant: { cantine: 'nsp' } });
  equal(r.actions[0]!.faiteLe, '2026-11-23');
  r = servir(r, { cantine: 'nsp' }, { avant: { cantine: 'non' } });
  equal(r.actions[0]!.faiteLe, undefined);
  r = apply(r, {
    type: 'poser',
    dans: 'actions',
    valeur: { ...r.actions[0]!, faiteLe: '2026-11-24' },
  });
  equal(
    servir(r, { cantine: 'nsp' }).actions[0]!.faiteLe,
    '2026-11-24',
    'what a person closed stays',
  );
});

test('a sheet archived, renamed or of another id is not made again', () => {
  let r = servir(vide, { cantine: 'oui' });
  const cantine = r.traitements.find(({ id }) => id === 'cantine')!;
  r = apply(r, {
    type: 'poser',
    dans: 'traitements',
    valeur: { ...cantine, nom: 'Restaurant', statut: 'archive' },
  });
  equal(servir(r, { cantine: 'oui' }).traitements.length, r.traitements.length);
  const ailleurs = { ...vide, traitements: [{ ...cantine, id: 'autre' }] };
  equal(fiches(servir(ailleurs, { cantine: 'oui' })).filter((c) => c === 'cantine').length, 1);
});

test('an identifier that another sheet has is not taken from it', () => {
  const { origine: _, ...sienne } = servir(vide, { cantine: 'oui' }).traitements.find(
    ({ id }) => id === 'cantine',
  )!;
  const r = servir({ ...vide, traitements: [{ ...sienne, nom: 'À moi' }] }, { cantine: 'oui' });
  equal(r.traitements[0]!.nom, 'À moi');
  equal(r.traitements.filter(({ origine }) => origine?.recette === 'cantine').length, 1);
});

test('what was served before does not come back: a sheet taken away stays away', () => {
  const avant = { cantine: 'oui' } as const;
  let r = servir(vide, avant);
  r = apply(r, { type: 'retirer', dans: 'traitements', id: 'cantine' });
  r = apply(r, { type: 'retirer', dans: 'traitements', id: 'etat-civil' });
  const apres = servir(r, { ...avant, cimetiere: 'oui' }, { avant });
  deepEqual(
    fiches(apres).filter((code) => !fiches(r).includes(code)),
    ['cimetiere'],
  );
});

test('a question that waits for another is not served without it', () => {
  const posee = (reponses: Reponses): boolean =>
    questionsPosees(reponses, catalogue).some(({ code }) => code === 'traceurs');
  deepEqual([posee({}), posee({ site: 'nsp' }), posee({ site: 'oui' })], [false, false, true]);
  ok(!fiches(servir(vide, { site: 'non', traceurs: 'oui' })).includes('mesure-audience'));
  ok(fiches(servir(vide, { site: 'oui', traceurs: 'oui' })).includes('mesure-audience'));
});

test('an answer given before the one it waits for is served when that one comes', () => {
  const avant = { site: 'non', traceurs: 'oui' } as const;
  const r = servir(servir(vide, avant), { ...avant, site: 'oui' }, { avant });
  ok(fiches(r).includes('mesure-audience'));
});

test('whatever is answered, in whatever order: no sheet twice, no sheet lost, a register that reads', () => {
  const reponse = fc.constantFrom<OuiNon>('oui', 'non', 'nsp');
  const codes = catalogue.questions.map(({ code }) => code);
  const etape = fc.tuple(fc.constantFrom(...codes), reponse);
  fc.assert(
    fc.property(fc.array(etape, { maxLength: 40 }), (etapes) => {
      let r = servir(vide, {});
      let reponses: Reponses = {};
      for (const [code, dite] of etapes) {
        const suite = { ...reponses, [code]: dite };
        const apres = servir(r, suite, { avant: reponses });
        ok(fiches(r).every((fiche) => fiches(apres).includes(fiche)));
        [r, reponses] = [apres, suite];
      }
      equal(new Set(fiches(r)).size, r.traitements.length);
      // Served one by one or all at once: the same things to check are open.
      const ouvertes = (x: Registre): string[] =>
        x.actions
          .filter((a) => !a.faiteLe)
          .map(({ id }) => id)
          .sort();
      deepEqual(ouvertes(r), ouvertes(servir(vide, reponses)));
      for (const fiche of fiches(servir(vide, reponses))) ok(fiches(r).includes(fiche), fiche);
      equal(lireRegistre(JSON.stringify(r)).ecartes, undefined);
    }),
    { numRuns: 60 },
  );
});
