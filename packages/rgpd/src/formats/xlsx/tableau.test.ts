import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { writeCsv } from '@ternum/core/csv';
import { ecrireOds } from '@ternum/core/ods';
import { writeXlsx } from '@ternum/core/xlsx';
import { lireRegistre } from '../../schema/lire.ts';
import { absent, partage } from '../../testing/partage.ts';
import { COLONNES } from '../csv/colonnes.ts';
import { champDe } from './champs.ts';
import { fromTableau } from './index.ts';

const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
const table = (titres: readonly string[], lignes: readonly (readonly string[])[]): string =>
  writeCsv(
    titres.map((titre, i) => ({ titre, valeur: (l: readonly string[]) => l[i] })),
    lignes,
  );

test('a home-made table in XLSX: title above, other words, one legal basis and one duration for all', async () => {
  const octets = writeXlsx(
    ['REGISTRE', '', '', '', '', '', ''].map((titre, i) => ({
      titre,
      valeur: (l: (string | number)[]) => l[i],
    })),
    [
      [
        'N°',
        'Intitulé du traitement',
        'Finalité',
        'Fondement juridique',
        'Types de données',
        'Durée de conservation',
        'Couleur',
      ],
      [
        1,
        'Cantine',
        '- Servir\n- Facturer',
        'Code de l’éducation',
        'Nom, prénom ; Données de santé',
        '1 an',
        'bleu',
      ],
    ],
  );
  const lu = await fromTableau(octets);
  const [t] = lu.registre.traitements;
  deepEqual(
    [t!.ref, t!.nom, t!.finalites, t!.donnees, t!.note],
    [
      '1',
      'Cantine',
      [
        { texte: 'Servir', fondement: 'Code de l’éducation' },
        { texte: 'Facturer', fondement: 'Code de l’éducation' },
      ],
      [
        { categorie: 'autre', detail: 'Nom, prénom', duree: { active: '1 an' } },
        { categorie: 'sante', detail: 'Données de santé', duree: { active: '1 an' } },
      ],
      'Couleur : bleu',
    ],
  );
  deepEqual(lu.ignores, [{ position: 'feuille « Données », ligne 1', texte: 'REGISTRE' }]);
  match(lu.avertissements[0]!.position, /colonne « Couleur »/);
  match(lu.avertissements[1]!.texte, /durée de conservation par traitement/);
});

test(
  'the 35 columns of openRGPD, values between bars',
  { skip: absent('cnil-registre-simplifie-layout.json') },
  async () => {
    const { export_openrgpd_csv: titres } = JSON.parse(
      readFileSync(partage('cnil-registre-simplifie-layout.json'), 'utf8'),
    ) as { export_openrgpd_csv: string[] };
    equal(titres.length, 35);
    const dits: Record<string, string> = {
      ID: '12',
      Traitement: 'Cantine',
      'Finalité du traitement': 'Servir',
      'Sous-finalité': 'Facturer / Relancer',
      'Catégorie de données traitées': 'État civil/Vie personnelle/Goûts',
      'Catégorie de personnes concernées': 'Enfants/Parents',
      'Destinataires des données': 'Régie/Trésorerie',
      "Durée d'utilité administrative": '1 an',
      Archivage: 'Destruction',
      'Transfert hors UE': 'Non',
      'Licéité du traitement': "Mission d'intérêt public",
      'Support de données / outils': 'Tableur/Papier',
      'Sous-traitant': 'Logi',
      'Date de dernière mise à jour': '14/03/2024',
      'Nom du responsable du traitement': 'Saint-Avé',
      'Gestionnaire(s) des données': 'Écoles',
      'Niveau de sécurité': '3',
    };
    const lu = await fromTableau(utf8(table(titres, [titres.map((t) => dits[t] ?? '')])));
    const [t] = lu.registre.traitements;
    deepEqual(
      t!.finalites,
      ['Servir', 'Facturer', 'Relancer'].map((texte) => ({ texte, base: 'e' })),
    );
    deepEqual(t!.donnees, [
      { categorie: 'identite', detail: 'État civil', duree: { active: '1 an' }, sort: 'detruire' },
      {
        categorie: 'vie-personnelle',
        detail: 'Vie personnelle',
        duree: { active: '1 an' },
        sort: 'detruire',
      },
      { categorie: 'autre', detail: 'Goûts', duree: { active: '1 an' }, sort: 'detruire' },
    ]);
    deepEqual(t!.personnes, [{ categorie: 'Enfants' }, { categorie: 'Parents' }]);
    deepEqual(
      [t!.transferts, t!.logiciels, t!.service, t!.modifieLe.slice(0, 10)],
      [[], ['Tableur', 'Papier'], 'Écoles', '2024-03-14'],
    );
    equal(lu.registre.organisme.nom, 'Saint-Avé');
    equal(t!.note, 'Niveau de sécurité : 3');
    deepEqual(lu.ignores, []);
  },
);

test('the workbook of one processing of CISO Assistant', async () => {
  const lu = await fromTableau(
    ecrireOds({
      titre: '',
      feuilles: [
        {
          nom: 'Processing',
          lignes: [
            [
              'ref_id',
              'name',
              'description',
              'domain',
              'status',
              'processing_nature',
              'assigned_to',
              'dpia_required',
            ],
            [
              'P1',
              'Payroll',
              'Pay',
              'HR',
              'privacy_approved',
              'Collection',
              'x@exemple.fr',
              'TRUE',
            ],
          ],
        },
        {
          nom: 'Purposes',
          lignes: [
            ['name', 'legal_basis', 'article_9_condition'],
            ['Pay', 'privacy_legal_obligation', ''],
            ['Other', 'privacy_unknown', ''],
          ],
        },
        {
          nom: 'Personal data',
          lignes: [
            ['name', 'category', 'retention', 'is_sensitive', 'assets'],
            ['Union', 'privacy_trade_union_data', '1 year', 'true', 'ERP'],
          ],
        },
        {
          nom: 'Data subjects',
          lignes: [
            ['name', 'category'],
            ['', 'privacy_employee'],
          ],
        },
        {
          nom: 'Data recipients',
          lignes: [
            ['name', 'category'],
            ['Tax office', 'privacy_regulatory_authority'],
          ],
        },
        {
          nom: 'Contractors',
          lignes: [
            ['name', 'relationship_type', 'country'],
            ['Logi', 'privacy_data_processor', 'FR'],
            ['Beaune', 'privacy_joint_controller', 'FR'],
          ],
        },
        {
          nom: 'Transfers',
          lignes: [
            ['name', 'country', 'transfer_mechanism', 'surprise'],
            ['Cloud', 'US', 'privacy_adequacy', 'x'],
          ],
        },
      ],
    }),
  );
  const [t] = lu.registre.traitements;
  deepEqual(
    [t!.ref, t!.nom, t!.statut, t!.aipd, t!.role],
    ['P1', 'Payroll', 'valide', { decision: 'requise' }, 'conjoint'],
  );
  deepEqual(t!.finalites, [{ texte: 'Pay', base: 'c' }, { texte: 'Other' }]);
  deepEqual(t!.donnees, [{ categorie: 'syndicat', detail: 'Union', duree: { active: '1 year' } }]);
  deepEqual(
    [t!.personnes, t!.transferts],
    [[{ categorie: 'employee' }], [{ destinataire: 'Cloud', pays: 'US', garantie: 'adequacy' }]],
  );
  deepEqual([t!.avec![0]!.nom, lu.registre.sousTraitants[0]!.pays], ['Beaune', 'FR']);
  match(t!.note!, /privacy_unknown.*ERP/s);
  deepEqual(
    lu.ignores.map(({ texte }) => texte),
    ['x@exemple.fr', 'x'],
  );
});

test('old CSV of Excel: windows-1252, no mark', async () => {
  const lu = await fromTableau(
    Uint8Array.from('Nom;Finalit\u00e9;Papier\nCantine;Repas d\u00e9j\u00e0;peut-\u00eatre', (c) =>
      c.charCodeAt(0),
    ),
  );
  const [t] = lu.registre.traitements;
  deepEqual([t!.finalites, t!.note], [[{ texte: 'Repas déjà' }], 'Papier : peut-être']);
  match(lu.avertissements[0]!.position, /ligne 2, colonne « Papier »/);
});

test('whatever the columns, every value is in the register or given back', async () => {
  const titres = fc.constantFrom(
    ...COLONNES.map(({ titre }) => titre),
    'Durée',
    'Sort final',
    'Base légale',
    'Fondement',
    'Données sensibles',
    'Inconnue',
    'Autre',
    '',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(titres, { maxLength: 12 }),
      fc.array(fc.array(fc.boolean(), { maxLength: 16 }), { maxLength: 4 }),
      async (t, pleines) => {
        let n = 0;
        const entetes = ['Nom du traitement', 'Finalités', ...t];
        const lignes = pleines.map((p) =>
          ['X', '', ...p].map((c) => (c === true ? `valeur${++n}.` : c || '')),
        );
        const large = Math.max(entetes.length, ...lignes.map((l) => l.length));
        const feuille = [entetes, ...lignes].map((l) =>
          Array.from({ length: large }, (_, i) => l[i] ?? ''),
        );
        const { registre, ignores, avertissements } = await fromTableau(
          ecrireOds({ titre: '', feuilles: [{ nom: 'f', lignes: feuille }] }),
        );
        const tout = JSON.stringify([registre, ignores, avertissements.map(({ texte }) => texte)]);
        for (let i = 1; i <= n; i++) ok(tout.includes(`valeur${i}.`), `valeur${i} est perdue`);
        equal(lireRegistre(JSON.stringify(registre)).ecartes, undefined);
      },
    ),
    { numRuns: 300 },
  );
});

test('no name, other sheets, no table', async () => {
  const lu = await fromTableau(
    ecrireOds({
      titre: '',
      feuilles: [
        { nom: 'Lisez-moi', lignes: [['Bonjour']] },
        {
          nom: 'R',
          lignes: [
            ['Traitement', 'Service'],
            ['', 'Écoles'],
          ],
        },
      ],
    }),
  );
  equal(lu.registre.traitements[0]!.nom, 'Traitement sans nom');
  deepEqual(lu.ignores, [{ position: 'feuille « Lisez-moi », ligne 1', texte: 'Bonjour' }]);
  for (const texte of ['a;b\n1;2', 'Nom;Prix\nx;1', ''])
    await rejects(fromTableau(utf8(texte)), (e) => isTernumError(e, 'parse') && Boolean(e.hint));
  equal(champDe('constructor'), undefined);
});
