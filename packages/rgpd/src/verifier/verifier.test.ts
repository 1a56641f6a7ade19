import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { echeances } from '../echeances/index.ts';
import type { Demande, SousTraitant, Violation } from '../model/index.ts';
import { registre as unRegistre } from '../testing/arbitraires.ts';
import { verifier } from './index.ts';
import { codes, complet, dates, INCONNU, LE, nue, prestataire, un } from './testing/entier.ts';
import type { Manque } from './types.ts';

test('nothing is asked of a whole register', () => deepEqual(verifier(complet), []));

test('processors: the contract and each clause; « je ne sais pas » and not asked are told apart', () => {
  const de = (change: Partial<SousTraitant>): Manque[] =>
    verifier({ ...complet, sousTraitants: [{ ...prestataire, ...change }] });
  deepEqual(
    de({ contratLe: undefined, clauses: {} }).map(({ code, cle }) => [code, cle]),
    [['contrat-absent', 'sousTraitants/s']],
  );
  const { audit: _, ...clauses } = prestataire.clauses!;
  const [{ code, texte }] = de({ clauses: { ...clauses, fin: 'non', droits: 'nsp' } }) as [Manque];
  equal(code, 'contrat-incomplet');
  match(
    texte,
    /Il y manque.: À la fin.*je ne sais pas.*: Il aide.*Pas encore regardé.: Il fournit/,
  );
  deepEqual(
    de({ pays: INCONNU }).map((m) => m.code),
    ['prestataire-pays-inconnu'],
  );
  deepEqual(codes({ sousTraitants: [] }), ['prestataire-sans-fiche']);
});

test('an archived sheet is left in peace; an empty register is not', () => {
  deepEqual(codes({ traitements: [{ ...nue, statut: 'archive' }] }), []);
  deepEqual(codes({ traitements: [] }), ['registre-vide']);
});

const demande: Demande = {
  id: 'd',
  recueLe: '2026-11-02',
  droit: 'acces',
  demandeur: { nom: 'Jeanne Dupont' },
  ...dates,
};
const violation: Violation = {
  id: 'v',
  titre: 'Clé perdue',
  connueLe: LE,
  faits: 'x',
  consequences: 'x',
  mesures: 'x',
  risque: 'aucun',
  ...dates,
};

test('a refusal says why, and no name of who asks goes out', () => {
  deepEqual(codes({ demandes: [demande] }), []);
  const { texte, code } = un({
    demandes: [{ ...demande, reponse: { le: '2026-11-10', sens: 'refusee' } }],
  });
  equal(code, 'refus-motif-absent');
  match(texte, /2 novembre 2026/);
  ok(!texte.includes('Dupont'));
});

test('breaches: documented always, notified when there is a risk, told to people when it is high', () => {
  const de = (change: Partial<Violation>): string[] =>
    codes({ violations: [{ ...violation, ...change }] });
  deepEqual(de({}), []);
  deepEqual(de({ consequences: '' }), ['violation-peu-documentee']);
  deepEqual(de({ risque: 'nsp' }), ['violation-risque-inconnu']);
  deepEqual(de({ risque: 'eleve' }), [
    'violation-non-notifiee',
    'violation-incomplete',
    'violation-personnes-non-prevenues',
  ]);
  const decrite = {
    nature: ['confidentialite'],
    personnes: { nombre: 3, categories: ['Habitants'] },
    donnees: { nombre: 3, categories: ['Adresses'] },
  } as const;
  deepEqual(de({ risque: 'risque', notifieeLe: LE, ...(decrite as object) }), []);
  deepEqual(
    de({
      risque: 'eleve',
      notifieeLe: LE,
      exception: { cas: 'a', motif: 'chiffrée' },
      ...(decrite as object),
    }),
    [],
  );
});

test('late: an answer after its month, a notice after 72 hours without its reasons', () => {
  const repondue = (le: string): string[] =>
    codes({ demandes: [{ ...demande, reponse: { le, sens: 'satisfaite' } }] });
  deepEqual(repondue('2026-12-02'), []);
  deepEqual(repondue('2026-12-03'), ['demande-repondue-tard']);
  const notifiee = (notifieeLe: string, retard = ''): string[] =>
    codes({ violations: [{ ...violation, notifieeLe, retard }] });
  deepEqual(notifiee('2026-11-26T09:00:00Z'), []);
  deepEqual(notifiee('2026-11-26T10:01:00+01:00'), ['violation-retard-sans-motif']);
  deepEqual(notifiee('2026-11-26T10:01:00+01:00', 'Panne'), []);
  const v = { ...violation, risque: 'risque', nature: ['integrite'] } as Violation;
  const registre = { ...complet, violations: [v] };
  const retards = verifier(registre, { echeances: echeances(registre, '2026-12-01') });
  deepEqual(
    retards.map(({ code, source }) => [code, source.article]),
    [
      ['violation-en-retard', '33.1'],
      ['violation-incomplete', 'article 33, paragraphe 3'],
    ],
  );
});

test('what is past is told with its computation, what is coming is not', () => {
  const base = {
    le: '2026-12-02',
    texte: 'Répondre à la demande',
    calcul: 'Un mois.',
    cle: 'demandes/d',
  };
  deepEqual(codes({}, { echeances: [{ ...base, type: 'demande', etat: 'proche' }] }), []);
  const m = un({}, { echeances: [{ ...base, type: 'demande', etat: 'passee' }] });
  deepEqual([m.code, m.cle, m.gravite], ['demande-en-retard', 'demandes/d', 'attendue']);
  match(m.texte, /Répondre à la demande\. Un mois\./);
  const revue = un(
    {},
    { echeances: [{ ...base, type: 'revue', etat: 'passee', cle: 'traitements/t' }] },
  );
  deepEqual([revue.code, revue.traitement, revue.gravite], ['revue-en-retard', 't', 'conseillee']);
});

test('the file: an attachment away is told once, so is each fault and each item set aside', () => {
  const piece = {
    id: 'p',
    nom: 'contrat.pdf',
    type: 'application/pdf',
    taille: 1,
    sha256: 'a'.repeat(64),
    ...dates,
  };
  const defaut = { code: 'fichier-absent', fichier: 'pieces/p/contrat.pdf', texte: 'Il manque.' };
  deepEqual(codes({ pieces: [] }), ['piece-inconnue'], 'cited, and not in the list');
  deepEqual(codes({ pieces: [piece] }), []);
  deepEqual(codes({ pieces: [piece] }, { pieces: new Set(['p']) }), []);
  deepEqual(codes({ pieces: [piece] }, { pieces: new Set(), defauts: [defaut] }), [
    'piece-absente',
  ]);
  deepEqual(
    codes(
      { pieces: [piece] },
      { pieces: new Set(['p']), defauts: [{ ...defaut, code: 'piece-changee' }] },
    ),
    ['piece-changee'],
  );
  deepEqual(codes({ ecartes: [{ position: 'traitements[3]', raison: 'nom : manque' }] }), [
    'element-ecarte',
  ]);
});

test('sentences have the spaces of French', () => {
  const manques = verifier({ ...complet, organisme: { nom: '' }, traitements: [nue] });
  ok(manques.length > 12);
  for (const { texte } of manques) ok(!/ [:;?!»]|« |'/.test(texte), texte);
});

test('any register: pure, sorted by gravity, every gap sourced and dated', () => {
  const rangs = { exigee: 0, attendue: 1, conseillee: 2 };
  fc.assert(
    fc.property(unRegistre, (registre) => {
      const avant = JSON.stringify(registre);
      const manques = verifier(registre);
      deepEqual(verifier(registre), manques);
      equal(JSON.stringify(registre), avant);
      const ids = new Set(registre.traitements.map(({ id }) => id));
      manques.forEach((m, i) => {
        match(m.code, /^[a-z]+(-[a-z]+)+$/);
        ok(m.source.texte && m.source.revueLe === '2026-11-22', m.code);
        ok(m.traitement === undefined || ids.has(m.traitement));
        ok(!/undefined|\[object|\bNaN\b/.test(m.texte), m.texte);
        ok(i === 0 || rangs[manques[i - 1]!.gravite] <= rangs[m.gravite]);
      });
    }),
    { numRuns: 60 },
  );
});
