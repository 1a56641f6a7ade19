import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownAddress } from './base.ts';
import { alreadyThere, filesOf, located, nameOf, needed, unknownTag } from './files.ts';
import type { Table } from './table.ts';

const TABLE: Table = {
  version: '1.2.3',
  files: [
    ['commun-aaaa', 'AAA'],
    ['ternum-x-bbbb', 'BBB'],
    ['ternum-y-cccc', 'CCC'],
  ],
  elements: { x: [1, 0], y: [2, 0] },
};

test('a tag’s own file comes first, beside the loader whatever its query', () => {
  assert.deepEqual(filesOf(TABLE, 'ternum-y', 'https://cdn.example/v1/ternum.js?v=3'), [
    { url: 'https://cdn.example/v1/ternum-y-cccc.js', integrity: 'sha256-CCC' },
    { url: 'https://cdn.example/v1/commun-aaaa.js', integrity: 'sha256-AAA' },
  ]);
});

test('other tags, unknown tags and names that every object has are not ours', () => {
  assert.equal(nameOf('wa-button'), undefined);
  assert.equal(filesOf(TABLE, 'ternum-z', 'https://a.example/'), undefined);
  assert.equal(filesOf(TABLE, 'ternum-constructor', 'https://a.example/'), undefined);
});

test('a module loaded on demand is found by the name of its file, among those of its table only', () => {
  const base = 'https://cdn.example/v1/ternum.js';
  const later: Table = { ...TABLE, elements: { 'detail-dddd': [2, 0] } };
  assert.deepEqual(
    needed(later, 'detail-dddd', base)?.map(({ url }) => url),
    ['https://cdn.example/v1/ternum-y-cccc.js', 'https://cdn.example/v1/commun-aaaa.js'],
  );
  assert.equal(needed(later, 'other', base), undefined);
  assert.equal(
    located(['empreintes-eeee', 'EEE'], base).url,
    'https://cdn.example/v1/empreintes-eeee.js',
  );
});

test('our address: the running script, else the page’s tag; never a file that only looks like it', () => {
  const ours = 'https://a.example/x/ternum.js?v=1';
  assert.equal(ownAddress([undefined, 'https://a.example/app.js', ours]), ours);
  assert.equal(
    ownAddress(['https://a.example/ternum.json', 'https://a.example/external.js']),
    undefined,
  );
});

test('the sentences name versions and known elements', () => {
  assert.match(unknownTag(TABLE, 'ternum-z'), /1\.2\.3.*<ternum-z>.*<ternum-x>, <ternum-y>\.$/);
  assert.match(alreadyThere('2.0.0', '1.2.3'), /2\.0\.0.*1\.2\.3/);
});
