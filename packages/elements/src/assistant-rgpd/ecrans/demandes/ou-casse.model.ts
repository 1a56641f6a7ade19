/** Where a text stops being JSON: browsers do not all say it. Pure. */

const BLANC = /\s*/y;
const MOT =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iy;

/** « ligne 3, signe 12 », counted from 1; undefined when the text is whole JSON. */
export function ouCasse(texte: string): string | undefined {
  let i = 0;
  const passer = (motif: RegExp): boolean => {
    motif.lastIndex = i;
    const lu = motif.exec(texte);
    i += lu?.[0].length ?? 0;
    return lu !== null;
  };
  const signe = (attendu: string): boolean => {
    passer(BLANC);
    if (texte[i] !== attendu) return false;
    i++;
    return true;
  };
  const suite = (fin: string, un: () => boolean): boolean => {
    if (signe(fin)) return true;
    do if (!un()) return false;
    while (signe(','));
    return signe(fin);
  };
  const valeur = (): boolean => {
    if (signe('{')) return suite('}', paire);
    if (signe('[')) return suite(']', valeur);
    return passer(MOT);
  };
  const paire = (): boolean => {
    passer(BLANC);
    return texte[i] === '"' && passer(MOT) && signe(':') && valeur();
  };
  if (valeur()) {
    passer(BLANC);
    if (i >= texte.length) return undefined;
  }
  const avant = texte.slice(0, i).split('\n');
  return `ligne ${avant.length}, signe ${avant.at(-1)!.length + 1}`;
}
