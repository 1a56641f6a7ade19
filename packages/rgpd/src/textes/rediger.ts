/** The pen of every text: blocks, blanks, sources, and a last part for the town hall. */
import { formatDate, insecables } from '@ternum/core';
import { BLANC, blanc, type Bloc } from '@ternum/core/odt';
import type { Source } from '../catalogue/types.ts';
import type { TexteRgpd } from './types.ts';

/** Who fills most blanks. */
export const MAIRIE = 'la mairie';
/** Long form first, for whoever reads. */
export const CNIL = 'Commission nationale de l’informatique et des libertés (CNIL)';
/** Same. */
export const RGPD = 'règlement général sur la protection des données (RGPD)';

/** The words given, or a blank. */
export const dit = (valeur: string | undefined, quoi: string, qui = MAIRIE): string =>
  valeur?.trim() || blanc(quoi, qui);

/** With its full stop. */
export const phrase = (texte: string): string =>
  /[.!?…]$/.test(texte.trim()) ? texte.trim() : `${texte.trim()}.`;

/** « a, b et c ». */
export const enumerer = (mots: readonly string[]): string =>
  mots.length < 2 ? (mots[0] ?? '') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

/** First letter in lower case, but for names and acronyms. */
export const minuscule = (texte: string): string =>
  /^[A-ZÀ-Ý](?=[a-zà-ÿ’' ])/.test(texte) ? texte.charAt(0).toLowerCase() + texte.slice(1) : texte;

/** Blocks, in the order in which they are said. */
export class Redaction {
  readonly #titre: string;
  readonly #corps: Bloc[] = [];
  readonly #notes: string[] = [];
  readonly #sources: Source[] = [];

  /** @param titre of the document, and its heading of level 1 */
  constructor(titre: string) {
    // The name of the document may become that of a file: no blank in it.
    this.#titre = insecables(titre.replace(/\s*(?:–|avec)?\s*……… \([^)]*\)/g, ''));
    this.#corps.push({ type: 'titre', niveau: 1, texte: francais(titre) });
  }

  /** A heading; one that nothing follows is dropped. */
  titre(texte: string, niveau: 2 | 3 = 2): this {
    this.#corps.push({ type: 'titre', niveau, texte: francais(texte) });
    return this;
  }

  /** Paragraphs. */
  dire(...textes: readonly string[]): this {
    for (const texte of textes)
      if (texte.trim()) this.#corps.push({ type: 'paragraphe', texte: francais(texte) });
    return this;
  }

  /** A paragraph in bold. */
  fort(texte: string): this {
    this.#corps.push({ type: 'paragraphe', texte: francais(texte), gras: true });
    return this;
  }

  /** A bulleted list; nothing when it has no item. */
  liste(elements: readonly string[]): this {
    if (elements.length) this.#corps.push({ type: 'liste', elements: elements.map(francais) });
    return this;
  }

  /** A table; nothing when it has no row. */
  tableau(
    legende: string,
    entetes: readonly string[],
    lignes: readonly (readonly string[])[],
  ): this {
    if (lignes.length)
      this.#corps.push({
        type: 'tableau',
        legende: francais(legende),
        entetes: entetes.map(francais),
        lignes: lignes.map((l) => l.map(francais)),
      });
    return this;
  }

  /** Something for the town hall only. */
  note(texte: string): this {
    this.#notes.push(francais(texte));
    return this;
  }

  /** What the text rests on. */
  source(...sources: readonly Source[]): this {
    this.#sources.push(...sources);
    return this;
  }

  /** The document. */
  finir({ paysage = false } = {}): TexteRgpd {
    const corps = this.#corps.filter((b, i, tous) => {
      const suivant = tous[i + 1];
      return (
        b.type !== 'titre' ||
        b.niveau === 1 ||
        (suivant && (suivant.type !== 'titre' || suivant.niveau > b.niveau))
      );
    });
    const blancs = corps.flatMap(textesDe).flatMap((t) => t.match(BLANC) ?? []);
    const sources = this.#sources.filter(
      (s, i, toutes) =>
        toutes.findIndex((t) => t.texte === s.texte && t.article === s.article) === i,
    );
    return {
      titre: this.#titre,
      ...(paysage ? { paysage } : {}),
      corps,
      blancs,
      sources,
      blocs: [...corps, ...notes(this.#notes, blancs.length, sources)],
    };
  }
}

/** Blanks are left as they are: other writers look for them. */
const francais = (texte: string): string =>
  texte
    .split(/(……… \(à compléter : [^)]*\))/)
    .map((morceau, i) => (i % 2 ? morceau : insecables(morceau)))
    .join('');

/** Every text of a block. */
export function textesDe(b: Bloc): readonly string[] {
  switch (b.type) {
    case 'liste':
      return b.elements;
    case 'tableau':
      return [b.legende, ...b.entetes, ...b.lignes.flat()];
    default:
      return [b.texte];
  }
}

function notes(lignes: readonly string[], blancs: number, sources: readonly Source[]): Bloc[] {
  const compte =
    blancs > 1
      ? `${blancs} passages restent à compléter.`
      : blancs
        ? 'Un passage reste à compléter.'
        : 'Aucun passage ne reste à compléter.';
  const elements = [
    ...lignes,
    ...sources.map(
      ({ texte, article, revueLe, aConfirmer }) =>
        `${texte}${article ? `, ${/^\d/.test(article) ? `${/,| et /.test(article) ? 'articles' : 'article'} ${article}` : article}` : ''} (revu le ${formatDate(revueLe)})${aConfirmer ? ` – à confirmer : ${aConfirmer}` : ''}`,
    ),
  ].map(francais);
  return [
    { type: 'titre', niveau: 2, texte: 'Pour la mairie : à lire, puis à retirer' },
    {
      type: 'paragraphe',
      texte: `${compte} Ce projet est fait à partir du registre ; le délégué à la protection des données le relit avant qu’il serve.`,
    },
    ...(elements.length ? [{ type: 'liste' as const, elements }] : []),
  ];
}
