import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { isTernumError } from '@ternum/core';
import { lireCsv, writeCsv } from '@ternum/core/csv';
import { createRegistre, estInconnu, type Registre, type Traitement } from '../../model/index.ts';
import { lireRegistre } from '../../schema/lire.ts';
import { registre as unRegistre } from '../../testing/arbitraires.ts';
import { tenu } from '../../testing/comparer.ts';
import { absent, partage } from '../../testing/partage.ts';
import { cle } from '../commun/mots.ts';
import {
  COLONNES,
  colonneMesure,
  CRITERES,
  ENTETES,
  PERSONNES,
  PERSONNES_FAUSSES,
} from './entetes.ts';
import * as enumerations from './enumerations.ts';
import { fromMadisCsv, toMadisCsv } from './index.ts';

const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
const DEBUT = 'Détails - Personnes concernées - ';

/** Headings as version 2.4 writes them: persons in the wrong order, data in the right one. */
const FAUX = ENTETES.flatMap((e) => {
  const place = PERSONNES.findIndex((p) => e === DEBUT + p);
  const commentaire = PERSONNES.findIndex((p) => e === `${DEBUT}${p} - Commentaire`);
  return place >= 0
    ? DEBUT + PERSONNES_FAUSSES[place]!
    : commentaire >= 0
      ? `${DEBUT}${PERSONNES_FAUSSES[commentaire]!} - Commentaire`
      : e;
});

/** A file of Madis: values by true heading, announced by other ones. */
function fichier(entetes: readonly string[], lignes: Record<string, string>[]): Uint8Array {
  return utf8(
    writeCsv(
      entetes.map((titre, i) => ({ titre, valeur: (l: Record<string, string>) => l[ENTETES[i]!] })),
      lignes,
    ),
  );
}

const LIGNE: Record<string, string> = {
  Nom: 'Cantine',
  'Structure - Nom': 'Chorey',
  'Structure - SIREN': '212101234',
  'Structure - Code INSEE': '21200',
  'En tant que': 'Responsable de traitement',
  Finalités: ' - Servir\nles repas',
  Gestionnaire: 'Écoles',
  État: 'Actif',
  'Base légale': "L'exécution d'une mission d'intérêt public",
  Observations: 'Vu',
  'Registre public': 'Oui',
  "Est exempté d'AIPD": 'Non',
  Préconisations: 'Réduire',
  'Catégorie de données':
    'Nom, Prénom - Photos-vidéos - Santé - Opinion politique ou religieuse - Pointure',
  'Catégorie des données - Autres catégories': 'Goûts',
  'Destination - Catégorie de destinataires': 'La régie\nLa Trésorerie',
  'Destination - Sous-traitants': 'Logi - Hébergeur',
  'Historique - Créé par': 'Anne Durand',
  'Historique - Date de création': '14/03/2024 à 09:12',
  'Historique - Date de modification': '15/03/2024 à 10:00',
  [`${DEBUT}Particuliers`]: 'Non',
  [`${DEBUT}Usagers`]: 'Oui',
  [`${DEBUT}Usagers - Commentaire`]: 'Les parents',
  [`${DEBUT}Salariés`]: 'Non',
  [`${DEBUT}Partenaires`]: 'Oui',
  'Détails - Nombre de personnes concernées': 'environ 80',
  'Détails - Logiciels et supports': 'Repas+, Tableur',
  'Détails - Traitement papier': 'Inactif',
  'Détails - Délai de conservation - Durée': '1: 1 an \r\n2: 10 ans \r\n',
  'Détails - Délai de conservation - Nom': '1: Santé\r\n2: Factures\r\n',
  'Détails - Délai de conservation - Sort final': '1: Destruction\r\n2: Non déterminé\r\n',
  'Détails - Origine des données': 'Les parents',
  'Détails - Moyens de la collecte': 'Formulaire web, Entretien oral',
  "Mesures de sécurité et confidentialité - Contrôle d'accès": 'Oui',
  "Mesures de sécurité et confidentialité - Contrôle d'accès - Commentaire": 'Badge',
  'Mesures de sécurité et confidentialité - Traçabilité': 'Non',
  'Traitement spécifique - Personnes vulnérables': 'Oui',
  'Traitement spécifique - Usage innovant': 'Non',
  'Nb Preuves': '2',
  'Conformité du traitement': 'Non effectuée',
};

const CANTINE: Partial<Traitement> = {
  nom: 'Cantine',
  service: 'Écoles',
  role: 'responsable',
  statut: 'brouillon',
  finalites: [{ texte: '- Servir\nles repas', base: 'e' }],
  public: true,
  donnees: [
    { categorie: 'identite', detail: 'Nom, Prénom' },
    { categorie: 'identite', detail: 'Photos-vidéos' },
    { categorie: 'sante', detail: 'Santé', duree: { active: '1 an' }, sort: 'detruire' },
    { categorie: 'politique', detail: 'Opinion politique ou religieuse' },
    { categorie: 'religion', detail: 'Opinion politique ou religieuse' },
    { categorie: 'autre', detail: 'Pointure' },
    { categorie: 'autre', detail: 'Goûts' },
    {
      categorie: 'autre',
      detail: 'Factures',
      duree: { active: '10 ans' },
      sort: { inconnu: true },
    },
  ],
  personnes: [{ categorie: 'Usagers', precision: 'Les parents' }, { categorie: 'Partenaires' }],
  destinataires: [
    { type: 'autre', nom: 'La régie' },
    { type: 'autre', nom: 'La Trésorerie' },
  ],
  logiciels: ['Repas+', 'Tableur'],
  collecte: { source: 'Les parents', canaux: ['Formulaire web', 'Entretien oral'] },
  mesures: [{ type: 'Contrôle d’accès', etat: 'en-place', precision: 'Badge' }],
  aipd: { criteres: { vulnerables: 'oui' } },
  note: 'Vu\nPréconisations : Réduire\nNombre de personnes concernées : environ 80',
  creeLe: '2024-03-14T12:00:00.000Z',
  modifieLe: '2024-03-15T12:00:00.000Z',
};

test(
  'columns and closed lists are those of the data',
  { skip: absent('madis-csv-entetes.json') },
  () => {
    const lire = <T>(nom: string): T => JSON.parse(readFileSync(partage(nom), 'utf8')) as T;
    const { treatment } = lire<{ treatment: Record<string, string[]> }>('madis-csv-entetes.json');
    deepEqual(FAUX, ['Nom', ...Object.values(treatment).flat()]);
    const dits = lire<Record<string, Record<string, string>>>('madis-enumerations.json');
    const mots = (nom: string): string[] => Object.values(dits[`Registry/${nom}`]!).map(cle);
    for (const [table, nom] of [
      [enumerations.ROLES, 'TreatmentAuthor'],
      [enumerations.BASES, 'TreatmentLegalBasis'],
      [enumerations.SORTS, 'TreatmentUltimateFate'],
    ] as const)
      for (const mot of Object.values(table)) ok(mots(nom).includes(cle(mot)), mot);
  },
);

test('the known fault of the headings: read in the order of the data, and said', async () => {
  const lu = await fromMadisCsv(fichier(FAUX, [LIGNE]));
  const { sousTraitants, id: _, ...t } = lu.registre.traitements[0]!;
  deepEqual(t, CANTINE);
  deepEqual(
    lu.registre.sousTraitants.map(({ nom }) => nom),
    ['Logi', 'Hébergeur'],
  );
  deepEqual(
    sousTraitants,
    lu.registre.sousTraitants.map(({ id }) => id),
  );
  deepEqual(lu.registre.organisme, { nom: 'Chorey', siren: '212101234', insee: '21200' });
  match(lu.avertissements[0]!.texte, /défaut connu.*ordre des données/s);
  match(
    lu.avertissements.map(({ texte }) => texte).join(),
    /réunit les opinions.*preuves de Madis.*cochée/s,
  );
  deepEqual(lu.ignores, [
    { position: 'ligne 2, colonne « Historique - Créé par »', texte: 'Anne Durand' },
    { position: 'ligne 2, colonne « Conformité du traitement »', texte: 'Non effectuée' },
  ]);
  equal(lireRegistre(JSON.stringify(lu.registre)).ecartes, undefined);
});

test('the same data under repaired headings: read by the headings, and said', async () => {
  const lu = await fromMadisCsv(fichier(ENTETES, [LIGNE]));
  deepEqual(lu.registre.traitements[0]!.personnes, CANTINE.personnes);
  match(lu.avertissements[0]!.texte, /réparé/);
});

test('columns moved by somebody, or an older export of seven groups, are read by their headings', async () => {
  const entetes = ENTETES.toReversed();
  const lu = await fromMadisCsv(
    utf8(
      writeCsv(
        entetes.map((titre) => ({ titre, valeur: (l: typeof LIGNE) => l[titre] })),
        [LIGNE],
      ),
    ),
  );
  deepEqual(lu.registre.traitements[0]!.personnes, CANTINE.personnes);
  const sept = ENTETES.filter((e) => !e.startsWith(`${DEBUT}Usagers`));
  const ancien = await fromMadisCsv(
    utf8(
      writeCsv(
        sept.map((titre) => ({ titre, valeur: (l: typeof LIGNE) => l[titre] })),
        [LIGNE],
      ),
    ),
  );
  deepEqual(ancien.registre.traitements[0]!.personnes, [{ categorie: 'Partenaires' }]);
});

test('lines shorter than the headings, columns that nobody knows, words outside the lists', async () => {
  const lu = await fromMadisCsv(
    utf8('\ufeffNom;"En tant que";Finalités;"Base légale";Couleur\r\nA;Chef;x;"Au pif";bleu\r\nB'),
  );
  deepEqual(
    lu.registre.traitements.map(({ nom }) => nom),
    ['A', 'B'],
  );
  deepEqual(lu.ignores, [
    { position: 'ligne 2, colonne « En tant que »', texte: 'Chef' },
    { position: 'ligne 2, colonne « Base légale »', texte: 'Au pif' },
    { position: 'ligne 2, colonne « Couleur »', texte: 'bleu' },
  ]);
});

test('one register is of one body: the lines of others are said, and read on demand', async () => {
  const deux = fichier(ENTETES, [
    LIGNE,
    { ...LIGNE, Nom: 'Paie', 'Structure - Nom': 'Beaune', 'Structure - SIREN': '212100549' },
  ]);
  const lu = await fromMadisCsv(deux);
  deepEqual(
    lu.registre.traitements.map(({ nom }) => nom),
    ['Cantine'],
  );
  match(
    lu.avertissements.map(({ texte }) => texte).join(),
    /1 lignes? d’autres structures \(Beaune\)/,
  );
  equal(
    lu.ignores.some(({ texte }) => texte === 'Paie (Beaune)'),
    true,
  );
  for (const structure of ['212100549', 'beaune'])
    equal((await fromMadisCsv(deux, { structure })).registre.traitements[0]!.nom, 'Paie');
});

test('the export of processors', async () => {
  const lu = await fromMadisCsv(
    utf8(
      '\ufeffNom;"Structure - Nom";"Structure - SIREN";"Structure - Code INSEE";"Agent référent";"Clauses contractuelles vérifiées";"Adopte les éléments de sécurité nécessaires";"Tient à jour un registre des traitements";"Envoi des données hors UE";"Autres informations";"DPD - Le sous-traitant a désigné un DPD";"DPD - Nom";"Historique - Créé par";"Historique - Date de création";"Historique - Date de modification";"Coordonnées - Prénom";"Coordonnées - Nom";"Coordonnées - Adresse";"Coordonnées - Code postal";"Coordonnées - Ville";"Coordonnées - Email";Preuves;Traitements\r\n' +
        'Logi;Chorey;212101234;21200;Paul;Oui;Oui;Non;Non;"Bon prix";Oui;Petit;Anne;"14/03/2024 à 09:12";;Léa;Roux;"1 rue";21000;Dijon;a@exemple.fr;;"Cantine - Paie"\r\n',
    ),
  );
  const [s] = lu.registre.sousTraitants;
  deepEqual(s!.contact, { nom: 'Léa Roux', adresse: '1 rue\n21000 Dijon', mel: 'a@exemple.fr' });
  deepEqual(s!.clauses, { securite: 'oui' });
  match(s!.note!, /^Bon prix\nAgent référent : Paul\nClauses contractuelles vérifiées : Oui/);
  match(s!.note!, /Traitements dans Madis : Cantine - Paie/);
  deepEqual(lu.ignores, [
    { position: 'ligne 2, colonne « Historique - Créé par »', texte: 'Anne' },
  ]);
});

/** What the columns of Madis hold of a sheet. */
const CHAMPS = [
  'nom',
  'service',
  'role',
  'finalites',
  'personnes',
  'donnees',
  'destinataires',
  'mesures',
  'public',
  'note',
  'creeLe',
  'modifieLe',
] as const;
const parTexte = (a: unknown, b: unknown): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
/** Boxes come before what has none: the order of lists is not held. */
function ici(t: Traitement): unknown {
  const garde: Record<string, unknown> = { ...tenu(t, CHAMPS), archive: t.statut === 'archive' };
  for (const champ of ['personnes', 'donnees', 'mesures'])
    if (Array.isArray(garde[champ])) garde[champ] = garde[champ].toSorted(parTexte);
  return garde;
}

test('any register goes and comes back, for what the columns hold', async () => {
  await fc.assert(
    fc.asyncProperty(unRegistre, async (r) => {
      const lu = await fromMadisCsv(toMadisCsv(r).octets);
      deepEqual(lu.registre.traitements.map(ici), r.traitements.map(ici));
      deepEqual(lu.ignores, []);
    }),
    { numRuns: 80 },
  );
});

test('lists of Madis go and come back: boxes, names of data, software, processors', async () => {
  const r: Registre = {
    ...createRegistre({ nom: 'Chorey', siren: '212101234' }),
    sousTraitants: ['Logi', 'Un - deux'].map((nom) => ({
      id: nom.slice(0, 2),
      nom,
      creeLe: CANTINE.creeLe!,
      modifieLe: CANTINE.creeLe!,
    })),
    traitements: [
      {
        ...(CANTINE as Traitement),
        id: 'a',
        papier: 'oui',
        logiciels: ['a, b', 'c'],
        sousTraitants: ['Lo', 'Un'],
        personnes: [{ categorie: 'Usagers', nombre: 12 }],
      },
      {
        ...(CANTINE as Traitement),
        id: 'b',
        logiciels: [],
        sousTraitants: { inconnu: true },
        personnes: [
          { categorie: 'Usagers', nombre: 1 },
          { categorie: 'Enfants | petits', nombre: { inconnu: true } },
        ],
        mesures: [
          { type: 'Traçabilité', etat: 'prevue' },
          { type: 'Autres', etat: 'en-place' },
        ],
      },
    ],
  };
  const lu = await fromMadisCsv(toMadisCsv(r).octets);
  deepEqual(lu.registre.traitements.map(ici), r.traitements.map(ici));
  deepEqual(
    lu.registre.traitements.map((t) => [t.papier, t.logiciels, t.collecte, t.aipd]),
    r.traitements.map((t) => [t.papier, t.logiciels, t.collecte, t.aipd]),
  );
  deepEqual(
    lu.registre.sousTraitants.map(({ nom }) => nom),
    ['Logi', 'Un - deux'],
  );
  ok(estInconnu(lu.registre.traitements[1]!.sousTraitants));
});

test('the file written: mark, semicolons, true headings, nothing that a spreadsheet runs', () => {
  const { octets, avertissements } = toMadisCsv({
    ...createRegistre({ nom: '=A1' }),
    traitements: [{ ...(CANTINE as Traitement), id: 'a', nom: '=1+1', revueLe: '2026-01-01' }],
  });
  const texte = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
  ok(texte.startsWith('\ufeffNom;'));
  const [titres, ligne] = lireCsv(texte);
  deepEqual(titres!.cellules, ENTETES);
  deepEqual(ligne!.cellules.slice(0, 2), ["'=1+1", "'=A1"]);
  match(avertissements[0]!.texte, /la date de revue/);
  equal(new Set(ENTETES).size, ENTETES.length);
  ok(
    ENTETES.includes(COLONNES.base) &&
      ENTETES.includes(colonneMesure('Sauvegarde')) &&
      Object.keys(CRITERES).length === 8,
  );
});

test('another file says what to do', async () => {
  for (const texte of ['a;b\n1;2', 'Nom;Prix\nx;1'])
    await rejects(
      fromMadisCsv(utf8(texte)),
      (e) => isTernumError(e, 'parse') && /Madis/.test(e.hint!),
    );
});
