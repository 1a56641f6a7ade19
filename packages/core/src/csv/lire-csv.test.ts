import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decoderTexte, lireCsv, writeCsv } from './index.ts';

test('what we write, we read: quotes, separators and line breaks in a cell', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.string({ unit: fc.constantFrom(...'ab;,"\n é') }), {
          minLength: 3,
          maxLength: 3,
        }),
      ),
      (table) => {
        const pleines = table.filter((l) => l.some(Boolean));
        const csv = writeCsv(
          [0, 1, 2].map((i) => ({ titre: `c${i}`, valeur: (l: string[]) => l[i] })),
          pleines,
        );
        deepEqual(
          lireCsv(csv)
            .slice(1)
            .map((l) => l.cellules),
          pleines,
        );
      },
    ),
  );
});

test('the separator of each country, the line of the file where each begins, a line break inside quotes', () => {
  deepEqual(lireCsv('\ufeffa;"b,c"\r\n"1\n2";3\r\n\r\n4;5'), [
    { cellules: ['a', 'b,c'], ligne: 1 },
    { cellules: ['1\n2', '3'], ligne: 2 },
    { cellules: ['4', '5'], ligne: 5 },
  ]);
  deepEqual(lireCsv('a,b\n1,"2'), [
    { cellules: ['a', 'b'], ligne: 1 },
    { cellules: ['1', '2'], ligne: 2 },
  ]);
  deepEqual(lireCsv('a\tb')[0]!.cellules, ['a', 'b']);
  deepEqual(lireCsv(''), []);
});

test('a file of an old spreadsheet', () => {
  deepEqual(decoderTexte(Uint8Array.from([0xe9, 0x80])), 'é€');
});
