import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches } from './rules.mjs';

const ELEMENT = 'packages/elements/src/x/x.ts';
const broken = (source, file = ELEMENT) => breaches(file, source).length;
const slash = '/';

test('what a strict policy refuses is told', () => {
  for (const source of [
    'html`<p style="color: red">`',
    'html`<p class="a"\n style=${x}>`',
    'svg`<g style="x">`',
    'html`<p>${unsafeHTML(x)}`',
    'import { styleMap } from "lit/directives/style-map.js"',
    'element.innerHTML = x',
    'element.insertAdjacentHTML("beforeend", x)',
    'eval(x)',
    'new Function("x")',
    'customElements.define("ternum-x", X)',
  ])
    assert.equal(broken(source), 1, source);
});

test('what looks like it is not', () => {
  for (const source of [
    'html`<p class="style">${x}</p>`',
    'const style = "a"; html`<p></p>`',
    'element.style.setProperty("--x", "1")',
    'if (element.innerHTML === "") f()',
    "customElements.get('ternum-x') ?? customElements.define('ternum-x', X)",
  ])
    assert.equal(broken(source), 0, source);
  assert.equal(broken('element.innerHTML = x', 'packages/elements/src/x/x.test.ts'), 0);
});

test('a long file, a path of a machine, the address of a registry are told everywhere', () => {
  const file = 'scripts/x.mjs';
  assert.equal(broken('a\n'.repeat(400), file), 0);
  assert.equal(broken('a\n'.repeat(401), file), 1);
  assert.equal(broken(`open('${slash}root${slash}x')`, file), 1);
  assert.equal(broken(`fetch('https:${slash}${slash}registry.example')`, file), 1);
  assert.equal(broken("fetch('https://x.example/work/a')", file), 0);
});
