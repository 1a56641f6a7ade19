import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { direAnomalie, LABEL_BFC, lireHoraires, readLieux, type Lieu } from '../index.ts';
import { absent, octets } from '../testing/partage.ts';

const codes = (lieu: Lieu): string[] => lieu.anomalies.map(({ code, champ }) => `${code} ${champ}`);
const seul = (input: unknown): Lieu => readLieux(input).lieux[0]!;
const PLEIN = {
  id: 'a',
  pivot: '43493312300029',
  nom: 'Médiathèque',
  commune: 'Dijon',
  code_postal: '21000',
  adresse: '1 rue X',
  date_maj: '2024-04-02',
  latitude: '47.32',
  longitude: '5.04',
};

const EXEMPLE = 'data/deci/mednum/exemple-valide.csv';
test('the example of the schema 1.0.2', { skip: absent(EXEMPLE) }, () => {
  const { lieux, illisibles, format } = readLieux(octets(EXEMPLE));
  deepEqual([lieux.length, illisibles.length, format], [1, 0, 'csv']);
  const [lieu] = lieux as [Lieu];
  deepEqual(lieu.anomalies, []);
  deepEqual(lieu.autres, {});
  deepEqual(lieu.labels, ['Formé à « Mon Espace Santé »', LABEL_BFC]);
  deepEqual(lieu.frais, ['Gratuit sous condition', 'Payant']);
  deepEqual([lieu.latitude, lieu.longitude], [43.52609, 5.41423]);
  deepEqual(lieu.courriels.length + lieu.sitesWeb.length, 4);
  ok(lireHoraires(lieu.horaires!).compris);
});

test('0.1.x: renamed columns, `;` between values, former values', () => {
  const lieu = seul([
    {
      ...PLEIN,
      courriel: 'a@b.fr;c@d.fr',
      services:
        "Prendre en main un ordinateur;Utiliser le numérique au quotidien;S'équiper en matériel informatique",
      publics_accueillis: 'Seniors (+ 65 ans);Surdité;Adultes',
      conditions_acces:
        'Gratuit : Je peux accéder gratuitement au lieu et à ses services;Accepte le Pass numérique : x',
      labels_nationaux: 'France Services;CNFS;Fabriques de Territoire;APTIC',
      labels_autres: 'SudLabs',
      accessibilite: 'https://acceslibre.example/x',
      cle_ban: '21231_0001',
    },
  ]);
  deepEqual(lieu.courriels, ['a@b.fr', 'c@d.fr']);
  deepEqual(lieu.services, [
    'Maîtrise des outils numériques du quotidien',
    'Acquisition de matériel informatique à prix solidaire',
  ]);
  deepEqual([lieu.publics, lieu.prisesEnCharge], [['Seniors', 'Adultes'], ['Surdité']]);
  deepEqual(lieu.frais, ['Gratuit', 'Accepte le Pass numérique : x']);
  deepEqual(lieu.dispositifs, ['France Services', 'Conseillers numériques']);
  deepEqual(lieu.labels, ['Fabriques de Territoire', 'APTIC']);
  deepEqual(lieu.autresLabels, ['SudLabs']);
  equal(lieu.ficheAccesLibre, 'https://acceslibre.example/x');
  deepEqual(lieu.autres, { cle_ban: '21231_0001' });
  deepEqual(
    lieu.anomalies.map(({ brut }) => brut),
    ['Adultes', 'Accepte le Pass numérique : x', 'APTIC'],
  );
});

test('windows-1252, semicolons, quotes with line breaks, a heading in capitals', () => {
  const texte =
    'ID;Nom;Commune;Présentation_resume;HORAIRES\r\n1;"Café ""L’été""\nici";Mâcon;;Mo 09:00-12:00\r\n';
  const bytes = Uint8Array.from(texte, (c) => (c === '’' ? 0x92 : c.charCodeAt(0)));
  const lieu = seul(bytes);
  equal(lieu.nom, 'Café "L’été"\nici');
  equal(lieu.horaires, 'Mo 09:00-12:00');
});

test('UTF-8 with its mark, tabs, UTF-16', () => {
  const texte = 'id\tnom\tcommune\n1\tÉcole\tDole\n';
  equal(seul(`\ufeff${texte}`).nom, 'École');
  equal(seul(new TextEncoder().encode(`\ufeff${texte}`)).nom, 'École');
  equal(
    seul(new Uint8Array(Uint16Array.from(`\ufeff${texte}`, (c) => c.charCodeAt(0)).buffer)).nom,
    'École',
  );
});

test('no line is dropped in silence', () => {
  const { lieux, illisibles } = readLieux('id,nom,commune\n1,A,X\n2,"B,X\n3,C,Y\n4,D,Z,trop\n5\n');
  deepEqual(
    lieux.map(({ nom }) => nom),
    ['A', 'C'],
  );
  deepEqual(
    illisibles.map(({ position }) => position),
    [1, 3, 4],
  );
  const json = readLieux({ data: [PLEIN, null, 'x', [], {}] });
  deepEqual([json.lieux.length, json.illisibles.length], [1, 4]);
});

test('positions: swapped, out of France, absent, nought, GeoJSON', () => {
  const position = (latitude: unknown, longitude: unknown): unknown => {
    const lieu = seul([{ ...PLEIN, latitude, longitude }]);
    return [lieu.latitude, lieu.longitude, ...codes(lieu)];
  };
  deepEqual(position('47,32', ' 5.04 '), [47.32, 5.04]);
  deepEqual(position('5.04', '47.32'), [47.32, 5.04, 'position-inversee latitude']);
  deepEqual(position('40.7', '-74'), [undefined, undefined, 'position-hors-de-france latitude']);
  deepEqual(position('', ''), [undefined, undefined, 'position-absente latitude']);
  deepEqual(position('0', 0), [undefined, undefined, 'position-absente latitude']);
  deepEqual(position('-21.1', '55.5'), [-21.1, 55.5]);
  const { latitude: _la, longitude: _lo, ...properties } = PLEIN;
  const fichier = readLieux({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { ...properties, latitude: null },
        geometry: { type: 'Point', coordinates: [5.04, 47.32] },
      },
      { type: 'Feature', properties, geometry: null },
    ],
  });
  equal(fichier.format, 'geojson');
  deepEqual(
    fichier.lieux.map(({ latitude, longitude }) => [latitude, longitude]),
    [
      [47.32, 5.04],
      [undefined, undefined],
    ],
  );
});

test('dirty values stay, with their anomaly in French', () => {
  const lieu = seul([
    {
      ...PLEIN,
      id: ' NULL ',
      code_postal: 1000,
      telephone: '03 80 12 34 56',
      date_maj: '02/04/2024',
      services: ['Aide aux demarches  administratives', 'Aspirer'],
      publics_specifiquement_adresses: 'Familles et enfants',
      horaires: 'sur rdv',
      commune: '',
    },
  ]);
  deepEqual([lieu.id, lieu.codePostal, lieu.dateMaj], ['1', '01000', '2024-04-02']);
  deepEqual(lieu.services, ['Aide aux démarches administratives', 'Aspirer']);
  deepEqual(lieu.publics, ['Familles et/ou enfants']);
  deepEqual(
    codes(lieu),
    [
      'absent id',
      'absent commune',
      'format telephone',
      'valeur-inconnue services',
      'format date_maj',
      'horaires-incompris horaires',
    ].toSorted((a, b) => codes(lieu).indexOf(a) - codes(lieu).indexOf(b)),
  );
  equal(
    direAnomalie(lieu.anomalies.find(({ code }) => code === 'valeur-inconnue')!),
    'services\u00a0: valeur absente de la liste nationale («\u00a0Aspirer\u00a0»)',
  );
  const [, second] = readLieux([PLEIN, PLEIN]).lieux;
  deepEqual(codes(second!), ['doublon id']);
});

test('what is no file of places says so', () => {
  for (const input of ['<html>', '{"a": 1}', '[1', 'a;b\n1;2', 'null', '', 12, null])
    throws(
      () => readLieux(input),
      (e: unknown) => isTernumError(e, 'parse') && Boolean(e.hint),
      String(input),
    );
  deepEqual(readLieux('id,nom\n').lieux, []);
  deepEqual(readLieux('[]').lieux, []);
});

test('an empty file, an archive, a table of people: each has its own sentence', () => {
  const phrase = (input: unknown): string => {
    try {
      readLieux(input);
    } catch (erreur) {
      return isTernumError(erreur) ? (erreur.hint ?? '') : String(erreur);
    }
    return 'lu';
  };
  match(phrase(' \n'), /^Le fichier des lieux est vide\.$/);
  match(phrase(new Uint8Array()), /est vide/);
  match(phrase('null'), /n’est pas une liste de lieux/);
  match(phrase(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])), /archive, un classeur/);
  match(phrase(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0])), /archive/);
  match(phrase('nom,prenom\nDupont,Jean\nDurand,Paul'), /n’est pas une liste de lieux/);
  match(phrase([{ nom: 'Dupont', prenom: 'Jean' }]), /n’est pas une liste de lieux/);
  // One cell is not the file.
  equal(phrase('id,nom,commune\n1,A\0,X\n'), 'lu');
});
