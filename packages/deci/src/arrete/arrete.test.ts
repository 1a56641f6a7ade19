import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { lireZip } from '@ternum/core/zip';
import type { PointEau } from '../model.ts';
import { reglesDe } from '../regles/index.ts';
import { arrete, ecrireArrete } from './index.ts';

const pei = (refTerr: string, champs: Partial<PointEau> = {}): PointEau => ({
  position: 2,
  insee: '21231',
  typePei: 'PI',
  refTerr,
  lon: 5.04,
  lat: 47.32,
  anomalies: [],
  ...champs,
});
const REGISTRE = [
  pei('10', { debit: 20, diamPei: 100, diamCana: 125, sourcePei: 'reseau_aep', statut: 'public' }),
  pei('2', { debit: 90, dateCt: '2026-03-14' }),
  pei('3', { typePei: 'CI', volume: 120, statut: 'prive', nomEtab: 'M. <b>Durand</b>' }),
  pei('4', { lon: undefined, lat: undefined, disponible: false }),
  pei('99', { insee: '21166' }),
];
const OPTIONS = { aujourdhui: '2026-11-22' };
const fait = arrete(REGISTRE, { insee: '21231', nom: 'Dijon' }, OPTIONS);
const texte = async (format: 'html' | 'csv', a = fait): Promise<string> =>
  new TextDecoder().decode(await ecrireArrete(a, format));

test('the points of the commune, by number, those without a position too', () => {
  deepEqual(
    fait.annexe.map((l) => l.numero),
    ['2', '3', '4', '10'],
  );
  deepEqual(fait.annexe[3], {
    numero: '10',
    nature: 'Poteau d’incendie de 100 mm',
    situation: 'non renseigné',
    position: '47,32000 5,04000',
    capacite: '20 m³/h',
    ressource: 'réseau d’eau potable, canalisation de 125 mm',
    statut: 'public',
    etat: 'Insuffisant',
    controle: 'non renseigné',
  });
  equal(fait.annexe[2]!.position, 'sans position');
  equal(fait.annexe[2]!.etat, 'Indisponible');
});

test('names of owners only when asked', async () => {
  equal(fait.annexe[1]!.statut, 'privé');
  ok(!(await texte('html')).includes('Durand'));
  const avec = arrete(REGISTRE, { insee: '21231' }, { ...OPTIONS, prives: true });
  equal(avec.annexe[1]!.statut, 'privé : M. <b>Durand</b>');
  match(await texte('html', avec), /M\. &lt;b&gt;Durand&lt;\/b&gt;/);
});

test('every blank of the document is counted, and nothing else looks like one', async () => {
  const html = await texte('html');
  equal(html.split('<mark>').length - 1, fait.blancs.length);
  equal(html.split('………').length - 1, fait.blancs.length);
  ok(fait.blancs.length >= 10);
  const sansNom = arrete(REGISTRE, { insee: '21231' }, OPTIONS);
  ok(sansNom.blancs.some((b) => b.startsWith('nom de la commune')));
});

test('five parts, figures from the data, the rule and its source', async () => {
  const html = await texte('html');
  for (const partie of [
    '1. État des lieux',
    '2. Risques',
    '3. Adéquation',
    '4. Objectifs',
    '5. Planification',
  ])
    ok(html.includes(`<h3>${partie}`), partie);
  match(html, /Capacité insuffisante : 1 \(n° 10\)/);
  match(html, /Indisponibles selon le registre : 1 \(n° 4\)/);
  match(html, /Sans position dans le registre : 1 \(n° 4\)/);
  match(html, /Règles de calcul du logiciel/);
  match(html, /Valeurs indicatives/);
});

test('the deadline of the département when it is known, a blank otherwise', () => {
  const date = (a: typeof fait): string =>
    a.blocs
      .flatMap((b) => (b.type === 'paragraphe' ? [b.texte] : []))
      .find((t) => t.startsWith('Délai'))!;
  match(date(fait), /à compléter : date limite/);
  const provenance = {
    source: 'Arrêté préfectoral nº 12',
    revueLe: '2026-11-01',
    indicatif: false,
  };
  const regles = { ...reglesDe('21'), echeanceArrete: { date: '2027-06-30', provenance } };
  match(
    date(arrete(REGISTRE, { insee: '21231' }, { ...OPTIONS, regles })),
    /30 juin 2027 \(Arrêté préfectoral/,
  );
});

test('HTML: one h1, captions, headed rows, no script, nothing asked of anybody', async () => {
  const html = await texte('html');
  equal(html.split('<h1>').length, 2);
  match(html, /<html lang="fr">/);
  match(html, /<caption>.*<th scope="col">.*<th scope="row">2<\/th>/s);
  ok(!/<script|https?:|src=|url\(/.test(html));
});

test('ODT and CSV', async () => {
  const contenu = lireZip(await ecrireArrete(fait, 'odt'))['content.xml'];
  match(new TextDecoder().decode(contenu), /Annexe 1/);
  const csv = await texte('csv');
  equal(csv.trim().split('\r\n').length, 5);
  match(csv, /^Numéro;Nature/);
});
