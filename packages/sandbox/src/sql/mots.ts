/** Words, accents and capitals apart: what `search` and `like` compare. */
import { fold } from '@ternum/core';

const decouper = (texte: string, separateur: RegExp): string[] =>
  fold(texte).split(separateur).filter(Boolean);

/** True when every word of `motif` is a word of `texte`; `*` in a word stands for any letters. */
export function motsTrouves(texte: unknown, motif: unknown): number {
  if (texte === null || texte === undefined) return 0;
  const mots = decouper(String(texte), /[^a-z0-9]+/);
  const voulus = decouper(String(motif), /[^a-z0-9*]+/);
  return voulus.length && voulus.every((v) => mots.some((m) => ressemble(m, v))) ? 1 : 0;
}

// No regular expression is built from what people type.
function ressemble(mot: string, motif: string): boolean {
  const [debut = '', ...suite] = motif.split('*');
  if (!suite.length) return mot === motif;
  if (!mot.startsWith(debut)) return false;
  const fin = suite.pop()!;
  let ou = debut.length;
  for (const morceau of suite) {
    const trouve = mot.indexOf(morceau, ou);
    if (trouve < 0) return false;
    ou = trouve + morceau.length;
  }
  return mot.length - fin.length >= ou && mot.endsWith(fin);
}
