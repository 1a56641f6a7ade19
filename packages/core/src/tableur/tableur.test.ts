import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '../errors/index.ts';
import { writeXlsx } from '../xlsx/index.ts';
import { ecrireZip } from '../zip/index.ts';
import { dateDeNombre, montreUneDate } from './dates.ts';
import { lireTableur } from './index.ts';

const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);

test('what we write, we read: texts, numbers, dates, empty cells', () => {
  const octets = writeXlsx(
    [
      { titre: 'Numéro', valeur: (l: [string, number | undefined, string]) => l[0] },
      { titre: 'Débit', valeur: (l) => l[1], type: 'nombre' },
      { titre: 'Contrôle', valeur: (l) => l[2], type: 'date' },
    ],
    [
      ['PI <1> & "2"', 60.5, '2024-03-14'],
      ['', undefined, '1950-01-02'],
    ],
    { feuille: 'PEI' },
  );
  deepEqual(lireTableur(octets), [
    {
      nom: 'PEI',
      masquee: false,
      lignes: [
        ['Numéro', 'Débit', 'Contrôle'],
        ['PI <1> & "2"', 60.5, '2024-03-14'],
        [undefined, undefined, '1950-01-02'],
      ],
    },
  ]);
});

const classeur = (
  feuille: string,
  autres: Record<string, string> = {},
  proprietes = '',
): Uint8Array =>
  ecrireZip(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="r">${proprietes}<sheets><sheet name="A" r:id="r1"/><sheet name="B" state="hidden" r:id="r2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${feuille}</sheetData></worksheet>`,
        'xl/worksheets/sheet2.xml':
          '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
        ...autres,
      }).map(([nom, xml]) => [nom, utf8(xml)]),
    ),
  );

test('shared and rich texts, booleans, errors, sparse rows, hidden sheets, dates by their format', () => {
  const [a, b] = lireTableur(
    classeur(
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4" s="1"><v>45365</v></c><c s="1"><v>45365.5</v></c><c r="C4" t="str"><f>x</f><v>calculé</v></c></row>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><r><t>rue </t></r><r><t xml:space="preserve">de l’Étang </t></r><rPh><t>kana</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    ),
  );
  deepEqual(a!.lignes, [
    [],
    [undefined, 'rue de l’Étang ', undefined, true],
    [],
    ['2024-03-14', '2024-03-14T12:00:00', 'calculé'],
  ]);
  deepEqual(b, { nom: 'B', masquee: true, lignes: [[7]] });
});

test('days of both calendars, and formats that show a day', () => {
  equal(dateDeNombre(1, false), '1900-01-01');
  equal(dateDeNombre(61, false), '1900-03-01');
  equal(dateDeNombre(0, true), '1904-01-01');
  equal(dateDeNombre(-1, false), undefined);
  equal(dateDeNombre(1e9, false), undefined);
  for (const code of ['dd/mm/yyyy', 'd mmm yy', '[$-40C]d mmmm yyyy;@', 'hh:mm'])
    ok(montreUneDate(999, code), code);
  for (const code of ['0.00', '#,##0 "jours"', '0 "m³/h"', '@', '[Red]0'])
    ok(!montreUneDate(999, code), code);
  ok(montreUneDate(14, undefined) && !montreUneDate(2, undefined));
});

const ods = (table: string): Uint8Array =>
  ecrireZip({
    mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': utf8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });

test('OpenDocument: repeated cells and rows, padding to the end of the world, several paragraphs, notes', () => {
  const [feuille, cachee] = lireTableur(
    ods(
      `<table:table table:name="PEI"><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="60.5"><text:p>60,5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="2024-03-14"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table><table:table table:name="Cachée" table:style-name="ta2"></table:table>`,
    ),
  );
  deepEqual(feuille!.lignes, [
    ['a  b\nc', 60.5, 60.5],
    [],
    [],
    ['2024-03-14', true],
    ['2024-03-14', true],
  ]);
  deepEqual(cachee, { nom: 'Cachée', masquee: true, lignes: [] });
});

test('a full sheet repeated a million times costs no memory', () => {
  const [feuille] = lireTableur(
    ods(
      '<table:table table:name="x"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
    ),
  );
  ok(feuille!.lignes.length <= 1);
});

test('what is no workbook, each with what to do', () => {
  for (const [octets, motif] of [
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.xls.*enregistrez-le en/],
    [ecrireZip({ 'lisez-moi.txt': utf8('x') }), /pas un classeur/],
    [classeur('<row><c r="A1"'), /abîmé/],
    [utf8('insee;lon;lat'), /pas une archive/],
  ] as const)
    throws(
      () => lireTableur(octets),
      (e: unknown) => isTernumError(e, 'parse') && motif.test(e.hint ?? ''),
      String(motif),
    );
});
