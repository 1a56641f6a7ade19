import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { PointEau } from '@ternum/deci';
import { sansNoms } from '@ternum/deci/normalize';
import { ecrireEtat, lireEtat } from './adresse.ts';
import {
  capacite,
  nettoyer,
  phraseComptes,
  phraseLigne,
  phrasePage,
  puces,
  TRI,
  triSuivant,
} from './carte-deci.model.ts';
import { geometrieDe } from './contour.ts';
import { ETATS, numeroDessin, numeroGroupe, traces, TYPES } from './dessins.model.ts';
import { adresseSignalement, attributs, direAnomalie, position } from './fiche.model.ts';
import { adresseGeocodeur, lireLieux } from './geocodeur.ts';

const pei = (partie: Partial<PointEau> = {}): PointEau => ({
  position: 2,
  typePei: 'PI',
  anomalies: [],
  ...partie,
});
const BASE = 'https://mairie.example/deci/';
const valeur = (p: PointEau, nom: string): string | undefined =>
  attributs(p).find((a) => a.nom === nom)?.valeur;
/** Address of a report about a point with this number. */
const signaler = (adresse: string | undefined, numero: string, p = pei()): string | undefined =>
  adresseSignalement(adresse, { numero, pei: p }, BASE);

test('every kind in every state has a drawing of its own, told apart without its colour', () => {
  const formes = TYPES.flatMap((t) =>
    ETATS.map((e) => JSON.stringify(traces(t, e).map(({ d, plein }) => [d, plein === 'fond']))),
  );
  equal(new Set(formes).size, TYPES.length * ETATS.length);
  const numeros = TYPES.flatMap((t) => ETATS.map((e) => numeroDessin(t, e)));
  deepEqual(
    [...numeros, ...ETATS.map(numeroGroupe)],
    Array.from({ length: 30 }, (_, i) => i),
  );
});

test('an unknown capacity is said so, never 0', () => {
  equal(capacite(pei()), 'non renseigné');
  equal(capacite(pei({ debit: 22.5 })), '22,5\u00a0m³/h');
  equal(capacite(pei({ typePei: 'CI', volume: 120 })), '120\u00a0m³');
  equal(capacite(pei({ typePei: 'PA', illimite: true })), 'illimitée');
  // Nobody writes the volume of a river; a hydrant gives what its pipe gives.
  equal(capacite(pei({ typePei: 'PA', sourcePei: 'cours_eau' })), 'illimitée');
  equal(valeur(pei({ typePei: 'PA', sourcePei: 'plan_eau' }), 'Volume'), 'illimité');
  equal(capacite(pei({ sourcePei: 'cours_eau' })), 'non renseigné');
});

test('the live count says how many are unavailable, and of how many', () => {
  const etats = { disponible: 9, nonConforme: 0, insuffisant: 0, indisponible: 3, inconnu: 0 };
  const comptes = { total: 12, surCarte: 12, etats };
  equal(phraseComptes(comptes, false, 12), '12\u00a0points d’eau affichés, 3 indisponibles.');
  equal(
    phraseComptes({ ...comptes, total: 1, etats: { ...etats, indisponible: 0 } }, true, 60),
    '1\u00a0point d’eau sur 60 affiché, aucun indisponible.',
  );
  equal(
    phraseComptes({ ...comptes, total: 0 }, true, 60),
    'Aucun point d’eau ne répond à ces critères.',
  );
});

test('what is not asked for is no filter; every filter has its chip, and the change that takes it back', () => {
  deepEqual(nettoyer({ etats: [], texte: '', debitMin: 0, controle: undefined }), {});
  const filtre = { etats: ['inconnu', 'disponible'] as const, debitMin: 60, texte: 'moulin' };
  const lignes = puces({ ...filtre, types: ['CI'], controle: 'ancien' });
  deepEqual(
    lignes.map((p) => p.libelle),
    [
      '« moulin »',
      'État inconnu',
      'Disponible',
      'Citerne',
      'Au moins 60\u00a0m³/h',
      'Contrôle trop ancien',
    ],
  );
  deepEqual(lignes[1]!.retirer, { etats: ['disponible'] });
});

test('order and pages', () => {
  deepEqual(triSuivant(TRI, 'numero'), { colonne: 'numero', sens: -1 });
  deepEqual(triSuivant({ colonne: 'etat', sens: -1 }, 'type'), { colonne: 'type', sens: 1 });
  equal(phrasePage(1, 60), 'Lignes 26 à 50 sur 60');
  equal(phrasePage(2, 60), 'Lignes 51 à 60 sur 60');
});

test('the map says of a point what its row says, and cuts what is too long', () => {
  const phrase = phraseLigne({
    index: 0,
    numero: '9'.repeat(10_000),
    pei: pei({ situation: 'x'.repeat(10_000), debit: 60 }),
    etat: {
      code: 'indisponible',
      raisons: [],
      regle: '',
      vautIndisponible: false,
      capaciteInconnue: false,
      controle: 'inconnu',
    },
    distance: 152,
  });
  ok(phrase.length < 300, String(phrase.length));
  ok(phrase.includes('poteau d’incendie, indisponible, capacité 60'), phrase);
  ok(phrase.endsWith('à 152\u00a0m') || phrase.endsWith('à 152 m'), phrase);
});

test('names of private owners are neither shown nor quoted unless asked', () => {
  const anomalie = { code: 'format', champ: 'statut', brut: 'Durand', corrigee: true } as const;
  const prive = pei({
    statut: 'prive',
    nomEtab: 'Durand',
    nomGest: 'Durand',
    anomalies: [anomalie],
  });
  equal(valeur(prive, 'Propriété'), 'privé (Durand)');
  ok(direAnomalie(anomalie).includes('Durand'));
  const masque = sansNoms(prive);
  ok(!JSON.stringify(attributs(masque)).includes('Durand'));
  equal(valeur(masque, 'Propriété'), 'privé');
  deepEqual(
    masque.anomalies.map((a) => direAnomalie(a)),
    [
      'La valeur de « statut » n’est pas écrite comme le schéma le demande, elle a été comprise. Corrigé.',
    ],
  );
});

test('a tank has no pressure, a hydrant no volume; what is not recorded is said so', () => {
  equal(valeur(pei({ typePei: 'CI' }), 'Pression statique'), undefined);
  equal(valeur(pei({ typePei: 'CI' }), 'Volume'), 'non renseigné');
  equal(valeur(pei(), 'Volume'), undefined);
  equal(valeur(pei(), 'Débit sous 1 bar'), 'non renseigné');
});

test('a position is given in both systems, or not at all', () => {
  equal(position(pei()), undefined);
  deepEqual(position(pei({ lon: 5.04, lat: 47.32, x: 854000.5, y: 6692000, prec: '01' })), {
    wgs84: '47.320000, 5.040000',
    lambert: '854000.50 6692000.00',
    precision: 'à un mètre près',
  });
});

test('a report goes where the page says, the number encoded, and nowhere else', () => {
  equal(
    signaler('mailto:mairie@x.example', 'A&cc=voleur@x'),
    'mailto:mairie@x.example?subject=Point%20d%E2%80%99eau%20incendie%20A%26cc%3Dvoleur%40x',
  );
  equal(signaler('mailto:m@x.example?cc=a@x.example', '12')?.split('&').length, 2);
  equal(
    signaler('/signaler?sujet=deci', 'x#y&z'),
    'https://mairie.example/signaler?sujet=deci&pei=x%23y%26z',
  );
  for (const mauvaise of ['javascript:alert(1)', 'data:text/html,x', 'http://[', '', undefined])
    equal(signaler(mauvaise, '12'), undefined, String(mauvaise));
});

test('a report names one point: its number, its identifier, its commune', () => {
  const beaune = pei({ refTerr: '2', idSdis: '21054_2', insee: '21054' });
  equal(
    decodeURIComponent(signaler('mailto:m@x.example', '2', beaune)!),
    'mailto:m@x.example?subject=Point d’eau incendie 2, identifiant 21054_2, commune 21054',
  );
  equal(
    signaler('https://x.example/?pei=7', '2', beaune),
    'https://x.example/?pei=2&id_sdis=21054_2&insee=21054',
  );
  equal(signaler('/s', '21054_2', pei({ idSdis: '21054_2' }))!.split('21054_2').length, 3);
});

test('one subject: that of the page, then the point', () => {
  const sujets = (adresse: string): string[] =>
    signaler(adresse, '12')!
      .replace(/^[^?]*\?/, '')
      .split('&')
      .map(decodeURIComponent);
  deepEqual(sujets('mailto:m@x.example?subject=Bonjour%20%26%20merci&cc=a@x.example'), [
    'cc=a@x.example',
    'subject=Bonjour & merci – Point d’eau incendie 12',
  ]);
  deepEqual(sujets('mailto:m@x.example?Subject=A&subject=B#fin'), [
    'subject=A – Point d’eau incendie 12',
  ]);
  deepEqual(sujets('mailto:m@x.example?subject='), ['subject=Point d’eau incendie 12']);
});

test('an address is asked of the service that the page named, encoded', () => {
  equal(
    adresseGeocodeur('ban', ' 12 rue $& ', BASE, '21231'),
    'https://data.geopf.fr/geocodage/search?limit=5&q=12+rue+%24%26&citycode=21231',
  );
  equal(adresseGeocodeur('/geo?t={q}', 'a&b', BASE), 'https://mairie.example/geo?t=a%26b');
  equal(adresseGeocodeur('javascript:{q}', 'a', BASE), undefined);
  equal(adresseGeocodeur('toString', 'a', BASE), undefined);
});

test('places of a geocoder: what is no place is left out', () => {
  const f = (coordinates: unknown, label: unknown): unknown => ({
    geometry: { coordinates },
    properties: { label },
  });
  deepEqual(
    lireLieux({
      features: [f([5, 47], 'Ici'), f(['5', 47], 'x'), f([500, 47], 'x'), f([5, 47], 3), null],
    }),
    [{ lon: 5, lat: 47, nom: 'Ici' }],
  );
  for (const rien of [undefined, null, 'x', { features: {} }]) deepEqual(lireLieux(rien), []);
});

test('an outline comes out of whatever wraps it; a point is no outline', () => {
  const polygone = { type: 'Polygon', coordinates: [] };
  const trait = { type: 'Feature', geometry: polygone };
  equal(geometrieDe({ type: 'FeatureCollection', features: [trait] }), polygone);
  equal(geometrieDe({ type: 'Point', coordinates: [5, 47] }), undefined);
  equal(geometrieDe(undefined), undefined);
});

test('the address keeps filters, point and place, and forgets what has not the right form', () => {
  const etat = {
    filtre: { etats: ['inconnu' as const], debitMin: 60, texte: 'l’école' },
    pei: '21231_0012',
    point: { lon: 5.04, lat: 47.32, nom: 'ce lieu' },
  };
  const query = ecrireEtat('?autre=1', 'deci', etat);
  ok(query.startsWith('?autre=1&'), query);
  deepEqual(lireEtat(query, 'deci'), etat);
  deepEqual(lireEtat(query, 'deci2'), { filtre: {} });
  equal(ecrireEtat(query, 'deci', { filtre: {} }), '?autre=1');
  deepEqual(
    lireEtat('?deci.etats=toString&deci.debitMin=61&deci.point=500,47&deci.controle=x', 'deci'),
    { filtre: {} },
  );
});
