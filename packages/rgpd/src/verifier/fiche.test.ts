import { deepEqual, match, notDeepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { CRITERES } from '../aipd/index.ts';
import type { Traitement } from '../model/index.ts';
import { verifier } from './index.ts';
import { codes, complet, entiere, fiche, INCONNU, nue, sans, un } from './testing/entier.ts';
import type { Manque } from './types.ts';

test('each of article 30(1), (a) to (g), is asked for when it is absent, and when nobody knows', () => {
  deepEqual(codes({ organisme: { nom: ' ' } }), [
    'organisme-absent',
    'coordonnees-absentes',
    'dpo-absent',
    'representant-absent',
  ]);
  deepEqual(fiche({ role: 'conjoint' }), ['conjoint-absent']);
  deepEqual(fiche({ finalites: [{ texte: ' ', base: 'e', art9: 'g' }] }), ['finalite-absente']);
  for (const [champ, code] of [
    ['personnes', 'personnes-absentes'],
    ['donnees', 'donnees-absentes'],
    ['destinataires', 'destinataires-absents'],
    ['transferts', 'transferts-absents'],
    ['mesures', 'mesures-absentes'],
    ['sousTraitants', 'prestataires-absents'],
  ] as const) {
    deepEqual(sans(champ), [code]);
    deepEqual(fiche({ [champ]: INCONNU }), [code.replace('absent', 'inconnu')]);
  }
  deepEqual(fiche({ donnees: [{ categorie: 'identite', sort: 'conserver' }] }), ['duree-absente']);
  deepEqual(fiche({ donnees: [{ categorie: 'identite', sort: 'conserver', duree: INCONNU }] }), [
    'duree-inconnue',
  ]);
});

test('« je ne sais pas » has its own words', () => {
  const { texte, traitement, gravite, source } = un({
    traitements: [{ ...entiere, personnes: INCONNU }],
  });
  match(
    texte,
    /^La fiche «.Cantine.» dit «.je ne sais pas.».: il reste à savoir quelles personnes/,
  );
  deepEqual([traitement, gravite, source.article], ['t', 'exigee', 'article 30, paragraphe 1, c']);
  notDeepEqual(texte, un({ traitements: [{ ...entiere, personnes: [] }] }).texte);
});

test('« sans objet » answers where there may be none, with its reason, and nowhere else', () => {
  deepEqual(fiche({ transferts: { sansObjet: 'Tout reste en mairie' } }), []);
  deepEqual(fiche({ transferts: { sansObjet: ' ' } }), ['transferts-absents']);
  deepEqual(fiche({ sousTraitants: [] }), []);
  deepEqual(fiche({ destinataires: [] }), ['destinataires-absents']);
  deepEqual(fiche({ personnes: { sansObjet: 'Personne' } }), ['personnes-absentes']);
  const { code, gravite } = un({
    organisme: { ...complet.organisme, dpo: { sansObjet: 'Petite commune' } },
  });
  deepEqual([code, gravite], ['dpo-absent', 'exigee']);
});

test('categories without duration are named in one gap; a start without a length is no duration', () => {
  const { texte } = un({
    traitements: [
      {
        ...entiere,
        donnees: [
          { categorie: 'identite', sort: 'conserver' },
          {
            categorie: 'economique',
            detail: 'Quotient',
            sort: 'conserver',
            duree: { declencheur: 'Départ' },
          },
          { categorie: 'nir', sort: 'conserver', duree: { active: '1 an' } },
        ],
      },
    ],
  });
  match(texte, /État civil.*économique et financier – Quotient/);
  ok(!texte.includes('Sécurité Sociale'));
});

test('archives: the fate of each category, and the visa before anything is destroyed', () => {
  const donnee = { categorie: 'identite', duree: { active: '1 an' } } as const;
  const de = (plus: object): string[] => fiche({ donnees: [{ ...donnee, ...plus }] });
  deepEqual(de({}), ['sort-absent']);
  deepEqual(de({ sort: INCONNU }), ['sort-inconnu']);
  for (const sort of ['detruire', 'trier']) {
    deepEqual(de({ sort }), ['visa-absent']);
    deepEqual(de({ sort, visa: 'non' }), ['visa-absent']);
    deepEqual(de({ sort, visa: 'nsp' }), ['visa-inconnu']);
    deepEqual(de({ sort, visa: 'oui' }), []);
  }
  for (const sort of ['conserver', 'verser']) deepEqual(de({ sort }), []);
});

test('legal basis: one for each purpose; never legitimate interest for a mission', () => {
  const finalites = (...bases: unknown[]): string[] =>
    fiche({ finalites: bases.map((base) => ({ texte: 'x', base, art9: 'g' })) as never });
  deepEqual(finalites('e', 'c'), []);
  deepEqual(finalites('e', undefined, INCONNU), ['base-absente', 'base-inconnue']);
  deepEqual(finalites('f'), ['base-interet-legitime']);
  ok(
    verifier({
      ...complet,
      traitements: [{ ...entiere, finalites: [{ texte: 'x', base: 'f', art9: 'g' }] }],
    })[0]!.source.aConfirmer,
  );
});

test('sensitive data want a condition of article 9, offences want a text', () => {
  deepEqual(fiche({ finalites: [{ texte: 'x', base: 'e' }] }), ['condition-sensible-absente']);
  deepEqual(fiche({ finalites: [{ texte: 'x', base: 'e', art9: INCONNU }] }), [
    'condition-sensible-inconnue',
  ]);
  const donnees: Traitement['donnees'] = [
    { categorie: 'infractions', duree: { active: '1 an' }, sort: 'conserver' },
  ];
  deepEqual(fiche({ donnees }), []);
  deepEqual(fiche({ donnees, finalites: [{ texte: 'x', base: 'e' }] }), ['infractions-sans-texte']);
});

test('information: given, where, and from whom the data come', () => {
  deepEqual(sans('information'), ['information-absente']);
  deepEqual(fiche({ information: { faite: 'nsp' } }), ['information-inconnue']);
  deepEqual(fiche({ information: { faite: 'non' } }), ['information-absente']);
  deepEqual(fiche({ information: { faite: 'oui' } }), ['information-sans-lieu']);
  deepEqual(fiche({ collecte: { mode: 'indirecte' } }), ['origine-absente']);
  deepEqual(sans('collecte'), ['collecte-absente']);
});

test('security: a list where all is absent, or unknown, protects nothing', () => {
  const mesures = (...etats: string[]): Manque[] =>
    verifier({
      ...complet,
      traitements: [{ ...entiere, mesures: etats.map((etat) => ({ type: 'Clé', etat })) as never }],
    });
  deepEqual(
    mesures('absente').map(({ code }) => code),
    ['mesures-absentes'],
  );
  deepEqual(
    mesures('nsp').map(({ code, gravite }) => [code, gravite]),
    [['mesures-inconnues', 'exigee']],
  );
  deepEqual(
    mesures('nsp', 'en-place').map(({ code, gravite }) => [code, gravite]),
    [['mesures-inconnues', 'attendue']],
  );
  deepEqual(mesures('prevue'), []);
});

test('AIPD: a list of the CNIL leaves no choice, the number of criteria does in writing', () => {
  const criteres = (oui: number): Record<string, 'oui' | 'non'> =>
    Object.fromEntries(CRITERES.map(({ code }, i) => [code, i < oui ? 'oui' : 'non']));
  const listes = (recette: string): Partial<Traitement> => ({
    origine: { recette, version: '2026-11-22' },
  });
  const refus = { decision: 'non-requise', motif: 'Argumenté avec le délégué' } as const;
  deepEqual(fiche({ ...listes('ccas'), aipd: refus }), ['aipd-absente']);
  deepEqual(fiche({ ...listes('cantine'), aipd: {} }), []);
  deepEqual(fiche({ aipd: { criteres: criteres(3) } }), ['aipd-absente']);
  deepEqual(fiche({ aipd: { criteres: criteres(3), ...refus } }), []);
  // Health data of children: two criteria that the sheet shows by itself.
  deepEqual(fiche({ aipd: {} }), ['aipd-absente']);
  const simple: Partial<Traitement> = { personnes: [{ categorie: 'Habitants' }], donnees: [] };
  deepEqual(fiche({ ...simple, aipd: {} }), ['donnees-absentes', 'aipd-inconnue']);
  deepEqual(fiche({ ...simple, aipd: refus }), ['donnees-absentes']);
  deepEqual(fiche({ pieces: [] }), ['aipd-sans-piece']);
});

test('what a commune does for others answers to article 30(2) only', () => {
  deepEqual(
    verifier({ ...complet, traitements: [{ ...nue, role: 'sous-traitant' }] }).map(
      ({ code, source }) => [code, source.article?.at(-1)],
    ),
    [
      ['responsables-absents', 'a'],
      ['finalite-absente', 'b'],
      ['transferts-absents', 'c'],
      ['mesures-absentes', 'd'],
    ],
  );
});

test('transfers: the country is asked for, and the guarantee', () => {
  deepEqual(fiche({ transferts: [{ destinataire: 'X', pays: '' }] }), [
    'transfert-pays-absent',
    'transfert-garantie-absente',
  ]);
});
