import { deepEqual, doesNotMatch, equal, match, notEqual, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, isTernumError } from '@ternum/core';
import * as fc from 'fast-check';
import { delaiDemande, regleLe } from '../../echeances/index.ts';
import { DROITS, type Droit } from '../../model/index.ts';
import * as schema from '../../schema/registre.ts';
import { ligne, lignes } from '../../testing/arbitraires.ts';
import {
  direDemande,
  ecrireDemandeRecue,
  lireDemandeRecue,
  objetDemande,
  preparerDemande,
  versDemande,
  type Saisie,
} from './index.ts';

const SAISIE: Saisie = {
  droit: 'acces',
  nom: 'Ana Faure',
  mel: 'ana@exemple.fr',
  traitement: { id: 'cantine', nom: 'Cantine' },
  precision: 'Le dossier de 2025.',
};
const MAINTENANT = Date.parse('2026-01-31T23:30:15.400Z');
const demande = preparerDemande(SAISIE, { organisme: 'Chorey', maintenant: MAINTENANT });

const facultatif = <T>(valeur: fc.Arbitrary<T>) => fc.option(valeur, { nil: undefined });
const saisie: fc.Arbitrary<Saisie> = fc
  .record({
    droit: fc.constantFrom<Droit | 'nsp'>(...(Object.keys(DROITS) as Droit[]), 'nsp'),
    nom: ligne,
    mel: facultatif(ligne),
    telephone: facultatif(fc.constant('03 80 00 00 00')),
    adresse: facultatif(lignes),
    pour: facultatif(fc.record({ nom: ligne, lien: ligne })),
    traitement: facultatif(fc.record({ id: fc.uuid(), nom: ligne })),
    precision: facultatif(lignes),
  })
  .map((s) => JSON.parse(JSON.stringify(s)) as Saisie);

const refuse = (document: unknown, mots: RegExp) =>
  throws(
    () => lireDemandeRecue(document),
    (e) => isTernumError(e) && mots.test(e.hint ?? ''),
  );

test('the number and the day are those of the commune’s clock, and the deadline is the one of the register', () => {
  match(demande.numero, /^D-20260201-[A-Z\d]{7}$/);
  equal(demande.envoyeeLe, '2026-02-01T00:30:15+01:00');
  equal(demande.repondreAvant, '2026-03-01');
  notEqual(preparerDemande(SAISIE, { maintenant: MAINTENANT }).numero, demande.numero);
});

test('what is sent is what is read, any text, and the register takes it', () => {
  fc.assert(
    fc.property(
      saisie,
      fc.date({ min: new Date('2020'), max: new Date('2040'), noInvalidDate: true }),
      (s, le) => {
        const envoyee = preparerDemande(s, { maintenant: le.getTime(), organisme: 'Chorey' });
        const lue = lireDemandeRecue(ecrireDemandeRecue(envoyee));
        deepEqual(lue, envoyee);
        const item = versDemande(lue, { traitements: [] });
        ok(schema.demande.safeParse(item).success);
        const delai = delaiDemande(item, { regle: (c, j) => regleLe(c, j) });
        equal(delai?.premier, envoyee.repondreAvant);
        equal(delai?.premier, addMonths(item.recueLe, 1));
      },
    ),
  );
});

test('a file read twice is one request; the sheet is linked when the register has it', () => {
  const a = versDemande(demande, { traitements: [{ id: 'cantine' } as never] });
  equal(a.id, versDemande(demande, { traitements: [] }).id);
  deepEqual(a.traitements, ['cantine']);
  equal(a.recueLe, '2026-02-01');
  deepEqual(a.demandeur, { nom: 'Ana Faure', mel: 'ana@exemple.fr' });
  match(
    versDemande(demande, { traitements: [] }).note!,
    /Fichier indiqué par la personne : Cantine/,
  );
  deepEqual(versDemande({ ...demande, droit: 'nsp' }, { traitements: [] }).droit, {
    inconnu: true,
  });
});

test('what is not of the format is dropped, what is hidden is taken off', () => {
  const lue = lireDemandeRecue({
    ...objetDemande(demande),
    nom: '\u202eAna\u0000\nFaure\u2066 ',
    precision: 'un\r\ndeux\u0007\ud800',
    note: 'secret',
    statut: 'valide',
    demandeur: { nom: 'X' },
    __proto__: { mel: 'y' },
    droit: 'tout',
    repondreAvant: '2026-02-30',
    pour: { lien: 'mère' },
    traitement: { id: '../etc', nom: 'Cantine', note: 'x' },
  });
  deepEqual(lue, {
    numero: demande.numero,
    envoyeeLe: demande.envoyeeLe,
    organisme: 'Chorey',
    droit: 'nsp',
    nom: 'Ana Faure',
    mel: 'ana@exemple.fr',
    traitement: { nom: 'Cantine' },
    precision: 'un\ndeux\ufffd',
  });
});

test('another file, a version to come, a field that lacks or is too long: said, in French', () => {
  const objet = objetDemande(demande);
  refuse('{"format":', /coupé/);
  refuse('[]', /n’est pas une demande/);
  refuse({ schema: 'ternum-rgpd' }, /n’est pas une demande/);
  refuse({ ...objet, version: 2 }, /autre version/);
  refuse({ ...objet, numero: '../../x' }, /numéro du reçu/);
  refuse({ ...objet, envoyeeLe: '2026-02-30T10:00:00Z' }, /heure de l’envoi/);
  refuse({ ...objet, nom: ' \u0000 ' }, /nom de la personne/);
  refuse({ ...objet, precision: 'x'.repeat(3001) }, /plus de 3000/);
  refuse(' '.repeat(60_000), /plus de 50000/);
});

test('the receipt says number, day and hour, what was asked and until when; no line passes for another', () => {
  const texte = direDemande({ ...demande, precision: 'a\nNuméro : D-0' });
  match(texte, new RegExp(`Numéro\u202f: ${demande.numero}`));
  match(texte, /dimanche 1er février 2026 à 0 h 30 \(heure de Paris/);
  match(texte, /Savoir quelles données vous avez sur moi.*Accès \(article 15\)/);
  match(texte, /Réponse due au plus tard le\u202f: dimanche 1er mars 2026/);
  doesNotMatch(texte, /^Numéro : D-0/m);
});
