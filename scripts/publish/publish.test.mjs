import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contents } from './check.mjs';

const MANIFEST = {
  exports: {
    '.': {
      '@ternum/source': './src/index.ts',
      types: './dist/index.d.ts',
      default: './dist/index.js',
    },
    './define/*': { default: './dist/define/*.js' },
  },
  bin: { x: 'bin/x.js' },
};
const FILES = [
  'LICENSE',
  'src/index.ts',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/define/a.js',
  'bin/x.js',
];
const judge = (files, manifest = MANIFEST) => contents({ name: '@x/x', manifest, files });

test('a package that holds what it promises', () => {
  assert.deepEqual(judge(FILES), []);
});

test('what is promised and absent, and what is ours and published, is named', () => {
  for (const file of FILES) {
    const faults = judge(FILES.filter((other) => other !== file));
    assert.equal(faults.length, 1, file);
  }
  for (const file of ['dist/a.test.js', 'dist/.tsbuildinfo', 'dist/testing/a.js'])
    assert.match(judge([...FILES, file])[0], /écartez-le/, file);
  assert.match(
    judge(FILES, { customElements: 'custom-elements.json' })[0],
    /custom-elements\.json/,
  );
});
