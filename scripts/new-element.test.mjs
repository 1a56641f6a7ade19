/** What `npm run new:element` writes passes every check: proved in a copy of the project, which is then gone. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { at, root } from './lib/paths.mjs';
import { node } from './lib/run.mjs';

const NAME = 'essai-gabarit';
const MADE = /^(node_modules|dist|site|api|\.git)$/;
let copy;

/** The project without what is made; dependencies are links, ours lead into the copy. */
function copyProject() {
  const dir = mkdtempSync(join(tmpdir(), 'ternum-element-'));
  cpSync(root, dir, { recursive: true, filter: (path) => !MADE.test(basename(path)) });
  mkdirSync(join(dir, 'node_modules/@ternum'), { recursive: true });
  for (const name of readdirSync(at('node_modules'))) {
    if (name !== '@ternum' && name !== '.cache')
      symlinkSync(at('node_modules', name), join(dir, 'node_modules', name));
  }
  for (const name of readdirSync(join(dir, 'packages'))) {
    symlinkSync(join(dir, 'packages', name), join(dir, 'node_modules/@ternum', name));
    // Another version of a dependency than the root's.
    const own = at('packages', name, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(dir, 'packages', name, 'node_modules'));
  }
  return dir;
}

async function run(...args) {
  const { code, stdout, stderr } = await node(args, {
    cwd: copy,
    // Inside a test runner, node --test would take itself for a child and count nothing.
    env: { NODE_TEST_CONTEXT: undefined },
  });
  assert.equal(code, 0, `${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

before(() => {
  copy = copyProject();
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('a name that is no tag is refused in one sentence', async () => {
  for (const name of ['Carte', 'carte_x', '-x', 'a--b', '']) {
    const { code, stderr } = await node(['scripts/new-element.mjs', name], { cwd: copy });
    assert.equal(code, 1, name);
    assert.match(stderr, /^[^\n]+\n$/, name);
  }
});

test('a new element passes types, rules, its tests, the build and the weights', async () => {
  const source = `packages/elements/src/${NAME}/${NAME}`;
  await run('scripts/new-element.mjs', `ternum-${NAME}`);
  await run('node_modules/typescript/bin/tsc', '-b');
  await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.test.json');
  await run(
    'scripts/lint.mjs',
    `packages/elements/src/${NAME}`,
    `packages/elements/src/define/ternum-${NAME}.ts`,
    'packages/elements/src/index.ts',
  );
  await run('scripts/imports.mjs');
  await run('--conditions=@ternum/source', '--import', 'tsx', '--test', `${source}.model.test.ts`);
  const browser = await run(
    'node_modules/@web/test-runner/dist/bin.js',
    '--files',
    `${source}.test.ts`,
  );
  assert.match(browser, /^3 passed, 0 failed$/m);
  await run('scripts/build.mjs');
  assert.match(await run('scripts/weights.mjs'), new RegExp(`ternum-${NAME} `));
  const again = await node(['scripts/new-element.mjs', NAME], { cwd: copy });
  assert.equal(again.code, 1);
  assert.match(again.stderr, /existe déjà/);
});
