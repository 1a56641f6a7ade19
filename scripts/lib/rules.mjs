/** The project's own rules, those that no linter knows. Each gives a sentence that says what to do. */

const LONGEST = 400;

/** Every html`…` and svg`…` of a source, nested ones apart. */
function markup(source) {
  return Array.from(source.matchAll(/\b(?:html|svg)`((?:[^`\\]|\\.)*)`/gs), ([, text]) => text);
}

/** In what a browser runs. */
const BROWSER = [
  {
    // Under `style-src 'self'` the first render is blocked, in some browsers for static text too.
    broken: (source) => markup(source).some((text) => /\sstyle\s*=/.test(text)),
    advice:
      'un attribut style= est refusé par une politique stricte : une classe, ou ref() et style.setProperty()',
  },
  {
    broken: (source) => /\b(styleMap|unsafeHTML|unsafeSVG|unsafeStatic)\b/.test(source),
    advice: 'styleMap et unsafe* sont refusés : une classe, ou du texte',
  },
  {
    broken: (source) =>
      /\.(innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|document\.write|DOMParser/.test(source),
    advice: 'ce qui vient des données est du texte, jamais du balisage',
  },
  {
    broken: (source) => /\beval\(|new Function\b|setTimeout\(\s*['"`]/.test(source),
    advice: 'eval et ses semblables sont refusés par une politique stricte',
  },
  {
    broken: (source) =>
      /customElements\s*\.define\(/.test(source) &&
      !/customElements\s*\.get\([^)]*\)\s*\?\?\s*customElements\s*\.define\(/.test(source),
    advice:
      'écrivez customElements.get(nom) ?? customElements.define(nom, …) : une page peut charger deux fois',
  },
];

const EVERYWHERE = [
  {
    broken: (source, file) => /\.(ts|m?js)$/.test(file) && source.split('\n').length > LONGEST + 1,
    advice: `plus de ${LONGEST} lignes : coupez ce fichier en deux choses qui ont un nom`,
  },
  {
    // A path of one machine, or the address of one registry, works nowhere else.
    broken: (source) =>
      /(^|[\s"'`(=])\/(?:work|root|home|tmp)\//m.test(source) || /\/\/registry\.\w/.test(source),
    advice: 'ni chemin d’une machine, ni adresse d’un registre dans le dépôt',
  },
];

/**
 * @param {string} file path from the root; @param {string} source
 * @returns {string[]} one sentence a broken rule
 */
export function breaches(file, source) {
  const inBrowser = /^packages\/(elements|embed)\/src\//.test(file) && !file.endsWith('.test.ts');
  return [...EVERYWHERE, ...(inBrowser ? BROWSER : [])]
    .filter(({ broken }) => broken(source, file))
    .map(({ advice }) => `${file} : ${advice}.`);
}
