/** Values of schema 1.0.2, by their hashes: whether the closed lists are needed, without the closed lists. */
import type { CleEnumeration } from '../enumerations.ts';

/** Of each list and value of `ENUMERATIONS`, three letters; `open-lieux.test.ts` says what to write here. */
const HACHEES = new Set(
  'bi6uz6ix52zzytvt3euattqpmv4d3kslfhpyrzveb121xqhf8acs15spn5wcxybutriumfncblljtzdfc9kide2hiurzagtnakv8mzbhqxoqsrduko1jno8ml6p5jhfbpvru1unr3x57bdy28ru3nqii6a48bd7cfgxblvww5w8'.match(
    /.{3}/g,
  ),
);

/** FNV-1a from 0, 32 bits: its last three letters in base 36. */
export function hacher(texte: string): string {
  let h = 0;
  for (const c of texte) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193);
  return (h >>> 0).toString(36).padStart(3, '0').slice(-3);
}

/**
 * Whether a text is a value of the list, to the letter. It also says so of one foreign text in 800, which then stays as
 * published: of none that the lists would put right.
 */
export const estConnue = (cle: CleEnumeration, texte: string): boolean =>
  HACHEES.has(hacher(cle + texte));
