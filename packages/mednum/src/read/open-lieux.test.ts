import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { ENUMERATIONS, openLieux, readLieux, type CleEnumeration } from '../index.ts';
import { estConnue, hacher } from './connues.ts';

const LISTES = Object.entries(ENUMERATIONS) as [
  CleEnumeration,
  (typeof ENUMERATIONS)['services'],
][];
const AILLEURS = {
  id: 'a',
  pivot: '43493312300029',
  nom: 'A',
  commune: 'Dijon',
  code_postal: '21000',
};
const PLEIN = {
  ...AILLEURS,
  adresse: '1 rue X',
  date_maj: '2024-04-02',
  latitude: '47.32',
  longitude: '5.04',
  services: ENUMERATIONS.services.valeurs.join('|'),
  frais_a_charge: 'Gratuit',
};

test('the hashes are those of the lists', () => {
  const attendu = LISTES.flatMap(([cle, { valeurs }]) => valeurs.map((v) => hacher(cle + v)));
  for (const [cle, { valeurs }] of LISTES)
    for (const v of valeurs) equal(estConnue(cle, v), true, `HACHEES : ${attendu.join('')}`);
  // And nothing that the lists would have put right passes for one of their values.
  for (const [cle, { valeurs, anciens = {} }] of LISTES)
    for (const v of [...valeurs, ...Object.keys(anciens)])
      for (const autre of [v, v.toLowerCase(), v.toUpperCase(), `${v} `, v.replaceAll("'", '’')])
        if (!valeurs.includes(autre)) equal(estConnue(cle, autre), false, `${cle} ${autre}`);
  equal(estConnue('publics', 'Surdité'), false);
});

test('the same places whichever way the lists come', async () => {
  for (const partie of [
    {},
    { services: 'Prendre en main un ordinateur;Aspirer' },
    { services: 'aide aux demarches  administratives' },
    { labels_nationaux: 'France Services;CNFS;Fabriques de Territoire;APTIC' },
    { publics_accueillis: 'Seniors (+ 65 ans);Surdité;Adultes', itinerance: 'itinerant' },
    { publics_specifiquement_adresses: 'Surdité' },
  ]) {
    const donnees = [PLEIN, { ...PLEIN, id: 'b', ...partie }];
    deepEqual(await openLieux(donnees), readLieux(donnees), JSON.stringify(partie));
  }
});

test('whatever the encoding', async () => {
  const texte = 'id;nom;commune\n1;École d’été;Dole\n';
  const seize = new Uint8Array(Uint16Array.from(texte, (c) => c.charCodeAt(0)).buffer);
  const ancien = Uint8Array.from(texte, (c) => (c === '’' ? 0x92 : c.charCodeAt(0)));
  for (const octets of [new TextEncoder().encode(`\ufeff${texte}`), seize, ancien]) {
    equal((await openLieux(octets)).lieux[0]?.nom, 'École d’été');
    deepEqual(await openLieux(octets), readLieux(octets));
  }
});

test('what is no file of places is refused the same way', async () => {
  await rejects(openLieux(''), (e: unknown) => isTernumError(e, 'parse'));
  await rejects(openLieux([{ nom: 'Dupont' }]), (e: unknown) => isTernumError(e, 'parse'));
});
