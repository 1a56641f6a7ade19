/** The text of a new element's files. It shows a list and says in one sentence what the list holds. */

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

const element = (
  name,
  Class,
) => `/** \`<ternum-${name}>\`: a title, a sentence that says what the list holds, the list. */
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { TernumElement } from '../shared/base.ts';
import { phrase } from './${name}.model.ts';
import { styles } from './${name}.styles.ts';

/**
 * @summary Une liste et la phrase qui la résume.
 * @tagname ternum-${name}
 * @slot note - Une remarque, sous la liste
 */
export class ${Class} extends TernumElement {
  static override styles = [TernumElement.styles, styles].flat();
  static override properties: PropertyDeclarations = {
    ...TernumElement.properties,
    data: { attribute: false },
  };

  /** What the list holds, one text a line. */
  declare data: readonly string[] | undefined;

  override render(): TemplateResult {
    const lignes = this.data ?? [];
    return html\`
      \${this.titre('Titre à écrire')}
      <p>\${phrase(lignes)}</p>
      <ul>
        \${lignes.map((ligne) => html\`<li>\${ligne}</li>\`)}
      </ul>
      <slot name="note"></slot>
    \`;
  }
}
`;

const styles = () => `import { css } from 'lit';

export const styles = css\`
  ul {
    list-style: none;
  }
  li {
    padding-block: var(--_s);
    border-bottom: 1px solid var(--_border);
  }
\`;
`;

const model = () => `/** The sentence above the list. Pure: data in, words out. */
export function phrase(lignes: readonly string[]): string {
  if (lignes.length === 0) return 'Rien à montrer pour le moment.';
  return lignes.length === 1 ? 'Une seule ligne.' : \`\${lignes.length} lignes.\`;
}
`;

const modelTest = (name) => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrase } from './${name}.model.ts';

test('none, one and several are told in words', () => {
  assert.equal(phrase([]), 'Rien à montrer pour le moment.');
  assert.equal(phrase(['a']), 'Une seule ligne.');
  assert.equal(phrase(['a', 'b']), '2 lignes.');
});
`;

const browserTest = (name, Class) => `import { expect, fixture, html } from '@open-wc/testing';
import '../define/ternum-${name}.ts';
import type { ${Class} } from './${name}.ts';

describe('ternum-${name}', () => {
  it('shows its lines and the sentence about them', async () => {
    const element = await fixture<${Class}>(
      html\`<ternum-${name} .data=\${['Un', 'Deux']}></ternum-${name}>\`,
    );
    expect(element.shadowRoot?.querySelectorAll('li').length).to.equal(2);
    expect(element.shadowRoot?.querySelector('p')?.textContent).to.equal('2 lignes.');
  });

  it('has words when there is nothing, and the heading level that the page asks for', async () => {
    const element = await fixture<${Class}>(
      html\`<ternum-${name} heading-level="3"></ternum-${name}>\`,
    );
    expect(element.shadowRoot?.querySelector('h3')).to.exist;
    expect(element.shadowRoot?.querySelector('p')?.textContent).to.contain('Rien à montrer');
  });

  it('is accessible', async () => {
    const element = await fixture<${Class}>(
      html\`<ternum-${name} .data=\${['Un', 'Deux']}></ternum-${name}>\`,
    );
    await expect(element).to.be.accessible();
  });
});
`;

const sample = (name) => `<ternum-${name}>
  <a href="/liste.html">La liste</a>
</ternum-${name}>
`;

const define = (name, Class) => `/** Registers \`<ternum-${name}>\`, once. */
import { ${Class} } from '../${name}/${name}.ts';

customElements.get('ternum-${name}') ?? customElements.define('ternum-${name}', ${Class});

declare global {
  interface HTMLElementTagNameMap {
    'ternum-${name}': ${Class};
  }
}
`;

/** Path → text. @param {string} name kebab-case, without `ternum-` */
export function filesFor(name) {
  const Class = pascal(name);
  const dir = `packages/elements/src/${name}/${name}`;
  return {
    [`${dir}.ts`]: element(name, Class),
    [`${dir}.styles.ts`]: styles(),
    [`${dir}.model.ts`]: model(),
    [`${dir}.model.test.ts`]: modelTest(name),
    [`${dir}.test.ts`]: browserTest(name, Class),
    [`${dir}.sample.html`]: sample(name),
    [`packages/elements/src/define/ternum-${name}.ts`]: define(name, Class),
  };
}
