/** What terser leaves alone: the white space inside css`…`, html`…` and svg`…`. */

const STRINGS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** One piece of a style sheet between two `${…}`. Strings keep every space. */
export function minifyCss(text) {
  const kept = [];
  // The mark is a letter to the rules below, so that spaces around a string follow the rules for words.
  return text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(STRINGS, (string) => `\u0001${kept.push(string) - 1}\u0001`)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ > /g, '>')
    .replace(/(?<=[\s(,:-])0(?=\.\d)/g, '')
    .replace(/;}/g, '}')
    .replace(/\u0001(\d+)\u0001/g, (_, index) => kept[Number(index)]);
}

/**
 * One piece of markup between two `${…}`: a run of white space shows as one space, so it becomes one; a value of letters
 * needs no quotes.
 */
export const minifyMarkup = (text) =>
  text.replace(/[ \t\r\n]+/g, ' ').replace(/( [a-z-]+=)"([\w-]+)"(?=[ >])/g, '$1$2');

const RULES = { css: minifyCss, html: minifyMarkup, svg: minifyMarkup };

function* templates(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const inner of node) yield* templates(inner);
    return;
  }
  if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'parent' && value && typeof value === 'object') yield* templates(value);
  }
}

/** @param {(code: string) => object} parse ESTree parser */
export function minifyTemplates(code, parse) {
  const edits = [];
  for (const { tag, quasi } of templates(parse(code))) {
    const rule = RULES[tag.name];
    // Inside these every space shows.
    if (!rule || quasi.quasis.some((piece) => /<(pre|textarea)\b/.test(piece.value.raw))) continue;
    for (const { start, end, value } of quasi.quasis) edits.push([start, end, rule(value.raw)]);
  }
  let out = code;
  for (const [start, end, text] of edits.toSorted((a, b) => b[0] - a[0]))
    out = out.slice(0, start) + text + out.slice(end);
  return out;
}

/** tsc writes a space before the backquote. */
const TAGGED = /\b(css|html|svg)\s*`/;

export function templateMinifier() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules/') || !TAGGED.test(code)) return null;
      return { code: minifyTemplates(code, (text) => this.parse(text)), map: null };
    },
  };
}
