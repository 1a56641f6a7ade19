import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { DROITS, type Droit } from '@ternum/rgpd';
import { direDemande, preparerDemande } from '@ternum/rgpd/demande-recue';
import {
  destination,
  lienCourriel,
  LIMITE_COURRIEL,
  regles,
  saisieDe,
  type Brouillon,
} from './demande-rgpd.model.ts';

const fautes = (b: Brouillon): string[] =>
  regles(b)
    .filter(({ faux }) => faux)
    .map(({ id }) => id);
const BON: Brouillon = { droit: 'acces', pourQui: 'moi', nom: 'Ana', moyen: 'mel', mel: 'a@b.fr' };

test('only what the answer needs is asked, in the order of the page', () => {
  deepEqual(fautes({}), ['droit', 'pour-qui', 'nom', 'moyen']);
  deepEqual(fautes(BON), []);
  deepEqual(fautes({ ...BON, droit: 'nsp' }), ['precision']);
  deepEqual(fautes({ ...BON, droit: 'rectification', precision: ' ' }), ['precision']);
  deepEqual(fautes({ ...BON, pourQui: 'autre', mel: 'a b@c' }), ['autre-nom', 'autre-lien', 'mel']);
  deepEqual(fautes({ ...BON, moyen: 'courrier' }), ['adresse']);
  deepEqual(fautes({ ...BON, moyen: 'telephone', telephone: '03 80' }), ['telephone']);
});

test('what is too long is said with its length, in fields that are sent only', () => {
  const long = 'x'.repeat(5000);
  deepEqual(fautes({ ...BON, nom: long, precision: long, adresse: long, autreNom: long }), [
    'precision',
    'nom',
  ]);
  match(
    regles({ ...BON, nom: long }).find(({ id, faux }) => id === 'nom' && faux)!.texte,
    /5000 signes, 150 au plus/,
  );
});

test('what was typed then set aside is not sent', () => {
  deepEqual(
    saisieDe(
      { ...BON, adresse: '1 rue', telephone: '03', autreNom: 'X', traitement: 'inconnu' },
      undefined,
    ),
    { droit: 'acces', nom: 'Ana', mel: 'a@b.fr' },
  );
  const fichier = { traitements: [{ id: 'cantine', nom: 'Cantine', note: 'x' }] } as never;
  deepEqual(saisieDe({ ...BON, traitement: 'cantine' }, fichier).traitement, {
    id: 'cantine',
    nom: 'Cantine',
  });
});

test('requests go only where the host says, and never in the clear', () => {
  const page = 'https://commune.example/rgpd';
  equal(destination({ action: '/demandes' }, page).url, 'https://commune.example/demandes');
  equal(destination({ action: 'http://localhost:8000/x' }, page).url, 'http://localhost:8000/x');
  for (const action of [
    'http://commune.example/x',
    'javascript:alert(1)',
    'data:,x',
    'mailto:a@b.fr',
  ]) {
    const d = destination({ action }, page);
    equal(d.url, undefined, action);
    ok(d.faute, action);
  }
  match(destination({}, page).faute!, /par action ou par courriel/);
  match(destination({ action: ' ', courriel: '' }, page).faute!, /par action ou par courriel/);
  equal(destination({ courriel: 'dpo@commune.example' }, page).courriel, 'dpo@commune.example');
  for (const courriel of ['a@b.fr?bcc=x@y.fr', 'a@b.fr,c@d.fr', 'a@b.fr&x', '<a@b.fr>', 'a@b'])
    ok(destination({ courriel }, page).faute, courriel);
});

test('property: nothing typed adds a header or a recipient to the message, and all of it is in', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom<Droit | 'nsp'>(...(Object.keys(DROITS) as Droit[]), 'nsp'),
      (texte, droit) => {
        const piege = `${texte}\r\nBcc: x@y.fr&cc=z@y.fr?to=w`;
        const demande = preparerDemande({ droit, nom: piege, precision: piege });
        const lien = lienCourriel(
          'dpo@commune.example',
          `Nº\n${demande.numero}`,
          direDemande(demande),
        );
        if (!lien) return;
        const url = new URL(lien);
        equal(url.pathname, 'dpo@commune.example');
        deepEqual([...url.searchParams.keys()], ['subject', 'body']);
        ok(!/[\r\n\s<>"]/.test(lien));
        equal(url.searchParams.get('body')!.replaceAll('\r\n', '\n'), direDemande(demande));
      },
    ),
  );
});

test('a message that mail programs would cut gets no address', () => {
  equal(lienCourriel('a@b.fr', 's', 'é'.repeat(LIMITE_COURRIEL / 3)), undefined);
  ok(lienCourriel('a@b.fr', 's', 'x'.repeat(1000)));
  ok(lienCourriel('a@b.fr', 's', '\ud800')?.includes('%EF%BF%BD'));
});
