import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError, type TernumError } from '@ternum/core';
import {
  aConfirmer,
  catalogue,
  etendre,
  estAConfirmer,
  type Catalogue,
  type Recette,
} from './index.ts';

const source = { texte: 'Délibération', revueLe: '2026-11-22' };
const recette: Recette = {
  code: 'piscine',
  version: '2026-12-01',
  service: 'Vie locale',
  resume: 'Les abonnés de la piscine.',
  modele: {
    nom: 'Piscine',
    finalites: [{ texte: 'Vendre les abonnements', base: 'b' }],
    donnees: [{ categorie: 'identite' }],
  },
  sources: [{ ...source, champ: 'finalites.0' }],
  aConfirmer: [],
};
const question = { code: 'piscine', texte: 'Une piscine ?', groupe: 'Vie', recettes: ['piscine'] };
const obligation = {
  code: 'bassin',
  texte: 'Afficher',
  explication: 'Au mur.',
  theme: 'droits',
  priorite: 2,
  force: 'pratique',
  source,
} as const;

const refus = (ajout: unknown, position: RegExp): void => {
  throws(
    () => etendre(catalogue, ajout as Partial<Catalogue>),
    (e: TernumError) => {
      ok(isTernumError(e, 'input'));
      match(e.hint!, position);
      return true;
    },
  );
};

test('the host adds at the end, or takes a place', () => {
  const c = etendre(catalogue, { recettes: [recette], questions: [question] });
  equal(c.recettes.length, catalogue.recettes.length + 1);
  equal(c.recettes.at(-1)!.code, 'piscine');
  equal(c.version, catalogue.version);
  const mien = etendre(c, { version: '2027-01-01', recettes: [{ ...recette, code: 'cantine' }] });
  equal(mien.recettes.length, c.recettes.length);
  const rang = catalogue.recettes.findIndex(({ code }) => code === 'cantine');
  equal(mien.recettes[rang]!.modele.nom, 'Piscine');
  equal(mien.version, '2027-01-01');
  equal(catalogue.recettes[rang]!.modele.nom, 'Cantine scolaire', 'ours is not touched');
  deepEqual(etendre(catalogue, {}), catalogue);
});

test('what the host does not source is to be confirmed, as with us', () => {
  const [mienne] = etendre(catalogue, { recettes: [recette] }).recettes.slice(-1);
  ok(!estAConfirmer(mienne!, 'finalites.0.base'));
  ok(estAConfirmer(mienne!, 'donnees.0.duree') && estAConfirmer(mienne!, 'donnees.0'));
  ok(
    aConfirmer(etendre(catalogue, { recettes: [recette] })).some(
      ({ code, champ }) => code === 'piscine' && champ === 'personnes',
    ),
  );
});

test('missing sources are refused, with their position', () => {
  const { source: _, ...sans } = obligation;
  refus(
    { obligations: [obligation, sans] },
    /obligations\[1\]\.source.*code|obligations\[1\]\.source/,
  );
  refus({ recettes: [{ ...recette, sources: [] }] }, /recettes\[0\]\.sources/);
  refus({ recettes: [{ ...recette, sources: undefined }] }, /recettes\[0\]\.sources/);
  refus(
    { obligations: [{ ...obligation, source: { texte: 'Loi' } }] },
    /obligations\[0\]\.source\.revueLe/,
  );
  refus(
    { securite: [{ code: 'x', texte: 'a', comment: 'b', groupe: 'c' }] },
    /securite\[0\]\.source/,
  );
});

test('unknown codes are refused, with their position', () => {
  refus(
    { questions: [{ ...question, recettes: ['cantine', 'inconnue'] }] },
    /questions\[0\]\.recettes\[1\].*inconnue/,
  );
  refus(
    { obligations: [{ ...obligation, recettes: ['inconnue'] }] },
    /obligations\[0\]\.recettes\[0\]/,
  );
  refus({ obligations: [{ ...obligation, theme: 'divers' }] }, /obligations\[0\]\.theme.*pilotage/);
  refus(
    { questions: [{ ...question, recettes: [], si: { question: 'nulle', reponse: 'oui' } }] },
    /questions\[0\]\.si\.question.*nulle/,
  );
  const finalites = [{ texte: 'x', base: 'z' }];
  refus(
    { recettes: [{ ...recette, modele: { nom: 'x', finalites } }] },
    /recettes\[0\]\.modele\.finalites\[0\]\.base/,
  );
  const donnees = [{ categorie: 'identite' }, { categorie: 'humeur' }];
  refus(
    { recettes: [{ ...recette, modele: { ...recette.modele, donnees } }] },
    /recettes\[0\]\.modele\.donnees\[1\]\.categorie/,
  );
  refus(
    { recettes: [{ ...recette, sources: [{ ...source, champ: 'donnees.7.duree' }] }] },
    /recettes\[0\]\.sources\[0\]\.champ/,
  );
  refus({ recipes: [] }, /recipes.*partie inconnue/);
});

test('bad forms are refused, with their position', () => {
  refus(null, /catalogue/);
  refus({ recettes: {} }, /recettes/);
  refus({ recettes: [recette, recette] }, /recettes\[1\]\.code.*déjà pris/);
  refus({ recettes: [{ ...recette, code: 'Piscine été' }] }, /recettes\[0\]\.code/);
  refus({ recettes: [{ ...recette, version: 'demain' }] }, /recettes\[0\]\.version/);
  refus({ obligations: [{ ...obligation, priorite: 5 }] }, /obligations\[0\]\.priorite/);
  refus(
    { obligations: [{ ...obligation, source: { ...source, lien: 'javascript:x' } }] },
    /source\.lien/,
  );
  refus({ obligations: [{ ...obligation, recettes: 'cantine' }] }, /obligations\[0\]\.recettes/);
});

test('a question that waits for itself is refused', () => {
  const si = (autre: string) => ({ si: { question: autre, reponse: 'oui' as const } });
  const deux = [
    { ...question, code: 'a', recettes: [], ...si('b') },
    { ...question, code: 'b', recettes: [], ...si('a') },
  ];
  refus({ questions: deux }, /questions\[0\]\.si\.question.*propre réponse/);
});

test('our own catalogue passes its own checks', () => {
  deepEqual(
    etendre(
      { ...catalogue, recettes: [], questions: [], obligations: [], securite: [] },
      catalogue,
    ),
    catalogue,
  );
});
