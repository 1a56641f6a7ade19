import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError, TernumError } from './index.ts';

test('carries what a program and a person need', () => {
  const cause = new TypeError('fetch failed');
  const e = new TernumError({ kind: 'network', message: 'no', hint: 'Réessayez.', cause });
  equal(e.cause, cause);
  equal(e.hint, 'Réessayez.');
  ok(e instanceof Error);
  ok(isTernumError(e) && isTernumError(e, 'network'));
  ok(!isTernumError(e, 'http') && !isTernumError(cause) && !isTernumError('TernumError'));
});

test('knows what may succeed later', () => {
  const retryable = (init: { status?: number; kind?: 'http' | 'timeout' | 'parse' }) =>
    new TernumError({ kind: 'http', message: '', ...init }).retryable;
  deepEqual(
    [429, 503, 408].map((status) => retryable({ status })),
    [true, true, true],
  );
  deepEqual(
    [404, 400, 500].map((status) => retryable({ status })),
    [false, false, false],
  );
  ok(retryable({ kind: 'timeout' }));
  ok(!retryable({ kind: 'parse' }));
});

test('an address loses what opens doors, and nothing else', () => {
  const url = (text: string) => new TernumError({ kind: 'http', message: '', url: text }).url;
  equal(
    url('https://moi:mdp@exemple.fr/a?apikey=1&page=2&access_token=3&codeCPV=45#x'),
    'https://exemple.fr/a?apikey=***&page=2&access_token=***&codeCPV=45',
  );
  equal(url('/donnees/marches.json'), '/donnees/marches.json');
});
