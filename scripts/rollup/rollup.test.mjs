import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { at } from '../lib/paths.mjs';
import { alikeFirst } from './alike-first.mjs';
import { rewrite } from './ateliers.mjs';
import { apart } from './apart.mjs';
import { marginal } from './detail.mjs';
import { families } from './families.mjs';
import { minifyCss, minifyTemplates, templateMinifier } from './minify-templates.mjs';
import { renamePolicy } from './trusted-types.mjs';

test('the installed Lit creates its policy where we look for it', () => {
  const { code, count } = renamePolicy(
    readFileSync(at('node_modules/lit-html/lit-html.js'), 'utf8'),
  );
  assert.equal(count, 1);
  assert.match(code, /\?\?=\w+\.createPolicy\("ternum"/);
  assert.doesNotMatch(code, /createPolicy\("lit-html"/);
  const [rule] = /u=>\{if\(.*?return u\}/.exec(code);
  const bless = new Function(
    `return ${rule.replace('import.meta.url', '"https://a.example/v1/base-x.js"')}`,
  )();
  assert.equal(bless('https://a.example/v1/t.js'), 'https://a.example/v1/t.js');
  for (const other of [
    'https://a.example/v2/t.js',
    'https://b.example/v1/t.js',
    'https://a.example/v1/../t.js',
    'https://a.example/v1/deeper/t.js',
    'data:text/javascript,1',
    't.js',
  ])
    assert.throws(() => bless(other), undefined, other);
});

test('styles lose their comments and spaces, not their meaning', () => {
  assert.equal(
    minifyCss(`
      /* why */
      :host([hidden]) > p :hover, a { color: red; margin: -0.5em 10.5em 0.25em; width: calc(1px + 2em); content: '  ; '; }
      @media (max-width: 30em) and (hover) { a { margin: 0 auto; } }`),
    ` :host([hidden])>p :hover,a{color:red;margin:-.5em 10.5em .25em;width:calc(1px + 2em);content:'  ; '}` +
      `@media (max-width:30em) and (hover){a{margin:0 auto}}`,
  );
});

test('templates are shortened, other strings and <pre> are not', () => {
  const code = [
    'const a = html`<p>\n    ${x}\n    été  </p>`;',
    'const b = html`<pre>\n  ${x}  y</pre>`;',
    'const c = `a\n  b`;',
    'const d = css`a {\n  color: ${x};\n}`;',
  ].join('\n');
  assert.equal(
    minifyTemplates(code, parseAst),
    [
      'const a = html`<p> ${x} été </p>`;',
      'const b = html`<pre>\n  ${x}  y</pre>`;',
      'const c = `a\n  b`;',
      'const d = css`a{color:${x}}`;',
    ].join('\n'),
  );
});

test('what tsc emits goes through, other files do not', () => {
  const { transform } = templateMinifier();
  const context = { parse: parseAst };
  const emitted = 'export const s = css `\n  a {\n    b: c;\n  }\n`;';
  assert.match(transform.call(context, emitted, 'packages/x.js').code, /css ` a\{b:c\}`/);
  assert.equal(transform.call(context, emitted, 'node_modules/lit/x.js'), null);
  assert.equal(transform.call(context, 'const a = `  `;', 'packages/x.js'), null);
});

test('a part of a dashboard and a panel loaded on demand are in the files of their family', () => {
  const dir = mkdtempSync(join(tmpdir(), 'families-'));
  try {
    mkdirSync(join(dir, 'define'));
    const write = (name, text) => writeFileSync(join(dir, name), text);
    write('define/ternum-tableau.js', `import './ternum-part.js';`);
    write('define/ternum-part.js', '');
    write('define/ternum-panel.js', '');
    write('define/ternum-other.js', `import '../other.js';`);
    write('shared.js', `const f = () => import('./define/ternum-panel.js');`);
    const { tags, heads } = families(join(dir, 'define'));
    assert.equal(Object.keys(tags).length, 4);
    assert.deepEqual(Object.keys(heads).toSorted(), ['ternum-other', 'ternum-tableau']);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('an entry imports first the style sheets that it needs at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'alike-'));
  try {
    const write = (name, text) => writeFileSync(join(dir, name), text);
    write('head.js', `import './part.js';\nimport x from 'lit';\n`);
    write('part.js', `import {\n  a\n} from './a.styles.js';\nconst f = () => import('./b.js');`);
    write('a.styles.js', '');
    write('b.js', `import './b.styles.js';`);
    const head = join(dir, 'head.js');
    const { transform } = alikeFirst([head]);
    assert.equal(
      transform('x', head).code,
      `import ${JSON.stringify(join(dir, 'a.styles.js'))};\nx`,
    );
    assert.equal(transform('x', join(dir, 'part.js')), null);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('a module weighs what goes with it', () => {
  const [[first, bytes], [second, none]] = marginal({
    a: 'x'.repeat(50),
    b: 'let unlike = [1, 2]',
  });
  assert.deepEqual([first, second], ['b', 'a']);
  assert.ok(bytes > none);
});

test('a worker has a file and a copy of its own, which the page takes too when it must', () => {
  const asked = [];
  const emit = (worker) => `AT(${asked.push(worker)})`;
  const code = [
    `const a = () => new Worker(new URL('./travail.js', import.meta.url), { type: 'module' });`,
    `const b = () => import('./service.js');`,
  ].join('\n');
  const out = rewrite(code, '/p/carte/moteur/creer.js?family=carte', emit);
  assert.equal(asked[0], '/p/carte/moteur/travail.js?family=atelier-carte');
  assert.match(out, /createScriptURL\(AT\(1\)\)/);
  assert.match(out, /import\("\/p\/carte\/moteur\/service\.js\?family=atelier-carte"\)/);
  assert.equal(rewrite('new Worker(url)', '/p/x.js', emit), null);
});

test('a worker shares nothing with a page, not even Lit or what both import', async () => {
  const plugin = apart({ 'ternum-x': '/p/x.js' });
  const resolved = (source, importer) =>
    plugin.resolveId.call({ resolve: async (id) => ({ id }) }, source, importer, {});
  const lit = '/node_modules/lit/index.js';
  assert.equal((await resolved(lit, '/p/y.js?family=x')).id, lit);
  assert.equal((await resolved(lit, '/p/y.js?family=atelier-x')).id, `${lit}?family=atelier-x`);
  const marked = '/p/service.js?family=atelier-x';
  assert.equal((await resolved(marked, '/p/y.js?family=x')).id, marked);
});
