import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '../errors/index.ts';
import { ecrireZip, ecrireZipParTranches, lireZip, lireZipParTranches } from './index.ts';

const texte = (t: string): Uint8Array => new TextEncoder().encode(t);
const lire = (o: Uint8Array | undefined): string => new TextDecoder().decode(o);
const FICHIERS = {
  'dossier/pei.csv': texte('insee,lon,lat\n'.repeat(400)),
  'élève.txt': texte('été'),
  '../ailleurs': texte('data only'),
  constructor: texte('x'),
  vide: new Uint8Array(),
};
const ZIP = ecrireZip(FICHIERS, ['élève.txt']);

test('there and back, whatever the name; the same bytes twice', () => {
  const lus = lireZip(ZIP);
  deepEqual(Object.keys(lus), Object.keys(FICHIERS));
  for (const [nom, octets] of Object.entries(FICHIERS)) deepEqual(lus[nom], octets, nom);
  deepEqual(ecrireZip(FICHIERS, ['élève.txt']), ZIP);
  deepEqual(Object.keys(lireZip(ZIP, { seulement: (n) => n.endsWith('.csv') })), [
    'dossier/pei.csv',
  ]);
});

test('inside a bigger buffer, and after other bytes', () => {
  const grand = new Uint8Array(ZIP.length + 30);
  grand.set(ZIP, 10);
  equal(lire(lireZip(grand.subarray(10, 10 + ZIP.length))['élève.txt']), 'été');
});

const refuse = (octets: Uint8Array, motif: RegExp, limites = {}): void =>
  throws(
    () => lireZip(octets, { limites }),
    (e: unknown) => isTernumError(e, 'parse') && motif.test(e.hint ?? ''),
  );

test('too many, too big, too tight: refused before memory is spent', () => {
  refuse(ZIP, /5 fichiers, plus que les 3/, { fichiers: 3 });
  refuse(ZIP, /trop grand/, { octets: 1000 });
  const bombe = ecrireZip({ zeros: new Uint8Array(20_000_000) });
  ok(bombe.length < 30_000);
  refuse(bombe, /trop grand/, { rapport: 100 });
});

test('a directory that lies about the size', () => {
  const menteur = ecrireZip({ zeros: new Uint8Array(1_000_000) });
  const vue = new DataView(menteur.buffer, menteur.byteOffset);
  for (let i = menteur.length - 22; i > 0; i--)
    if (vue.getUint32(i, true) === 0x02014b50) vue.setUint32(i + 24, 100, true);
  refuse(menteur, /abîmé/);
});

test('one wrong byte anywhere, or a cut anywhere, is a clear refusal or the right contents', () => {
  for (let i = 0; i < ZIP.length; i += 3) {
    for (const octets of [
      ZIP.slice(0, i),
      Uint8Array.from(ZIP, (o, k) => (k === i ? o ^ 0x55 : o)),
    ]) {
      try {
        const lus = lireZip(octets);
        for (const [nom, contenu] of Object.entries(lus))
          if (nom in FICHIERS) deepEqual(contenu, FICHIERS[nom as keyof typeof FICHIERS]);
      } catch (e) {
        ok(isTernumError(e, 'parse') && e.hint, `octet ${i} : ${String(e)}`);
      }
    }
  }
});

test('what is no zip', () => {
  refuse(texte('insee,lon,lat'), /pas une archive/);
  refuse(new Uint8Array(), /pas une archive/);
  refuse(ZIP.slice(0, 200), /coupée/);
});

test('in slices: the same files, always the same bytes, the page answers meanwhile', async () => {
  const gros = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * i) >> 7);
  const fichiers = { ...FICHIERS, gros, petit: gros.slice(0, 300_000), 'texte.json': gros };
  let tours = 0;
  const battre = setInterval(() => (tours += 1), 1);
  const zip = await ecrireZipParTranches(fichiers, ['texte.json']);
  const lus = await lireZipParTranches(zip);
  clearInterval(battre);
  ok(tours > 0, 'others had their turn');
  ok(
    zip.length > gros.length && zip.length < 1.1 * gros.length,
    'small ones and texts are compressed',
  );
  deepEqual({ ...lus }, fichiers);
  deepEqual({ ...lireZip(zip) }, fichiers);
  deepEqual(await ecrireZipParTranches(fichiers, ['texte.json']), zip);
});

test('in slices: damaged is refused too', async () => {
  const zip = await ecrireZipParTranches({ a: texte('b'.repeat(1000)) });
  zip[40]! ^= 0xff;
  await rejects(lireZipParTranches(zip), isTernumError);
});
