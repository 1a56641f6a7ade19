import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv, type ColonneCsv, type ValeurCsv } from './index.ts';

const one: ColonneCsv<ValeurCsv>[] = [{ titre: 'V', valeur: (v) => v }];
const cell = (value: ValeurCsv): string => writeCsv(one, [value]).slice('\ufeffV\r\n'.length, -2);

test('what French Excel opens from a double click', () => {
  const csv = writeCsv(
    [
      { titre: 'Objet', valeur: (r: { objet: string; montant?: number }) => r.objet },
      { titre: 'Montant (€ HT)', valeur: (r) => r.montant },
    ],
    [
      { objet: 'Réfection de l’école ; lot n° 1', montant: 1949320.5 },
      { objet: 'Lot "2"\nsuite #3' },
    ],
  );
  equal(
    csv,
    '\ufeffObjet;Montant (€ HT)\r\n"Réfection de l’école ; lot n° 1";1949320,5\r\n"Lot ""2""\nsuite #3";\r\n',
  );
});

test('nothing is run', () => {
  for (const attack of [
    '=1+1',
    '+33123456789',
    '-2+3+cmd|’ /C calc’!A0',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1+1',
    '\n=1',
    '\u00a0=1',
    '＝1',
    '=HYPERLINK("http://x";"y")',
  ]) {
    const written = cell(attack).replace(/^"/, '');
    ok(written.startsWith("'"), JSON.stringify(written));
  }
  equal(cell('a=1'), 'a=1');
  equal(cell('n° 3 - lot @2'), 'n° 3 - lot @2');
});

test('numbers stay numbers', () => {
  equal(cell(-12.5), '-12,5');
  equal(cell(0), '0');
  equal(cell(1e21), '1000000000000000000000');
  equal(cell(NaN), '');
  equal(cell(1.5e-7), '0,0000001500');
  equal(cell(undefined), '');
  equal(cell(true), 'oui');
});

test('a title is a cell like another', () => {
  ok(writeCsv([{ titre: '=A1', valeur: () => 1 }], []).startsWith("\ufeff'=A1"));
});

test('signs that no text has are left out, and hide no formula', () => {
  const une = (v: string): string =>
    writeCsv([{ titre: 'x', valeur: () => v }], [1]).split('\r\n')[1]!;
  equal(une('a\0b\ud800c'), 'abc');
  equal(une('\0=1+1'), "'=1+1");
});
