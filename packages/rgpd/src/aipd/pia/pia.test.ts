import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { createRegistre, type Registre, type Traitement } from '../../model/index.ts';
import { registre as unRegistre, traitement as unTraitement } from '../../testing/arbitraires.ts';
import { absent, partage } from '../../testing/partage.ts';
import { toPiaJson } from './index.ts';

const maintenant = (): string => '2026-11-23T10:00:00.000Z';
const cantine: Traitement = {
  id: 'a',
  nom: 'Cantine <script>',
  service: 'Écoles',
  role: 'responsable',
  statut: 'brouillon',
  finalites: [
    { texte: 'Servir & facturer', base: 'e' },
    { texte: 'Lettre', base: 'a' },
  ],
  donnees: [
    { categorie: 'sante', detail: 'Allergies "<b>"', duree: { active: '1 an' }, sort: 'detruire' },
  ],
  personnes: [{ categorie: 'Enfants' }],
  destinataires: { inconnu: true },
  sousTraitants: ['s'],
  logiciels: ['Cantine+'],
  transferts: [],
  mesures: [
    { type: 'Accès', etat: 'en-place' },
    { type: 'Chiffrement', etat: 'absente' },
    { type: 'Sauvegarde', etat: 'prevue' },
  ],
  collecte: { mode: 'directe' },
  information: { faite: 'nsp' },
  creeLe: maintenant(),
  modifieLe: maintenant(),
};
const registre: Registre = {
  ...createRegistre(
    { nom: 'Chorey', dpo: { nom: 'Anne D.', mel: 'dpo@exemple.fr' } },
    { maintenant, id: () => 'r' },
  ),
  sousTraitants: [
    {
      id: 's',
      nom: 'Logi',
      clauses: { objet: 'oui' },
      creeLe: maintenant(),
      modifieLe: maintenant(),
    },
  ],
};
const lu = toPiaJson(cantine, registre, { maintenant });
const texte = (numero: number): string | undefined =>
  lu.answers.find((a) => a.reference_to === numero)?.data.text;

const sorte = (v: unknown): string => (v === null ? 'null' : Array.isArray(v) ? 'array' : typeof v);

test(
  'key by key and type by type the structure of an export of the tool',
  { skip: absent('pia-exemple.json') },
  () => {
    type Objet = Record<string, unknown>;
    const exemple = JSON.parse(readFileSync(partage('pia-exemple.json'), 'utf8')) as Record<
      string,
      Objet | Objet[]
    >;
    const notre = JSON.parse(JSON.stringify(lu)) as typeof exemple;
    deepEqual(Object.keys(notre), Object.keys(exemple));
    const comparer = (a: Objet, b: Objet, ou: string, nulles: readonly string[] = []): void => {
      deepEqual(Object.keys(a).sort(), Object.keys(b).sort(), ou);
      for (const [cle, v] of Object.entries(a))
        if (!(nulles.includes(cle) && v === null)) equal(sorte(v), sorte(b[cle]), `${ou}.${cle}`);
    };
    comparer(notre['pia'] as Objet, exemple['pia'] as Objet, 'pia', [
      'dpo_status',
      'concerned_people_status',
      'concerned_people_searched_opinion',
    ]);
    const plein = (liste: unknown): Objet =>
      (liste as Objet[]).find(
        (o) => 'updated_at' in o && (o['data'] as Objet | undefined)?.['text'] !== null,
      )!;
    for (const cle of ['answers', 'measures']) {
      for (const item of notre[cle] as Objet[]) comparer(item, plein(exemple[cle]), cle);
    }
    for (const { data } of notre['answers'] as { data: Objet }[])
      comparer(data, plein(exemple['answers'])['data'] as Objet, 'data');
    const numeros = new Set((exemple['answers'] as Objet[]).map((a) => a['reference_to']));
    ok(lu.answers.every((a) => numeros.has(a.reference_to)));
    deepEqual([sorte(notre['evaluations']), sorte(notre['comments'])], ['array', 'array']);
  },
);

test('the sheet is in the answers, escaped; what is not known says so; what is not there stays open', () => {
  deepEqual(
    lu.answers.map((a) => a.reference_to),
    [111, 112, 121, 122, 123, 211, 212, 213, 215, 221, 222, 223, 224, 225, 226, 227],
  );
  ok(
    !JSON.stringify(lu.answers).includes('<script>') && !JSON.stringify(lu.answers).includes('<b>'),
  );
  ok(texte(121)!.includes('Je ne sais pas'));
  ok(texte(215)!.includes('1 an'));
  ok(texte(212)!.includes('Mission d’intérêt public'));
  equal(texte(227), '<p>Aucun transfert hors de l’Union européenne.</p>');
  ok(texte(222)!.includes('Lettre') && !texte(222)!.includes('Servir'));
  ok(texte(226)!.includes('Logi'));
  deepEqual(
    lu.measures.map((m) => m.title),
    ['Accès', 'Sauvegarde'],
  );
  deepEqual(
    toPiaJson(
      { ...cantine, finalites: [], mesures: { inconnu: true } },
      createRegistre({ nom: '' }),
      { maintenant },
    ).measures,
    [],
  );
});

test('whatever the sheet: HTML whose only tags are ours, numbers once', () => {
  fc.assert(
    fc.property(unTraitement, unRegistre, (t, r) => {
      const { answers } = toPiaJson(t, r);
      equal(new Set(answers.map((a) => a.reference_to)).size, answers.length);
      for (const { data } of answers)
        equal(data.text.replace(/<\/?(p|ul|li|strong|br)>/g, '').search(/[<>]/), -1, data.text);
    }),
    { numRuns: 60 },
  );
});
