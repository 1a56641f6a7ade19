/** Fields of a file that came from anywhere: what is written here is read, the rest is dropped. */
import { TernumError } from '@ternum/core';
import { estObjet } from '../../schema/est-objet.ts';

/** Control signs but line breaks and tabs; signs that turn the direction of what follows, or are not seen. */
const CACHES =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text without hidden signs, trimmed; undefined when nothing is left. Half of a pair of signs becomes « � ». */
export const nettoyer = (valeur: unknown): string | undefined =>
  typeof valeur === 'string'
    ? valeur
        .replace(/\r\n?/g, '\n')
        .replace(CACHES, '')
        .replace(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
          '\ufffd',
        )
        .trim() || undefined
    : undefined;

/** The same on one line. */
export const nettoyerLigne = (valeur: unknown): string | undefined =>
  nettoyer(valeur)?.replace(/\s+/g, ' ');

/** One object of a file, field by field. */
export class Champs {
  readonly #objet: Readonly<Record<string, unknown>>;

  constructor(objet: unknown) {
    this.#objet = estObjet(objet) ? objet : {};
  }

  /** The value as it came. */
  brut(cle: string): unknown {
    return Object.hasOwn(this.#objet, cle) ? this.#objet[cle] : undefined;
  }

  /** One line of at most `max` signs. @throws TernumError `parse` when it is longer */
  ligne(cle: string, max: number): string | undefined {
    return court(nettoyerLigne(this.brut(cle)), cle, max);
  }

  /** Several lines. @throws TernumError `parse` when it is longer */
  texte(cle: string, max: number): string | undefined {
    return court(nettoyer(this.brut(cle)), cle, max);
  }

  /** One code of a closed list. */
  code<C extends string>(cle: string, liste: Readonly<Record<C, unknown>>): C | undefined {
    const valeur = this.brut(cle);
    return typeof valeur === 'string' && Object.hasOwn(liste, valeur) ? (valeur as C) : undefined;
  }

  /** The object under a key; undefined when it is none. */
  sous(cle: string): Champs | undefined {
    const valeur = this.brut(cle);
    return estObjet(valeur) ? new Champs(valeur) : undefined;
  }

  /** What a list holds that can be read; undefined when it is no list. @throws TernumError `parse` above `max` elements */
  liste<T>(cle: string, max: number, lire: (valeur: unknown) => T | undefined): T[] | undefined {
    const valeur = this.brut(cle);
    if (!Array.isArray(valeur)) return undefined;
    if (valeur.length > max) throw trop(cle, `${max} éléments`);
    return valeur.map(lire).filter((v) => v !== undefined);
  }
}

/** Without the keys whose value is undefined. */
export const net = <T extends object>(objet: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(objet).filter(([, v]) => v !== undefined)) as T;

/**
 * Text or parsed JSON → the object of the format asked for.
 *
 * @param max most signs of the text
 * @throws TernumError `parse` (too long, no JSON, another format) or `unsupported` (a version that is not known)
 */
export function ouvrir(
  document: unknown,
  { format, version, nom, max }: { format: string; version: number; nom: string; max: number },
): Champs {
  const objet = new Champs(typeof document === 'string' ? analyser(document, nom, max) : document);
  if (objet.brut('format') !== format)
    throw new TernumError({
      kind: 'parse',
      message: `format is not ${format}`,
      hint: `Ce fichier n’est pas ${nom}.`,
    });
  if (objet.brut('version') !== version)
    throw new TernumError({
      kind: 'unsupported',
      message: `version ${String(objet.brut('version'))}`,
      hint: `Ce fichier est d’une autre version que celle qui se lit ici (${version}).`,
    });
  return objet;
}

function analyser(texte: string, nom: string, max: number): unknown {
  if (texte.length > max) throw trop('le fichier', `${max} signes`);
  try {
    return JSON.parse(texte.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new TernumError({
      kind: 'parse',
      message: String(cause),
      cause,
      hint: `Ce fichier n’est pas ${nom} : il est coupé, ou n’est pas du JSON.`,
    });
  }
}

function court(valeur: string | undefined, cle: string, max: number): string | undefined {
  if (valeur && valeur.length > max) throw trop(cle, `${max} signes`);
  return valeur;
}

const trop = (quoi: string, max: string): TernumError =>
  new TernumError({
    kind: 'parse',
    message: `${quoi} is too long`,
    hint: `Trop long : « ${quoi} » a plus de ${max}.`,
  });
