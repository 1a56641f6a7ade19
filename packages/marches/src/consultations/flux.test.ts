import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  ecrireICal,
  lireBoamp,
  plierICal,
  resoudreAvis,
  versAtom,
  versICalendar,
} from './index.ts';
import { eforms, fnsimple, mapa, record, rectificatif } from './testing/avis.ts';
import { lireXml } from './testing/xml.ts';

const HOSTILE = `<script>alert("1")</script> ]]> & 'x'\u0000\u0008\ud800 fin`;
const CR = 'Objet\r\nATTACH:https://pirate.example\r\nBEGIN:VALARM';
const ATOM = {
  titre: 'Consultations de Clairvigne',
  adresse: 'https://clairvigne.example/flux.xml?a=1&b=2',
  site: 'https://clairvigne.example/marches',
  misAJour: '2026-11-20T09:00:00Z',
};
const ICS = { titre: 'Consultations, Clairvigne', misAJour: '2026-11-20T09:00:00Z' };

test('Atom: what RFC 4287 asks of a feed and of each entry', () => {
  const xml = versAtom(
    [fnsimple(), mapa(), eforms(), record({ idweb: '26-9' })].map(lireBoamp),
    ATOM,
  );
  const feed = lireXml(xml);
  equal(feed.nom, 'feed');
  equal(feed.attributs['xmlns'], 'http://www.w3.org/2005/Atom');
  const entries = feed.enfants.filter((e) => e.nom === 'entry');
  equal(entries.length, 4);
  for (const noeud of [feed, ...entries])
    for (const nom of ['id', 'title', 'updated', 'author'])
      equal(noeud.enfants.filter((e) => e.nom === nom).length, 1, `${noeud.nom}/${nom}`);
  const ids = entries.map((e) => e.enfants.find((x) => x.nom === 'id')!.texte);
  equal(new Set(ids).size, 4);
  ok(ids.every((id) => URL.canParse(id)));
  deepEqual(
    feed.enfants
      .filter((e) => e.nom === 'link')
      .map((e) => [e.attributs['rel'], e.attributs['href']]),
    [
      ['self', ATOM.adresse],
      ['alternate', ATOM.site],
    ],
  );
  match(xml, /À remettre avant le jeudi 3 décembre 2026 à 12\u202fh\u202f00 \(heure de Paris\)/);
  equal(versAtom([lireBoamp(fnsimple())], ATOM), versAtom([lireBoamp(fnsimple())], ATOM));
});

test('Atom: hostile text is text', () => {
  const c = lireBoamp(fnsimple({ objet: HOSTILE, nomacheteur: HOSTILE, idweb: HOSTILE }));
  const xml = versAtom(
    [{ ...c, objet: HOSTILE, lienReponse: 'javascript:alert(1)', lienAvis: undefined }],
    { ...ATOM, titre: HOSTILE, adresse: 'javascript:x', site: undefined },
  );
  const [entry] = lireXml(xml).enfants.filter((e) => e.nom === 'entry');
  equal(
    entry!.enfants.find((e) => e.nom === 'title')!.texte,
    `<script>alert("1")</script> ]]> & 'x'\ufffd fin`,
  );
  equal(xml.includes('<script'), false);
  equal(xml.includes(']]>'), false);
  equal(xml.includes('javascript:alert'), false);
  equal(/<link/.test(xml), false);
});

test('a call keeps its identifier when it is corrected', () => {
  const id = (xml: string): string => /<entry>\s*<id>(.*)<\/id>/.exec(xml)![1]!;
  const uid = (ics: string): string => /UID:(.*)\r/.exec(ics)![1]!;
  const avant = [lireBoamp(fnsimple())];
  const apres = resoudreAvis(
    [fnsimple(), rectificatif({ rubDelais: 'ReceptionOffres', lireDate: '2026-12-10T12:00' })].map(
      lireBoamp,
    ),
  ).filter((c) => c.etat === 'publiee');
  equal(apres.length, 1);
  equal(id(versAtom(avant, ATOM)), id(versAtom(apres, ATOM)));
  equal(uid(versICalendar(avant, ICS)), uid(versICalendar(apres, ICS)));
});

/** Unfolded lines; checks the form of each on the way. */
function lignes(ics: string): string[] {
  ok(ics.endsWith('\r\n'));
  for (const ligne of ics.slice(0, -2).split('\r\n')) {
    ok(Buffer.byteLength(ligne) <= 75, ligne);
    // eslint-disable-next-line no-control-regex
    equal(/[\u0000-\u0008\u000a-\u001f]|\ufffd/.test(ligne), false, ligne);
    match(ligne, /^( |[A-Z-]+[:;])/);
  }
  return ics.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

test('iCalendar: one event a deadline, in UTC, with its reminder', () => {
  const l = lignes(
    versICalendar(
      [fnsimple(), record({ idweb: '26-9', datelimitereponse: null })].map(lireBoamp),
      ICS,
    ),
  );
  deepEqual(l.slice(0, 5), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//TerNum//Consultations//FR',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Consultations\\, Clairvigne',
  ]);
  equal(l.filter((x) => x === 'BEGIN:VEVENT').length, 1);
  for (const x of [
    'DTSTAMP:20261120T090000Z',
    'DTSTART:20261203T110000Z',
    'STATUS:CONFIRMED',
    'TRIGGER:-P2D',
    'URL:https://marches.example/consultation/7?a=1&b=2',
  ])
    ok(l.includes(x), x);
  equal(l.at(-1), 'END:VCALENDAR');
});

test('iCalendar: a withdrawn call is a cancelled event, without reminder', () => {
  const l = lignes(versICalendar([lireBoamp(record({ etat: 'AVIS_ANNULE' }))], ICS));
  ok(l.includes('STATUS:CANCELLED'));
  equal(l.includes('BEGIN:VALARM'), false);
});

test('iCalendar: no text begins a property of its own', () => {
  const c = {
    ...lireBoamp(fnsimple()),
    objet: CR,
    id: CR,
    lieu: { departements: [], libelle: CR },
  };
  const l = lignes(versICalendar([{ ...c, lienReponse: CR }], { ...ICS, titre: CR }));
  equal(l.filter((x) => x.startsWith('ATTACH')).length, 0);
  equal(l.filter((x) => x === 'BEGIN:VALARM').length, 1);
  const brut = ecrireICal('x', [
    ['X-A', 'a\r\nATTACH:b'],
    ['X-B\r\nATTACH', 'c'],
  ]);
  equal(/\r\nATTACH/.test(brut), false);
});

test('folding never cuts a character', () => {
  for (const mot of ['é', '€', '🏛️', 'a']) {
    const ligne = `SUMMARY:${mot.repeat(90)}`;
    const pliee = plierICal(ligne);
    for (const l of pliee.split('\r\n')) ok(Buffer.byteLength(l) <= 75);
    equal(pliee.replaceAll('\r\n ', ''), ligne);
    equal(Buffer.from(pliee).toString(), pliee);
  }
});
