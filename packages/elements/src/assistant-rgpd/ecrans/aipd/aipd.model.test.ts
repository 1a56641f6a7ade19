import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { autrement } from './aipd.model.ts';

test('a reason is due when the commune decides otherwise', () => {
  equal(autrement('non-requise', 'requise'), true);
  equal(autrement('faite', 'requise'), false);
  equal(autrement('requise', 'non-requise'), true);
  equal(autrement(undefined, 'requise'), false);
  equal(autrement('non-requise', 'a-documenter'), false);
});
