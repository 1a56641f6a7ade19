import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '@ternum/core';
import * as odsql from './odsql.ts';

/** Reads a literal back as the engine does: a quote that no backslash precedes ends it. */
function relire(literal: string): { valeur: string; reste: string } {
  equal(literal[0], '"');
  let valeur = '';
  for (let i = 1; i < literal.length; i++) {
    if (literal[i] === '\\') valeur += literal[++i];
    else if (literal[i] === '"') return { valeur, reste: literal.slice(i + 1) };
    else valeur += literal[i];
  }
  throw new Error(`never closed: ${literal}`);
}

const HOSTILES = [
  `x" or 1=1 --`,
  `x\\" or 1=1`,
  `\\`,
  `\\\\"`,
  `'; drop table decp; --`,
  `") or startswith(id, "`,
  'L’école d’« Arc-et-Senans »',
  '',
];

test('whatever a value holds, it stays one value', () => {
  for (const valeur of HOSTILES) deepEqual(relire(odsql.litteral(valeur)), { valeur, reste: '' });
});

test('random text too', () => {
  const signes = ['"', '\\', "'", ' ', 'a', ')', '%'];
  let graine = 7;
  const hasard = (n: number): number => (graine = (graine * 48_271) % 2_147_483_647) % n;
  for (let n = 0; n < 2_000; n++) {
    const valeur = Array.from({ length: hasard(12) }, () => signes[hasard(signes.length)]).join('');
    deepEqual(relire(odsql.litteral(valeur)), { valeur, reste: '' });
  }
});

test('line breaks and null bytes become spaces', () => {
  equal(odsql.litteral('a\n\0b'), '"a  b"');
});

test('what is not a name, a number or a day goes nowhere', () => {
  const refuse = (f: () => unknown): void =>
    throws(f, (e) => isTernumError(e, 'input') && !!e.hint);
  refuse(() => odsql.compare('id = 1 or id', '=', 'x'));
  refuse(() => odsql.compare('`id`', '=', 'x'));
  refuse(() => odsql.compare('montant', '>=', NaN));
  refuse(() => odsql.compare('montant', '>=', Infinity));
  refuse(() => odsql.depuis('datenotification', "2024-01-01' or date'2024"));
  refuse(() => odsql.jusquau('datenotification', '2024-02-30'));
});

test('conditions together', () => {
  const deux = [odsql.parmi('acheteur_id', ['1']), odsql.commence('acheteur_id', '2')];
  equal(
    odsql.tous([odsql.unDe(deux), odsql.depuis('datenotification', '2024-01-01')]),
    `(acheteur_id in ("1") or startswith(acheteur_id, "2")) and datenotification >= date'2024-01-01'`,
  );
  equal(odsql.tous([]), undefined);
  ok(odsql.non(odsql.absent('x')).texte.startsWith('not ('));
});
