import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { lireTableur } from '../tableur/index.ts';
import { parcourir } from '../tableur/xml.ts';
import { lireZip } from '../zip/index.ts';
import { ecrireOds } from './index.ts';

const partie = (octets: Uint8Array, nom: string): string =>
  new TextDecoder().decode(lireZip(octets)[nom]);

test('what we write, we read: texts with line breaks and spaces, numbers, empty cells, short rows', () => {
  const texte = fc.string({
    unit: fc.constantFrom(...'ab=+-@é<&>"\' \n\t'),
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(texte, fc.integer(), fc.constant(undefined)), { maxLength: 5 })),
      (lignes) => {
        const lues = lireTableur(ecrireOds({ titre: 't', feuilles: [{ nom: 'F', lignes }] }))[0]!
          .lignes;
        // The end of a row, and rows at the end, are not there when they are empty.
        lignes.forEach((ligne, i) =>
          ligne.forEach((cellule, j) => deepEqual(lues[i]?.[j] || undefined, cellule || undefined)),
        );
      },
    ),
  );
});

test('text is never a formula, and the type comes first', () => {
  const octets = ecrireOds({
    titre: '<T>',
    feuilles: [{ nom: 'F', lignes: [['=1+1', { texte: '=A1', gras: true }]] }],
  });
  const contenu = partie(octets, 'content.xml');
  ok(!contenu.includes('formula'));
  match(contenu, /office:value-type="string"><text:p>=1\+1</);
  equal(Object.keys(lireZip(octets))[0], 'mimetype');
  match(
    new TextDecoder().decode(octets.subarray(30, 90)),
    /^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
  );
  match(partie(octets, 'meta.xml'), /&lt;T&gt;/);
});

test('every part is well-formed, even without a row or a sheet', () => {
  for (const octets of [
    ecrireOds({ titre: 'x', feuilles: [] }),
    ecrireOds({
      titre: 'x',
      feuilles: [
        { nom: '', lignes: [] },
        { nom: 'b', lignes: [[]], largeurs: [3, 9] },
      ],
    }),
  ])
    for (const [nom, o] of Object.entries(lireZip(octets)))
      if (nom.endsWith('.xml')) {
        const pile: string[] = [];
        parcourir(new TextDecoder().decode(o), {
          ouvrir: (n) => void pile.push(n),
          fermer: (n) => equal(pile.pop(), n, nom),
          texte: () => {},
        });
        deepEqual(pile, [], nom);
      }
});

test('names of sheets: what spreadsheets refuse goes, two are never the same', () => {
  const noms = ['Cantine [été]: 1/2?', 'x'.repeat(40), 'X'.repeat(40), "'a'", ''];
  const lues = lireTableur(
    ecrireOds({ titre: 'x', feuilles: noms.map((nom) => ({ nom, lignes: [] })) }),
  ).map((f) => f.nom);
  deepEqual(lues, ['Cantine  été   1 2', 'x'.repeat(31), `${'X'.repeat(26)} (2)`, 'a', 'Feuille']);
});
