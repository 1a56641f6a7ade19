import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lireCsv } from '@ternum/core/csv';
import { createRegistre, type Registre } from '../../model/index.ts';
import { lireRegistre } from '../../schema/lire.ts';
import { registre as unRegistre } from '../../testing/arbitraires.ts';
import { tenus } from '../../testing/comparer.ts';
import { convertir, sansCalc } from '../../testing/soffice.ts';
import { champDe } from '../xlsx/champs.ts';
import { fromTableau } from '../xlsx/index.ts';
import { COLONNES } from './colonnes.ts';
import { toCsv } from './index.ts';

const CHAMPS = [
  'nom',
  'ref',
  'service',
  'role',
  'avec',
  'statut',
  'description',
  'finalites',
  'personnes',
  'donnees',
  'collecte',
  'destinataires',
  'logiciels',
  'papier',
  'transferts',
  'mesures',
  'information',
  'aipd',
  'public',
  'note',
  'revueLe',
  'prochaineRevue',
  'creeLe',
  'modifieLe',
] as const;

const instant = '2026-11-20T12:00:00.000Z';
const complet: Registre = {
  ...createRegistre({ nom: '=Chorey', siren: '212101234' }),
  sousTraitants: [{ id: 's', nom: 'Logi | & fils', creeLe: instant, modifieLe: instant }],
  traitements: [
    {
      id: 'a',
      ref: '007',
      nom: '-Cantine',
      service: "'=Écoles",
      role: 'conjoint',
      avec: [
        {
          nom: 'Beaune',
          fonction: 'Mairie',
          adresse: '1 rue\n21200 Beaune',
          telephone: '03',
          mel: 'a@b.fr',
        },
      ],
      statut: 'valide',
      description: '+33\nlignes',
      finalites: [
        {
          texte: 'Servir \\ facturer',
          base: 'e',
          fondement: 'Code\nde l’éducation',
          art9: { inconnu: true },
        },
        { texte: 'Lettre', base: { sansObjet: 'papier' } },
      ],
      personnes: [
        { categorie: 'Enfants', precision: 'de l’école', nombre: 80, vulnerables: 'oui' },
      ],
      donnees: [
        {
          categorie: 'sante',
          detail: 'Allergies',
          duree: { active: '1 an', declencheur: 'la sortie', intermediaire: '10 ans' },
          sort: 'trier',
          visa: 'non',
          source: 'Parents',
        },
        { categorie: 'autre' },
      ],
      collecte: {
        mode: 'les-deux',
        source: 'Parents',
        canaux: ['Papier', 'Site'],
        obligatoire: 'nsp',
        consequences: 'Pas de repas',
      },
      destinataires: [{ type: 'partenaire', nom: 'Trésorerie', precision: 'DGFiP' }],
      sousTraitants: ['s'],
      logiciels: ['Repas+'],
      papier: 'oui',
      transferts: [
        {
          destinataire: 'Hébergeur',
          pays: 'Canada',
          garantie: { inconnu: true },
          lien: 'https://exemple.fr',
        },
      ],
      mesures: [{ type: 'Accès', etat: 'absente', precision: 'bientôt' }],
      information: { faite: 'non', ou: 'Dossier', lien: 'https://exemple.fr' },
      aipd: { decision: 'a-documenter', motif: 'Un critère', le: '2026-01-02' },
      public: false,
      note: '@note',
      revueLe: '2026-02-03',
      prochaineRevue: '2027-02-03',
      creeLe: instant,
      modifieLe: instant,
    },
    {
      id: 'b',
      nom: 'Vide',
      role: 'responsable',
      statut: 'archive',
      finalites: [],
      personnes: [],
      donnees: { inconnu: true },
      transferts: [],
      logiciels: { sansObjet: 'papier' },
      sousTraitants: { inconnu: true },
      creeLe: instant,
      modifieLe: instant,
    },
  ],
};

test('our headings are those that the reader of tables knows', () => {
  deepEqual(
    COLONNES.map(({ titre }) => champDe(titre)),
    COLONNES.map(({ champ }) => champ),
  );
});

test('a whole sheet goes and comes back; formulas are texts, and stay what they were', async () => {
  const { octets } = toCsv(complet);
  const cellules = lireCsv(new TextDecoder().decode(octets))
    .slice(1)
    .flatMap((l) => l.cellules);
  ok(!cellules.some((c) => /^[=+\-@]/.test(c)));
  const lu = await fromTableau(octets);
  deepEqual(tenus(lu.registre, CHAMPS), tenus(complet, CHAMPS));
  deepEqual(lu.registre.organisme, complet.organisme);
  deepEqual(
    lu.registre.sousTraitants.map(({ nom }) => nom),
    ['Logi | & fils'],
  );
  deepEqual([lu.ignores, lu.avertissements], [[], []]);
  equal(lireRegistre(JSON.stringify(lu.registre)).ecartes, undefined);
});

test('any register goes and comes back', async () => {
  await fc.assert(
    fc.asyncProperty(unRegistre, async (r) => {
      const lu = await fromTableau(toCsv(r).octets);
      deepEqual(tenus(lu.registre, CHAMPS), tenus(r, CHAMPS));
      deepEqual([lu.ignores, lu.avertissements], [[], []]);
    }),
    { numRuns: 80 },
  );
});

test('saved again by LibreOffice as XLSX and as ODS', { skip: sansCalc() }, async () => {
  const seul = { ...complet, traitements: complet.traitements.slice(1) };
  const { octets } = toCsv(seul);
  for (const vers of ['xlsx', 'ods'])
    deepEqual(
      tenus(
        (await fromTableau(await convertir(octets, 'csv', vers, 'CSV:59,34,76'))).registre,
        CHAMPS,
      ),
      tenus(seul, CHAMPS),
    );
});

test('what the table cannot hold is said', () => {
  const { avertissements } = toCsv({
    ...complet,
    actions: [{ id: 'x', texte: 'Vérifier', creeLe: instant, modifieLe: instant }],
    traitements: [
      {
        ...complet.traitements[0]!,
        aipd: { criteres: { sensible: 'oui' } },
        origine: { recette: 'cantine', version: '1' },
      },
    ],
  });
  match(avertissements[0]!.texte, /recette d’origine, les actions/);
  match(avertissements[1]!.texte, /critères/);
});
