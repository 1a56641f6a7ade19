import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { ecrireOds } from '@ternum/core/ods';
import { lireTableur } from '@ternum/core/tableur';
import { CATEGORIES, createRegistre, type Registre } from '../../model/index.ts';
import { lireRegistre } from '../../schema/lire.ts';
import { registre as unRegistre } from '../../testing/arbitraires.ts';
import { tenus } from '../../testing/comparer.ts';
import { convertir, sansCalc } from '../../testing/soffice.ts';
import {
  ACTEURS,
  BLOCS,
  COMPLEMENT,
  DESCRIPTION,
  PRINCIPALE,
  REPETES,
  TOUTES,
} from './disposition.ts';
import { fromCnilOds, toCnilOds } from './index.ts';

const CHAMPS = [
  'nom',
  'service',
  'role',
  'statut',
  'finalites',
  'personnes',
  'donnees',
  'destinataires',
  'transferts',
  'mesures',
  'note',
  'creeLe',
  'modifieLe',
  'ref',
  'avec',
  'description',
  'logiciels',
] as const;

const instant = '2026-11-20T12:00:00.000Z';
const complet: Registre = {
  ...createRegistre({
    nom: 'Commune de Chorey',
    adresse: 'Place de l’Église\n21200 Chorey',
    telephone: '0380000000',
    mel: 'mairie@exemple.fr',
    representant: { nom: 'Anne Durand', fonction: 'Maire' },
    dpo: { nom: 'Paul Petit', organisme: 'Centre de gestion', mel: 'dpo@exemple.fr' },
  }),
  sousTraitants: [{ id: 's1', nom: 'Éditeur & fils', creeLe: instant, modifieLe: instant }],
  traitements: [
    {
      id: 'a',
      ref: '001',
      nom: 'Cantine / garderie',
      service: 'Écoles',
      role: 'conjoint',
      statut: 'valide',
      description: 'Repas\net factures',
      avec: [{ nom: 'Commune voisine', adresse: '1 rue Haute\n21200 Beaune', fonction: 'Mairie' }],
      finalites: [
        { texte: '=1+1', base: 'e', fondement: 'Code de l’éducation' },
        { texte: 'Allergies', base: { inconnu: true }, art9: 'g' },
      ],
      donnees: [
        {
          categorie: 'identite',
          detail: 'Nom\nprénom',
          duree: { active: '1 an', declencheur: 'la sortie de l’école', intermediaire: '10 ans' },
          sort: 'detruire',
          visa: 'nsp',
          source: 'Les parents',
        },
        { categorie: 'sante', duree: { inconnu: true } },
        { categorie: 'autre', detail: 'Menu' },
        { categorie: 'religion' },
      ],
      personnes: [
        { categorie: 'Enfants', precision: 'de l’école', nombre: 80, vulnerables: 'oui' },
      ],
      destinataires: [
        { type: 'interne', nom: 'Régie', precision: 'deux agents' },
        { type: 'autre', nom: 'Trésorerie' },
      ],
      sousTraitants: ['s1'],
      logiciels: ['Repas+', 'Tableur'],
      transferts: [],
      mesures: [
        { type: 'Chiffrement des données', etat: 'prevue', precision: 'en 2027' },
        { type: 'Sauvegarde des données', etat: 'en-place' },
      ],
      note: 'À revoir',
      creeLe: instant,
      modifieLe: instant,
    },
    {
      id: 'b',
      nom: 'Cantine / garderie',
      role: 'responsable',
      statut: 'brouillon',
      finalites: [],
      personnes: { inconnu: true },
      donnees: { sansObjet: 'rien' },
      creeLe: instant,
      modifieLe: instant,
    },
  ],
};

function pareil(lu: Registre, ecrit: Registre): void {
  deepEqual(tenus(lu, CHAMPS), tenus(ecrit, CHAMPS));
  // What was read holds as a register.
  equal(lireRegistre(JSON.stringify(lu)).ecartes, undefined);
}

test('a whole register goes and comes back, the body and the processors too', async () => {
  const { octets, avertissements } = toCnilOds(complet);
  match(avertissements[0]!.texte, /à confirmer sur le fichier réel/);
  const lu = await fromCnilOds(octets);
  pareil(lu.registre, complet);
  deepEqual(lu.registre.organisme, complet.organisme);
  deepEqual(
    lu.registre.sousTraitants.map(({ nom }) => nom),
    ['Éditeur & fils'],
  );
  deepEqual(lu.registre.traitements[0]!.sousTraitants, [lu.registre.sousTraitants[0]!.id]);
  deepEqual(lu.ignores, []);
  match(lu.avertissements[0]!.texte, /à confirmer sur le fichier réel/);
});

test('any register goes and comes back', async () => {
  await fc.assert(
    fc.asyncProperty(unRegistre, async (r) => {
      const lu = await fromCnilOds(toCnilOds(r).octets);
      pareil(lu.registre, r);
      deepEqual(lu.ignores, []);
    }),
    { numRuns: 60 },
  );
});

test('what the model cannot hold is said when it is written', () => {
  const { avertissements } = toCnilOds({
    ...complet,
    traitements: [
      {
        ...complet.traitements[0]!,
        papier: 'oui',
        finalites: Array.from({ length: 8 }, () => ({ texte: 'x' })),
      },
    ],
  });
  match(avertissements[1]!.texte, /le papier/);
  match(avertissements[2]!.texte, /5 sous-finalités ; cette fiche en a 7/);
});

test('through LibreOffice and back', { skip: sansCalc() }, async () => {
  const passe = await convertir(toCnilOds(complet).octets, 'ods', 'ods');
  const lu = await fromCnilOds(passe);
  pareil(lu.registre, complet);
  deepEqual(lu.registre.organisme, complet.organisme);
  deepEqual(lu.ignores, []);
  // « =1+1 » is still a text there.
  ok(lireTableur(passe).some(({ lignes }) => lignes.some((l) => l.includes('=1+1'))));
  const csv = new TextDecoder().decode(await convertir(toCnilOds(complet).octets, 'ods', 'csv'));
  match(csv, /Cantine \/ garderie,001,20\/11\/2026/);
  match(csv, /=1\+1/);
});

test('through LibreOffice as XLSX', { skip: sansCalc() }, async () => {
  const lu = await fromCnilOds(await convertir(toCnilOds(complet).octets, 'ods', 'xlsx'));
  pareil(lu.registre, complet);
});

/** A copy filled by somebody: other order, case, accents, shifted rows and columns, headings beside the titles. */
const copie = ecrireOds({
  titre: '',
  feuilles: [
    { nom: 'Tutoriel', lignes: [['Comment remplir ce registre ?']] },
    {
      nom: 'liste',
      lignes: [
        ['REGISTRE DES TRAITEMENTS'],
        [],
        [
          '',
          'Identification du traitement > NOM DU TRAITEMENT',
          'N°/REF',
          'Date de creation de la fiche',
          'Derniere mise a jour de la fiche',
          'Finalite du traitement',
          'Donnees sensibles ?',
        ],
        ['', 'Etat civil', 'T1', '2018-05-25', '', 'Actes'],
        ['', 'Bulletin', 'T2', '01/09/2019', 'bientôt', 'Informer', 'oui'],
      ],
    },
    {
      nom: 'T1',
      lignes: [
        [],
        ['', 'CATEGORIES DE PERSONNES CONCERNEES', 'Description', 'Precisions'],
        ['', 'Catégorie de personnes 1', 'Habitants', 'Nombre : beaucoup'],
        ['', 'transferts hors ue'],
        ['', '', 'Destinataire', 'Pays', 'Type de garanties', 'Lien vers la documentation'],
        [
          '',
          'Organisme destinataire 1',
          'Hébergeur',
          'Canada',
          'Sans objet : décision d’adéquation',
        ],
        ['', 'Finalité(s) du traitement effectué'],
        ['', 'Finalite principale', 'Actes'],
        ['', 'Sous-finalité 2', 'Tables', 'Vague', 'loi'],
        ['', 'Mesures de securite'],
        ['', 'Type', 'Précisions'],
        ['', "Contrôle d'accès des utilisateurs", 'clé\nÉtat : peut-être'],
        ['', 'Données sensibles', 'Description', 'Durée de conservation'],
        ['', 'Convictions religieuses', 'Mention', '75 ans\nSort final : on verra'],
        ['', 'Groupe sanguin', 'A'],
        ['', 'Destinataires', 'Type de destinataire', 'Précisions'],
        ['', 'Destinataire 1', 'Sous-traitants', 'Logi'],
        ['', 'Destinataire 2', 'Insee'],
        ['', 'Nom du traitement', 'État civil', 'inattendu'],
        ['', 'N° / REF', 'T1'],
        ['', 'ACTEURS', 'Nom', 'Adresse', 'Code postal', 'Ville'],
        ['', 'Responsable du traitement', 'Chorey', 'Place', 1200, 'Bourg', '', '', '', '', 'bis'],
        ['', 'Couleur du classeur', 'bleu'],
      ],
    },
  ],
});

test('a copy filled by hand: found by labels, and what is not understood is given back with its place', async () => {
  const lu = await fromCnilOds(copie, {
    horloge: {
      maintenant: () => instant,
      id: (() => {
        let n = 0;
        return () => `i${n++}`;
      })(),
    },
  });
  const [etat, bulletin] = lu.registre.traitements;
  deepEqual(
    { ...etat, id: '', creeLe: '', modifieLe: '' },
    {
      id: '',
      nom: 'État civil',
      ref: 'T1',
      role: 'responsable',
      statut: 'brouillon',
      finalites: [{ texte: 'Actes' }, { texte: 'Tables' }],
      personnes: [{ categorie: 'Habitants', precision: 'Nombre : beaucoup' }],
      transferts: [
        {
          destinataire: 'Hébergeur',
          pays: 'Canada',
          garantie: { sansObjet: 'décision d’adéquation' },
        },
      ],
      mesures: [
        {
          type: "Contrôle d'accès des utilisateurs",
          etat: 'nsp',
          precision: 'clé\nÉtat : peut-être',
        },
      ],
      donnees: [
        { categorie: 'religion', detail: 'Mention', duree: { active: '75 ans' } },
        { categorie: 'autre', detail: 'Groupe sanguin : A' },
      ],
      destinataires: [
        { type: 'sous-traitant', nom: 'Logi' },
        { type: 'autre', nom: 'Insee' },
      ],
      creeLe: '',
      modifieLe: '',
    },
  );
  deepEqual(
    [bulletin!.nom, bulletin!.ref, bulletin!.finalites, bulletin!.creeLe.slice(0, 10)],
    ['Bulletin', 'T2', [{ texte: 'Informer' }], '2019-09-01'],
  );
  match(bulletin!.note!, /sensibles/);
  equal(lu.registre.organisme.adresse, 'Place\n01200 Bourg');
  deepEqual(lu.ignores, [
    { position: 'feuille « T1 », ligne 9', texte: 'Vague | loi' },
    { position: 'feuille « T1 », ligne 14', texte: 'Sort final : on verra' },
    { position: 'feuille « T1 », ligne 19', texte: 'Nom du traitement : inattendu' },
    { position: 'feuille « T1 », ligne 22', texte: 'bis' },
    { position: 'feuille « T1 », ligne 23', texte: 'Couleur du classeur | bleu' },
    { position: 'feuille « liste », ligne 5', texte: 'bientôt' },
  ]);
  deepEqual(
    lu.avertissements.slice(1).map(({ position }) => position),
    ['feuille « Tutoriel »', 'feuille « T1 », ligne 15', 'feuille « liste », ligne 5'],
  );
});

test('whatever the order of rows and the place of cells, every value is in the register or given back', async () => {
  const titres = Object.values(BLOCS).flatMap(({ titre, colonnes }) => [
    [titre],
    ['', ...colonnes],
  ]);
  const etiquettes = [
    ...Object.values(DESCRIPTION),
    ...Object.values(ACTEURS),
    ...Object.values(CATEGORIES),
    ...Object.values(COMPLEMENT),
    ...Object.values(REPETES).map((r) => `${r} 2`),
    PRINCIPALE,
    'Sous-finalité 3',
    TOUTES,
    'Autre chose',
    '',
  ];
  const rang = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...titres) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...etiquettes), fc.array(fc.boolean(), { maxLength: 10 }), fc.nat(2))
        .map(([e, pleines, decale]) => [
          ...Array.from({ length: decale }, () => ''),
          e,
          ...pleines.map((p) => (p ? '*' : '')),
        ]),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(rang, { maxLength: 25 }), async (rangs) => {
      let n = 0;
      const lignes = [[DESCRIPTION.nom, 'X'], [DESCRIPTION.ref], [ACTEURS.dpo], ...rangs].map((r) =>
        r.map((c) => (c === '*' ? `valeur${++n}.` : c)),
      );
      const { registre, ignores, avertissements } = await fromCnilOds(
        ecrireOds({ titre: '', feuilles: [{ nom: 'f', lignes }] }),
      );
      const tout = JSON.stringify([registre, ignores, avertissements]);
      for (let i = 1; i <= n; i++) ok(tout.includes(`valeur${i}.`), `valeur${i} est perdue`);
    }),
    { numRuns: 300 },
  );
});

test('a form that nobody filled gives nothing, and says so', async () => {
  const vide = { ...complet.traitements[1]!, nom: '', finalites: [] };
  delete vide.personnes;
  delete vide.donnees;
  const lu = await fromCnilOds(toCnilOds({ ...complet, traitements: [vide] }).octets);
  equal(lu.registre.traitements.length, 0);
  match(lu.avertissements[1]!.texte, /vide/);
});

test('a text too long for its field is cut, and whole in the note', async () => {
  const long = 'é'.repeat(1_500);
  const r = {
    ...complet,
    traitements: [{ ...complet.traitements[0]!, finalites: [{ texte: long }] }],
  };
  const lu = await fromCnilOds(toCnilOds(r).octets);
  equal(lireRegistre(JSON.stringify(lu.registre)).ecartes, undefined);
  ok(lu.registre.traitements[0]!.note!.includes(long));
  ok(lu.avertissements.some(({ texte }) => /1500 caractères/.test(texte)));
});

test('another workbook, or none, says what to do', async () => {
  for (const octets of [
    ecrireOds({ titre: '', feuilles: [{ nom: 'x', lignes: [['a', 'b']] }] }),
    new TextEncoder().encode('a;b\n1;2'),
    new Uint8Array(),
  ])
    await rejects(fromCnilOds(octets), (e) => isTernumError(e, 'parse') && Boolean(e.hint));
});
