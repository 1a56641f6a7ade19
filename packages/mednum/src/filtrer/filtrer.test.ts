import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import {
  courriel,
  filtrer,
  lienWeb,
  readLieux,
  telephone,
  trier,
  centreDe,
  LABEL_BFC,
  type FiltreLieux,
} from '../index.ts';

const base = {
  code_postal: '21000',
  code_insee: '21231',
  commune: 'Dijon',
  date_maj: '2026-01-01',
};
const { lieux } = readLieux([
  {
    ...base,
    id: 'a',
    nom: 'Zèbre',
    latitude: 47.32,
    longitude: 5.04,
    horaires: 'Mo 09:00-12:00',
    services: 'Aide aux démarches administratives',
    frais_a_charge: 'Gratuit',
  },
  {
    ...base,
    id: 'b',
    nom: 'École',
    commune: 'Saint-Apollinaire',
    code_insee: '',
    latitude: 47.33,
    longitude: 5.09,
    formations_labels: LABEL_BFC,
    prise_en_charge_specifique: 'Surdité|Illettrisme',
    publics_specifiquement_adresses: 'Seniors',
  },
  { ...base, id: 'c', nom: 'Sans position', fiche_acces_libre: 'https://acceslibre.example/' },
  {
    ...base,
    id: 'd',
    nom: 'Loin',
    commune: 'Mâcon',
    code_insee: '71270',
    latitude: 46.3,
    longitude: 4.83,
  },
]);
const LUNDI_10H = Date.parse('2026-11-23T09:00:00Z');
const ids = (filtre: FiltreLieux, quand = LUNDI_10H): string =>
  filtrer(lieux, filtre, quand)
    .map(({ id }) => id)
    .join('');

test('each criterion', () => {
  const pres = { lon: 5.04, lat: 47.32 };
  equal(ids({}), 'abcd');
  equal(ids({ pres: { ...pres, km: 1 } }), 'ac');
  equal(ids({ pres: { ...pres, km: 10 } }), 'abc');
  equal(ids({ commune: '21231' }), 'ac');
  equal(ids({ commune: 'st apollinaire' }), 'b');
  equal(ids({ ouvert: true }), 'a');
  equal(ids({ ouvert: true }, LUNDI_10H + 3 * 3_600_000), '');
  equal(ids({ services: ['Aide aux démarches administratives'] }), 'a');
  equal(ids({ frais: ['Gratuit', 'Payant'] }), 'a');
  equal(ids({ labels: [LABEL_BFC] }), 'b');
  equal(ids({ accessibilite: ['Surdité', 'Illettrisme'] }), 'b');
  equal(ids({ accessibilite: ['fiche'] }), 'c');
  equal(ids({ publics: ['Jeunes'] }), 'acd');
  equal(ids({ texte: ' ECOLE apollinaire' }), 'b');
});

test('order, and middle of a commune', () => {
  const noms = (depuis?: { lon: number; lat: number }): string =>
    trier(lieux, depuis)
      .map(({ id }) => id)
      .join('');
  equal(noms(), 'bdca');
  equal(noms({ lon: 4.83, lat: 46.3 }), 'dabc');
  deepEqual(centreDe(lieux, '21231'), { lon: 5.04, lat: 47.32 });
  equal(centreDe(lieux, '25056'), undefined);
});

test('links and numbers of the outside world', () => {
  equal(lienWeb('javascript:alert(1)'), undefined);
  equal(lienWeb('www.dijon.fr'), 'https://www.dijon.fr/');
  equal(lienWeb('data:text/html,x'), undefined);
  equal(lienWeb('http://localhost/'), undefined);
  deepEqual(telephone('+33380123456'), {
    appel: '+33380123456',
    mots: '03\u00a080\u00a012\u00a034\u00a056',
  });
  deepEqual(telephone('03.80.12.34.56').appel, '+33380123456');
  deepEqual(telephone('3960').appel, '3960');
  deepEqual(telephone('demander à l’accueil'), { mots: 'demander à l’accueil' });
  deepEqual(telephone('+262262123456').appel, '+262262123456');
  equal(courriel('a@b.fr'), 'a@b.fr');
  equal(courriel('a@b.fr?bcc=x@y.z'), undefined);
});
