/** A page where data was expected, with HTTP 200: maintenance, a login, a wrong address. */
import type { Refusal } from '@ternum/core';

export function pageWeb(data: unknown): Refusal | undefined {
  const debut = typeof data === 'string' ? data : ascii(data as Uint8Array, 300);
  if (!/^\ufeff?\s*<(?:!doctype html|html|head|body)\b/i.test(debut)) return undefined;
  return {
    message: `a web page: ${debut.slice(0, 120)}`,
    code: 'page-web',
    retryable: true,
    hint: 'Le service a répondu par une page web au lieu de données : il est en maintenance, ou l’adresse n’est pas la bonne.',
  };
}

/** The same, and JSON, where a table was asked for. */
export const pasUnTableau = (data: unknown): Refusal | undefined =>
  pageWeb(data) ??
  (/^\ufeff?\s*[[{]/.test(String(data))
    ? {
        message: `not a table: ${String(data).slice(0, 120)}`,
        hint: 'Le service a répondu par autre chose que le tableau demandé : vérifiez son adresse, ou signalez-le.',
      }
    : undefined);

/** Enough of a text to look for a tag, whatever its encoding. */
export const ascii = (octets: Uint8Array, longueur = Infinity): string =>
  new TextDecoder('latin1').decode(octets.subarray(0, longueur));
