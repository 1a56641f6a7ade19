import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contraste, lisible } from './contraste.ts';

test('black on white is 21:1, a colour on itself 1:1', () => {
  assert.equal(Math.round(contraste([0, 0, 0], [255, 255, 255])), 21);
  assert.equal(contraste([10, 20, 30], [10, 20, 30]), 1);
});

test('white stays on dark, gives way to black on a pale commune yellow', () => {
  const blanc = [255, 255, 255] as const;
  assert.equal(lisible(blanc, [31, 78, 121]), blanc);
  assert.deepEqual(lisible(blanc, [255, 214, 0]), [0, 0, 0]);
});

test('whatever the colour, what comes out reads at 4.5:1', () => {
  for (let r = 0; r < 256; r += 15)
    for (let v = 0; v < 256; v += 15)
      for (let b = 0; b < 256; b += 15)
        assert.ok(contraste(lisible([255, 255, 255], [r, v, b]), [r, v, b]) >= 4.5);
});
