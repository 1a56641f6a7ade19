/** Values of the outside world: what may be a string, a list, `{ "#text": … }` or nothing. */
import { departementOf } from '@ternum/core';
import { isObject } from '../normalize/shared.ts';

export { isObject as estObjet } from '../normalize/shared.ts';

/** The items of a list, also of one written as JSON in a string; nothing gives none, anything else itself. */
export function enListe(valeur: unknown): unknown[] {
  if (Array.isArray(valeur)) return valeur;
  if (valeur === undefined || valeur === null) return [];
  if (typeof valeur === 'string' && /^\s*\[.*\]\s*$/s.test(valeur)) {
    try {
      return JSON.parse(valeur) as unknown[];
    } catch {
      // Brackets in a sentence.
    }
  }
  return [valeur];
}

const ENTITES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Text of a node, on one line, HTML entities decoded (BOAMP serves « l&#039;achat »), control characters removed;
 * empty when there is none. Still text: never markup.
 */
export function texteDe(valeur: unknown): string {
  const noeud = isObject(valeur) ? valeur['#text'] : valeur;
  if (typeof noeud !== 'string' && typeof noeud !== 'number') return '';
  let texte = String(noeud);
  // Some values were encoded twice.
  for (let i = 0; i < 2 && texte.includes('&'); i++) texte = decoder(texte);
  // eslint-disable-next-line no-control-regex
  return texte
    .replace(/[^\S\u00a0\u202f]+|[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const decoder = (texte: string): string =>
  texte.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (tel, dec, hex, nom) => {
    if (nom) return ENTITES[String(nom).toLowerCase()] ?? tel;
    const code = dec ? Number(dec) : parseInt(hex, 16);
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });

/** Value at the end of a path; the first item where a list stands on the way. */
export function aller(valeur: unknown, ...cles: string[]): unknown {
  let ici = valeur;
  for (const cle of cles) {
    const noeud = Array.isArray(ici) ? ici[0] : ici;
    if (!isObject(noeud) || !Object.hasOwn(noeud, cle)) return undefined;
    ici = noeud[cle];
  }
  return ici;
}

/** Everything that stands under a key, at any depth: notices nest the same block in several ways. */
export function trouver(valeur: unknown, cle: string, profondeur = 12): unknown[] {
  if (profondeur === 0) return [];
  if (Array.isArray(valeur)) return valeur.flatMap((v) => trouver(v, cle, profondeur - 1));
  if (!isObject(valeur)) return [];
  return Object.entries(valeur).flatMap(([c, v]) =>
    c === cle ? enListe(v) : trouver(v, cle, profondeur - 1),
  );
}

/** First text that says something. */
export function premierTexte(...valeurs: unknown[]): string | undefined {
  for (const valeur of valeurs) {
    const texte = texteDe(Array.isArray(valeur) ? valeur[0] : valeur);
    if (texte) return texte;
  }
  return undefined;
}

/** A link that a page may follow: `http(s):`, without credentials. Buyers write « www.… » too. */
export function lienDe(valeur: unknown): string | undefined {
  const texte = texteDe(valeur);
  const adresse = /^www\.[^\s/]+\.[^\s]+$/i.test(texte) ? `https://${texte}` : texte;
  if (!/^https?:\/\/[^\s]+$/i.test(adresse)) return undefined;
  try {
    const url = new URL(adresse);
    if (url.username || url.password) return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}

/** First link among several places. */
export function premierLien(...valeurs: unknown[]): string | undefined {
  for (const valeur of valeurs.flatMap(enListe)) {
    const lien = lienDe(valeur);
    if (lien) return lien;
  }
  return undefined;
}

/** Codes of départements, each once. BOAMP writes « 6 » for 06 and « 20A » for 2A. */
export function departementsDe(valeurs: unknown): string[] {
  const codes = enListe(valeurs)
    .flatMap((v) => texteDe(v).split(/[\s,;]+/))
    .map((c) => (/^20[AB]$/i.test(c) ? `2${c[2]!.toUpperCase()}` : departementOf(c)));
  return [...new Set(codes.filter((c) => c !== undefined))];
}

/** CPV codes, 8 digits, each once; the check digit is left out. */
export function cpvDe(valeurs: readonly unknown[]): string[] {
  const codes = valeurs.map((v) => /^(\d{8})(-\d)?$/.exec(texteDe(v))?.[1]);
  return [...new Set(codes.filter((c) => c !== undefined))];
}

/** A copy without what is `undefined`: written as JSON and compared, a call has only what it says. */
export function sansVide<T extends object>(objet: T): T {
  return Object.fromEntries(Object.entries(objet).filter(([, v]) => v !== undefined)) as T;
}
