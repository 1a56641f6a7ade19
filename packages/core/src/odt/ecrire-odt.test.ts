import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { parcourir } from '../tableur/xml.ts';
import { lireZip } from '../zip/index.ts';
import { ecrireOdt } from './index.ts';

const octets = ecrireOdt({
  titre: 'Arrêté <projet> & annexe',
  blocs: [
    { type: 'titre', niveau: 1, texte: 'Arrêté\u0000 nº 1' },
    { type: 'paragraphe', texte: 'Vu le code,\n  </text:p> "x" & y', gras: true },
    { type: 'liste', elements: ['un', 'deux'] },
    {
      type: 'tableau',
      legende: 'Points d’eau',
      entetes: ['Numéro', 'Débit'],
      lignes: [['1', '60'], ['2']],
      aDroite: [1],
    },
  ],
});
const fichiers = Object.fromEntries(
  Object.entries(lireZip(octets)).map(([nom, o]) => [nom, new TextDecoder().decode(o)]),
);

test('the type comes first, stored, so that a system knows the file by its first bytes', () => {
  equal(Object.keys(fichiers)[0], 'mimetype');
  equal(
    new TextDecoder().decode(octets.subarray(30, 77)),
    'mimetypeapplication/vnd.oasis.opendocument.text',
  );
  deepEqual(ecrireOdt({ titre: 'x', blocs: [] }), ecrireOdt({ titre: 'x', blocs: [] }));
});

test('every part is well-formed, whatever the text', () => {
  for (const [nom, xml] of Object.entries(fichiers)) {
    if (!nom.endsWith('.xml')) continue;
    const pile: string[] = [];
    parcourir(xml, {
      ouvrir: (n) => void pile.push(n),
      fermer: (n) => equal(pile.pop(), n, nom),
      texte: () => {},
    });
    deepEqual(pile, [], nom);
    ok(!xml.includes('\0'), nom);
  }
  match(fichiers['meta.xml']!, /Arrêté &lt;projet&gt; &amp; annexe/);
  match(
    fichiers['content.xml']!,
    /Vu le code,<text:line-break\/> <text:s text:c="1"\/>&lt;\/text:p&gt;/,
  );
});

test('headings have their level, the heading row is marked, a short row is filled', () => {
  const contenu = fichiers['content.xml']!;
  match(contenu, /<text:h [^>]*text:outline-level="1">Arrêté nº 1<\/text:h>/);
  equal(contenu.split('<table:table-header-rows>').length, 2);
  equal(contenu.split('<table:table-cell').length - 1, 6);
  match(fichiers['styles.xml']!, /fo:language="fr" fo:country="FR"/);
});
