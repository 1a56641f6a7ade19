import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { ecrireHtml } from './index.ts';

test('a page that stands alone: text is text, one main, headed rows, no script', () => {
  const page = ecrireHtml({
    titre: 'Registre <b>',
    blocs: [
      { type: 'titre', niveau: 1, texte: '<img onerror=x>' },
      { type: 'paragraphe', texte: 'À signer : ……… (à compléter : le maire)' },
      {
        type: 'tableau',
        legende: 'Données',
        entetes: ['Nom', 'Durée'],
        lignes: [['"a" & b', '1']],
      },
    ],
  });
  ok(!page.includes('<img') && !page.includes('<script') && !/https?:/.test(page));
  match(page, /<title>Registre &lt;b&gt;<\/title>/);
  match(page, /<th scope="row">&quot;a&quot; &amp; b<\/th><td>1<\/td>/);
  match(page, /<mark>……… \(à compléter : le maire\)<\/mark>/);
  equal(page.split('<main>').length, 2);
});
