/**
 * French spaces that do not break, in the texts of compiled elements: sources are written with the space of the
 * keyboard, and « Qui ? » never begins a line with its question mark. As many characters come out as went in, on as
 * many lines, for source maps; done twice, nothing more changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { root } from './paths.mjs';
import { filesUnder } from './stamp.mjs';

const FINE = '\u202f';
const apresGuillemet = (texte) => texte.replace(/« (?=\S|$)/g, `«${FINE}`);

/** A sign after a word: « ; » alone sets apart what an export puts in one cell. */
const chaine = (texte) =>
  apresGuillemet(texte).replace(/(?<=\S) (?=[;:?!»](?:[\s,.)»…]|$))/g, FINE);

/** A piece of a template may begin with its sign: a value or a tag comes before. */
const morceau = (texte) => apresGuillemet(texte).replace(/ (?=[;:?!»](?:[\s<,.)»…]|$))/g, FINE);

/** In markup a run of white space shows as one space: one with a new line goes to the other side of the sign. */
const balisage = (texte) =>
  morceau(
    texte.replace(
      /(\s*\n\s+)([;:?!»][,.)»…]*)(?=[\s<]|$)/g,
      (_, blanc, signe) => FINE + signe + blanc.slice(0, -1),
    ),
  );

/** What is in `css` is no text. */
const REGLES = { html: balisage, svg: balisage, css: (style) => style };

/** Start and end of what may be text, with its rule. */
function* textes(noeud) {
  if (Array.isArray(noeud)) {
    for (const dedans of noeud) yield* textes(dedans);
  } else if (noeud?.type === 'TaggedTemplateExpression') {
    const regle = REGLES[noeud.tag.name] ?? morceau;
    for (const { start, end } of noeud.quasi.quasis) yield [start, end, regle];
    yield* textes(noeud.quasi.expressions);
  } else if (noeud?.type === 'TemplateElement') {
    yield [noeud.start, noeud.end, morceau];
  } else if (noeud?.type === 'Literal') {
    if (typeof noeud.value === 'string') yield [noeud.start + 1, noeud.end - 1, chaine];
  } else if (noeud && typeof noeud === 'object') {
    yield* textes(Object.values(noeud));
  }
}

/** @param {string} code JavaScript module */
export function espacer(code) {
  let fait = '';
  let la = 0;
  for (const [debut, fin, regle] of [...textes(parseAst(code))].toSorted((a, b) => a[0] - b[0])) {
    fait += code.slice(la, debut) + regle(code.slice(debut, fin));
    la = fin;
  }
  return fait + code.slice(la);
}

/** Writes the compiled modules of a package again. @param {string} path of the package, from the root */
export function espacerTextes(path, dir = root) {
  for (const fichier of filesUnder(join(path, 'dist'), dir)) {
    if (!fichier.endsWith('.js') || fichier.includes('/dist/bundle/')) continue;
    const avant = readFileSync(join(dir, fichier), 'utf8');
    const apres = espacer(avant);
    if (apres !== avant) writeFileSync(join(dir, fichier), apres);
  }
}
