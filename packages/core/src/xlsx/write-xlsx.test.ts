import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx, type ColonneXlsx } from './index.ts';

interface Ligne {
  objet?: string;
  date?: string;
  montant?: number;
  taux?: number;
}
const colonnes: ColonneXlsx<Ligne>[] = [
  { titre: 'Objet', valeur: (l) => l.objet, largeur: 40 },
  { titre: 'Date', valeur: (l) => l.date, type: 'date' },
  { titre: 'Montant', valeur: (l) => l.montant, type: 'euros' },
  { titre: 'Taux', valeur: (l) => l.taux, type: 'taux' },
];

/** Opens the workbook as a spreadsheet would: zip, then XML, each tag closed. */
function open(bytes: Uint8Array): { sheet: string; parts: Record<string, string> } {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([k, v]) => [k, strFromU8(v)]),
  );
  for (const [name, xml] of Object.entries(parts)) wellFormed(xml, name);
  return { sheet: parts['xl/worksheets/sheet1.xml']!, parts };
}

function wellFormed(xml: string, name: string): void {
  const stack: string[] = [];
  ok(!/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(xml), `${name}: control character`);
  ok(!/&(?!(amp|lt|gt|quot|apos);)/.test(xml), `${name}: bare &`);
  for (const [, close, tag, , self] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (close) equal(stack.pop(), tag, name);
    else if (!self) stack.push(tag!);
  }
  deepEqual(stack, [], name);
  const outside = xml
    .replace(/<\?[^>]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, '');
  ok(!outside.includes('<'), `${name}: bare <`);
}

test('typed cells', () => {
  const { sheet } = open(
    writeXlsx(colonnes, [{ objet: 'École', date: '2024-03-14', montant: 1949320.5, taux: 0.125 }]),
  );
  match(sheet, /<c r="A2" t="inlineStr"><is><t xml:space="preserve">École<\/t><\/is><\/c>/);
  // 14 March 2024 is day 45 365 of Excel's calendar.
  match(sheet, /<c r="B2" s="4"><v>45365<\/v><\/c>/);
  match(sheet, /<c r="C2" s="3"><v>1949320.5<\/v><\/c>/);
  match(sheet, /<c r="D2" s="5"><v>0.125<\/v><\/c>/);
});

test('empty cells stay empty; a date that is none stays text', () => {
  const { sheet } = open(writeXlsx(colonnes, [{}, { date: 'bientôt', montant: NaN }]));
  match(sheet, /<row r="2"><\/row>/);
  match(sheet, /<c r="B3" t="inlineStr">.*bientôt/);
  match(sheet, /<c r="C3" t="inlineStr">/);
});

test('text is never a formula, whatever it holds', () => {
  const objet = '=1+1 & <b>"x"</b>\u0000\u0007\ud800 fin';
  const { sheet } = open(writeXlsx(colonnes, [{ objet }]));
  ok(!sheet.includes('<f>'));
  ok(sheet.includes('=1+1 &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt;\ufffd fin'));
});

test('frozen bold header, widths, filter, name of the sheet', () => {
  const { sheet, parts } = open(
    writeXlsx(colonnes, [{ objet: 'x'.repeat(500) }], {
      feuille: "Marchés [2024]: l'été / hiver très long",
      titre: 'A & B',
    }),
  );
  match(sheet, /<pane ySplit="1" topLeftCell="A2"[^>]*state="frozen"/);
  match(sheet, /<c r="A1" s="1" t="inlineStr">/);
  match(sheet, /<col min="1" max="1" width="40" customWidth="1"\/>/);
  match(sheet, /<autoFilter ref="A1:D2"\/>/);
  const name = /<sheet name="([^"]*)"/.exec(parts['xl/workbook.xml']!)![1]!;
  ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name);
  match(parts['docProps/core.xml']!, /A &amp; B/);
});

test('columns past Z, no rows, same bytes twice', () => {
  const many = Array.from({ length: 28 }, (_, i) => ({
    titre: `C${i}`,
    valeur: () => i,
    type: 'nombre' as const,
  }));
  const { sheet } = open(writeXlsx(many, [1]));
  match(sheet, /<c r="AB2" s="2"><v>27<\/v>/);
  open(writeXlsx(many, []));
  deepEqual(writeXlsx(many, [1]), writeXlsx(many, [1]));
  throws(() => unzipSync(new Uint8Array(4)));
});
