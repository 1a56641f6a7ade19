import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrat } from '../testing/fabrique.ts';
import { agenda } from './agenda.ts';
import { parMois, phraseEcheances, premiersMois } from './marches-echeances.model.ts';

const fin = (jour: string, montant?: number) => ({ fin: jour, contrat: contrat({ montant }) });

test('ends are grouped by month, in order', () => {
  const mois = parMois([fin('2025-01-10'), fin('2025-01-31'), fin('2025-03-01')]);
  assert.deepEqual(
    mois.map((m) => [m.titre, m.echeances.length]),
    [
      ['Janvier 2025', 2],
      ['Mars 2025', 1],
    ],
  );
});

test('the first months are whole, and one at least is shown', () => {
  const mois = parMois([fin('2025-01-10'), fin('2025-01-31'), fin('2025-03-01')]);
  assert.equal(premiersMois(mois, 1).length, 1);
  assert.equal(premiersMois(mois, 3).length, 2);
});

test('none, one and several are told in words', () => {
  assert.match(phraseEcheances([]), /^Aucun marché/);
  assert.match(
    phraseEcheances([fin('2025-01-10')]),
    /^1\smarché se termine .* : le premier en janvier 2025\.$/,
  );
  assert.match(
    phraseEcheances([fin('2025-01-10', 1e6), fin('2025-02-10')]).replaceAll('\u00a0', ' '),
    /^2\smarchés se terminent .*, pour 1 M€ HT : /,
  );
});

test('the calendar escapes what would end a field, and folds at 75 bytes', () => {
  const texte = agenda(
    [{ fin: '2025-01-10', contrat: contrat({ objet: `Voirie; lot 1, ${'é'.repeat(80)}\nsuite` }) }],
    '2024-12-31T12:00:00Z',
  );
  assert.ok(texte.startsWith('BEGIN:VCALENDAR\r\n'));
  for (const ligne of texte.split('\r\n')) assert.ok(Buffer.byteLength(ligne) <= 75, ligne);
  const deplie = texte.replaceAll('\r\n ', '');
  assert.match(deplie, /SUMMARY:Fin du marché : Voirie\\; lot 1\\, é{80}\\nsuite\r\n/);
  assert.match(deplie, /DTSTART;VALUE=DATE:20250110\r\n/);
  assert.match(deplie, /DTSTAMP:20241231T120000Z\r\n/);
});
