/**
 * Lit still has a way out for browsers without constructable style sheets, and hooks for their polyfills. None of the
 * browsers that run our elements is one of these (adr/0006): said here once, the minifier drops what it guards. Its two
 * sentences for whoever writes a style sheet wrongly have nobody to tell in a release: the errors stay, without them.
 * So with what no element of ours has: properties declared by decorators, and version marks that Lit's development
 * build reads.
 */
const OLD = [
  [/\b([\w$]+)=[\w$]+\.ShadowRoot&&[^;]*?"replace"in CSSStyleSheet\.prototype/g, '$1=!0'],
  [/\b[\w$]+\.(?:reactiveElement|litHtml|litElement)(?:Polyfill|Hydrate)Support\b/g, 'void 0'],
  [
    /Error\("(?:CSSResult is not constructable|Value passed to 'css' function)[^;]*?\."\)/g,
    'Error("css")',
  ],
  [/\([\w$]+\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  [/\bSymbol\.metadata\?\?=Symbol\("metadata"\),[\w$]+\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
  [/\bconst [\w$]+=this\[Symbol\.metadata\];if\(null!==[\w$]+\)\{[^}]*\}/g, ''],
];
/** As many as there are in the version of Lit that the lock names. */
const EXPECTED = 12;

export function foldOldBrowsers(code) {
  let count = 0;
  const out = OLD.reduce(
    (text, [pattern, by]) =>
      text.replace(pattern, (...match) => {
        count += 1;
        return by.replace('$1', match[1]);
      }),
    code,
  );
  return { code: out, count };
}

export function modernLit() {
  let seen = 0;
  return {
    name: 'modern-lit',
    transform(code, id) {
      if (!/node_modules\/(@lit\/|lit)/.test(id)) return null;
      const { code: out, count } = foldOldBrowsers(code);
      seen += count;
      return count ? { code: out.replace(/\bvoid 0\?\.\(/g, '(void 0)?.('), map: null } : null;
    },
    generateBundle() {
      if (seen !== EXPECTED)
        this.error(
          `Les détours de Lit pour d’anciens navigateurs ont changé (${seen} trouvés au lieu de ${EXPECTED}) : adaptez scripts/rollup/modern-lit.mjs à cette version de Lit.`,
        );
    },
  };
}
