import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cycles, fault, importsOf } from './imports.mjs';

const PACKAGES = {
  exports: () => ['.', './csv', './define/*'],
  dependencies: (name) => (name === 'elements' ? ['lit'] : []),
};
const judge = (file, path) => fault(file, path, PACKAGES);

test('every form of import is seen, comments are not', () => {
  const paths = importsOf(`
    import a, { b } from './a.ts';
    import {
      c,
    } from './c.ts';
    import './side.ts';
    import type { T } from './type.ts';
    export * from './star.ts';
    export type { U } from './other-type.ts';
    // import x from './comment.ts';
    /** import y from './doc.ts'; */
    const later = () => import('./later.ts');
  `);
  assert.deepEqual(paths.map(({ path }) => path).toSorted(), [
    './a.ts',
    './c.ts',
    './later.ts',
    './other-type.ts',
    './side.ts',
    './star.ts',
    './type.ts',
  ]);
  assert.ok(paths.find(({ path }) => path === './type.ts').type);
  assert.ok(paths.find(({ path }) => path === './later.ts').later);
});

test('downwards, through exports: allowed', () => {
  assert.equal(judge('packages/elements/src/x/x.ts', '@ternum/core/csv'), undefined);
  assert.equal(judge('packages/elements/src/x/x.ts', 'lit'), undefined);
  assert.equal(judge('packages/embed/src/x.ts', '@ternum/elements/define/ternum-x'), undefined);
  assert.equal(judge('packages/core/src/x.test.ts', '@ternum/marches'), undefined);
});

test('upwards, sideways, inside another package, undeclared: told', () => {
  assert.match(judge('packages/core/src/x.ts', '@ternum/marches'), /descendent/);
  assert.match(judge('packages/cli/src/x.ts', '@ternum/elements'), /descendent/);
  assert.match(judge('packages/marches/src/x.ts', '@ternum/core/src/a'), /n’exporte pas/);
  assert.match(judge('packages/marches/src/x.ts', '../../core/src/a.ts'), /hors de son paquet/);
  assert.match(judge('packages/marches/src/x.ts', 'lit'), /dépendances/);
});

test('rings are found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  assert.deepEqual(cycles(graph), [['a', 'b', 'c', 'a']]);
  assert.deepEqual(
    cycles(
      new Map([
        ['a', ['b']],
        ['b', []],
      ]),
    ),
    [],
  );
});
