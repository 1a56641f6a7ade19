import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { BON_2022, json2022, lire, marches } from '../testing/lire.ts';

const objet = 'Réfection de l’école, œuvre à 5 €';
const xml = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><marches><marche><id>1</id><objet>${objet}</objet></marche></marches>`;
const csv = `id,acheteur_id,objet,montant\n1,21350238800019,"${objet}",5\n`;
const json = json2022({ ...BON_2022, objet });

/** Windows-1252: the characters of these texts only. */
function win1252(text: string): Uint8Array {
  const high: Record<string, number> = { '€': 0x80, '’': 0x92, œ: 0x9c };
  return Uint8Array.from(text, (c) => high[c] ?? c.charCodeAt(0));
}
function latin9(text: string): Uint8Array {
  const table = new TextDecoder('iso-8859-15').decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  return Uint8Array.from(text.replaceAll('’', "'"), (c) => table.indexOf(c));
}

test('windows-1252 in the three formats', async () => {
  for (const text of [json, xml('ISO-8859-1'), xml('windows-1252'), xml('UTF-8'), csv]) {
    equal((await marches(win1252(text)))[0]!.objet, objet, text.slice(0, 60));
  }
  equal((await marches(latin9(xml('ISO-8859-15'))))[0]!.objet, objet.replace('’', "'"));
});

test('UTF-8 that says it is Latin-1', async () => {
  equal((await marches(xml('ISO-8859-1')))[0]!.objet, objet);
});

test('UTF-16', async () => {
  const le = new Uint8Array(Uint16Array.from('\ufeff' + json, (c) => c.charCodeAt(0)).buffer);
  equal((await marches(le))[0]!.objet, objet);
  const be = le.slice();
  for (let i = 0; i < be.length; i += 2) [be[i], be[i + 1]] = [be[i + 1]!, be[i]!];
  equal((await marches(be))[0]!.objet, objet);
});

test('one character cut in two in a file of UTF-8 spoils that record only', async () => {
  const bytes = new TextEncoder().encode(
    json2022({ ...BON_2022, objet: 'fin é' }, { ...BON_2022, objet }),
  );
  const start = findBytes(bytes, new TextEncoder().encode('fin é'));
  // The second byte of « é » is lost: the closing quote follows the first.
  const broken = bytes.slice();
  broken.copyWithin(start + 5, start + 6);
  const read = await marches(broken.subarray(0, -1));
  equal(read[0]!.objet, 'fin \ufffd');
  equal(read[1]!.objet, objet);
});

test('characters of several bytes at the edges of pieces', async () => {
  const bytes = new TextEncoder().encode(
    json2022(...Array.from({ length: 40 }, () => ({ ...BON_2022, objet: '🏫é’'.repeat(80) }))),
  );
  for (const size of [1, 2, 3, 5, 32_769, 65_535]) {
    async function* cut() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const read = await marches(cut());
    deepEqual([...new Set(read.map((m) => m.objet))], ['🏫é’'.repeat(80)], String(size));
    equal(read.length, 40);
  }
});

test('an unreadable record of a windows-1252 file stands at its byte', async () => {
  const text = json2022({ ...BON_2022, objet }, BON_2022).replace('}]}}', '},"é"]}}');
  const bytes = win1252(text);
  const bad = (await lire(bytes)).find((l) => 'illisible' in l)!;
  ok('illisible' in bad);
  equal(bad.illisible.position.octet, text.lastIndexOf('"é"'));
});

function findBytes(bytes: Uint8Array, needle: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if (needle.every((b, j) => bytes[i + j] === b)) return i;
  return -1;
}
