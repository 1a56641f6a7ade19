import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Organisme, Traitement } from '../model/index.ts';
import { traitement as schema, organisme as schemaOrganisme } from '../schema/registre.ts';
import { mentionsPubliques, registrePublic } from './index.ts';
import { inconnu, plein } from './testing/plein.ts';

/** Every field of a sheet, and whether some of it goes out. A field added to the schema has to be put here. */
const CHAMPS: Record<keyof Traitement, boolean> = {
  nom: true,
  role: true,
  avec: true,
  finalites: true,
  personnes: true,
  donnees: true,
  collecte: true,
  destinataires: true,
  transferts: true,
  aipd: true,
  id: false,
  ref: false,
  service: false,
  statut: false,
  description: false,
  sousTraitants: false,
  logiciels: false,
  papier: false,
  mesures: false,
  information: false,
  public: false,
  origine: false,
  pieces: false,
  note: false,
  revueLe: false,
  prochaineRevue: false,
  creeLe: false,
  modifieLe: false,
};

/** The same value, with a field of a later version in every object. */
const gonfler = (valeur: unknown): unknown =>
  Array.isArray(valeur)
    ? valeur.map(gonfler)
    : typeof valeur === 'object' && valeur !== null
      ? {
          ...Object.fromEntries(Object.entries(valeur).map(([k, v]) => [k, gonfler(v)])),
          ajout: 'FUITE',
        }
      : valeur;

const fiche = plein.traitements[0]!;

test('a field added later, at any depth, does not go out', () => {
  const sortie = mentionsPubliques(
    gonfler(fiche) as Traitement,
    gonfler(plein.organisme) as Organisme,
  );
  deepEqual(sortie, mentionsPubliques(fiche, plein.organisme));
  ok(!JSON.stringify(sortie).includes('FUITE'));
});

test('every field of the schema was thought of', () => {
  deepEqual(Object.keys(schema.shape).sort(), Object.keys(CHAMPS).sort());
  deepEqual(Object.keys(schemaOrganisme.shape).sort(), [
    'adresse',
    'agents',
    'departement',
    'dpo',
    'insee',
    'mel',
    'nom',
    'population',
    'representant',
    'siren',
    'site',
    'telephone',
    'traceurs',
    'type',
  ]);
});

test('what is inside changes nothing outside', () => {
  const interieur: Traitement = { ...fiche };
  for (const [cle, dehors] of Object.entries(CHAMPS))
    if (!dehors) (interieur as Record<string, unknown>)[cle] = 'FUITE';
  deepEqual(
    mentionsPubliques(interieur, plein.organisme),
    mentionsPubliques(fiche, plein.organisme),
  );
});

test('no internal words, no name of a person', () => {
  const texte = JSON.stringify(mentionsPubliques(fiche, plein.organisme));
  for (const mot of ['interne', 'Secret', 'Martin', 'DPO-1234', 'valide', 'editeur', 'cantine'])
    ok(!texte.includes(mot), mot);
  for (const mot of ['Allergies', 'Service scolaire', '1 an', 'dpo@groupement.example', 'Suisse'])
    ok(texte.includes(mot), mot);
});

test('unknown is absent, without object is an empty list', () => {
  const m = mentionsPubliques(inconnu.traitements[0]!, inconnu.organisme);
  deepEqual(Object.keys(m), ['nom', 'organisme', 'finalites', 'droits', 'contact']);
  const sans = mentionsPubliques(
    { ...fiche, transferts: { sansObjet: 'interne' }, destinataires: [] },
    plein.organisme,
  );
  deepEqual([sans.transferts, sans.destinataires], [[], []]);
  deepEqual(JSON.parse(JSON.stringify(m)), m);
});

test('the public register has the chosen sheets only', () => {
  const avec = (champs: Partial<Traitement>): number =>
    registrePublic({ ...plein, traitements: [{ ...fiche, ...champs }] }).length;
  equal(avec({}), 1);
  for (const champs of [
    { public: false },
    { public: undefined },
    { statut: 'archive' },
    { role: 'sous-traitant' },
  ] as const)
    equal(avec(champs), 0);
});
