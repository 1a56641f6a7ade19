import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { explain, mismatch } from './ensure-install.mjs';

const LOCK = {
  '': { name: 'x', workspaces: ['packages/*'] },
  'packages/core': { version: '0.1.0' },
  'node_modules/@x/core': { resolved: 'packages/core', link: true },
  'node_modules/lit': { version: '3.3.3', integrity: 'sha512-a' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
let dir;

function install(packages) {
  writeFileSync(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'install-'));
  for (const path of ['packages/core', 'node_modules/lit', 'node_modules/other-system']) {
    mkdirSync(join(dir, path), { recursive: true });
    writeFileSync(join(dir, path, 'package.json'), '{}');
  }
  mkdirSync(join(dir, 'node_modules/@x'));
  symlinkSync('../../packages/core', join(dir, 'node_modules/@x/core'));
  writeFileSync(join(dir, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
  install(LOCK);
});
afterEach(() => rmSync(dir, { recursive: true }));

test('what the lock says is there: npm is not called', () => {
  assert.equal(mismatch(dir), undefined);
});

test('a package for another system may be missing', () => {
  const { 'node_modules/other-system': _, ...rest } = LOCK;
  install(rest);
  assert.equal(mismatch(dir), undefined);
});

test('a missing, deleted or different package is seen', () => {
  const { 'node_modules/lit': lit, ...rest } = LOCK;
  install(rest);
  assert.equal(mismatch(dir), 'node_modules/lit');
  install({ ...rest, 'node_modules/lit': { ...lit, integrity: 'sha512-z' } });
  assert.equal(mismatch(dir), 'node_modules/lit');
  install(LOCK);
  rmSync(join(dir, 'node_modules/lit'), { recursive: true });
  assert.equal(mismatch(dir), 'node_modules/lit');
});

test('a workspace link that is missing or leads elsewhere is seen', () => {
  rmSync(join(dir, 'node_modules/@x/core'));
  assert.equal(mismatch(dir), 'node_modules/@x/core');
  symlinkSync('../lit', join(dir, 'node_modules/@x/core'));
  assert.equal(mismatch(dir), 'node_modules/@x/core');
});

test('an installation that was cut short, or none, is seen', () => {
  rmSync(join(dir, 'node_modules/.package-lock.json'));
  assert.equal(mismatch(dir), 'node_modules');
});

test('a failed npm is explained in one sentence that says what to do', () => {
  assert.match(explain('npm error code ENOTFOUND'), /vérifiez la connexion/);
  assert.match(explain('npm error code EACCES'), /propriétaire/);
  assert.match(explain('npm error code EUSAGE `npm ci` can only install'), /npm install/);
  assert.match(explain('???'), /ci-dessus/);
});
