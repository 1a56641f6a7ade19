import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { versXml } from '../fichiers/xml.ts';
import { ouvrir } from '../../testing/ouvrir.ts';

const { lire } = await ouvrir();
const CONTRAT = '/app.php/api/v1/donnees-essentielles/contrat';
const ticket = /<ticket>(.*)<\/ticket>/.exec((await lire('/app.php/api/v1/auth/jeton')).texte)![1];
const pivot = (corps: object) =>
  lire(`${CONTRAT}/format-pivot`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: ticket, format: 'xml', ...corps }),
  });
const mois = (siren?: string) =>
  pivot({ siren, date_notif_min: '01-10-2025', date_notif_max: '31-10-2025' });
const marches = (xml: string): number => xml.split('<marche>').length - 1;

test('a month of contracts as XML, for all or for one buyer', async () => {
  const tous = await mois();
  equal(tous.status, 200);
  match(tous.texte, /^<\?xml version="1\.0" encoding="utf8"\?>\n<marches>\n/);
  ok(marches(tous.texte) > 0);
  for (const [, jour] of tous.texte.matchAll(/<marche>.*?<dateNotification>(.*?)</g))
    match(jour!, /^2025-10-/);
  match(tous.texte, /<titulaires><titulaire><typeIdentifiant>SIRET<\/typeIdentifiant><id>\d{14}</);
  const [, siren] = /<acheteur><id>(\d{9})/.exec(tous.texte)!;
  const un = await mois(siren);
  ok(marches(un.texte) > 0 && marches(un.texte) <= marches(tous.texte));
  equal(marches((await mois('000000000')).texte), 0);
});

test('more than 31 days end in a time-out, a bad token in 401, a bad date in 400', async () => {
  const dates = { date_notif_min: '01-10-2025', date_notif_max: '01-11-2025' };
  const trop = await pivot(dates);
  equal(trop.status, 504);
  match(trop.texte, /<html/);
  equal((await pivot({ ...dates, token: 'faux' })).status, 401);
  equal((await pivot({ date_notif_min: '2025-10-01', date_notif_max: '2025-10-31' })).status, 400);
  equal((await pivot({ date_notif_min: '31-02-2025', date_notif_max: '01-03-2025' })).status, 400);
  equal((await lire(`${CONTRAT}/format-pivot`)).status, 405);
});

test('the public list of an organism, year by year; a sentence when there never was one', async () => {
  const publique = (organisme: string, annee: number, faux = 9) =>
    lire(`${CONTRAT}/xml-extraire-criteres/${organisme}/0/1/${annee}${'/false'.repeat(faux)}`);
  ok(marches((await publique('d001', 2025)).texte) > 0);
  const vide = await publique('d001', 1999);
  match(vide.texte, /<marches>\n<\/marches>/);
  const jamais = await publique('absent', 2025);
  match(jamais.headers.get('content-type')!, /text\/html/);
  match(jamais.texte, /Cette liste des marchés n&#39;a pas|Cette liste des marchés n'a pas/);
  equal((await publique('d001', 2025, 8)).status, 404);
});

test('no value is ever markup', () => {
  const xml = [
    ...versXml([
      [
        'marche',
        {
          id: '<b>"&\'\u0001',
          'pas un nom': 1,
          vide: null,
          absent: undefined,
          modifications: [{ modification: { id: 1 } }, { modification: { id: 2 } }],
          techniques: { technique: ['a', 'b'] },
        },
      ],
    ]),
  ].join('');
  match(xml, /<id>&lt;b&gt;&quot;&amp;&#39;<\/id><vide\/>/);
  match(xml, /<modifications><modification><id>1<\/id><\/modification><modification><id>2</);
  match(xml, /<techniques><technique>a<\/technique><technique>b<\/technique><\/techniques>/);
  ok(!/pas un nom|absent/.test(xml));
});
