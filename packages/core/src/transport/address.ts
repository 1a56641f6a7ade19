/** Values → an address. Nothing is ever joined as text: a value is data, wherever it comes from. */
import { TernumError } from '../errors/index.ts';
import type { CallOptions } from './types.ts';

/** @throws TernumError `input` when a part would climb out of the base, or when the address cannot be one. */
export function addressOf(
  base: string | URL,
  path: string | readonly string[],
  query: CallOptions['query'] = {},
): URL {
  const joined = typeof path === 'string' ? path : path.map(part).join('/');
  const root = String(base).replace(/\/*$/, '/');
  if (!URL.canParse(joined.replace(/^\/+/, ''), root)) throw refuse(joined);
  const url = new URL(joined.replace(/^\/+/, ''), root);
  if (!url.href.startsWith(new URL(root).href)) throw refuse(joined);
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (one !== undefined) url.searchParams.append(key, String(one));
  }
  return url;
}

function part(value: string): string {
  // Encoded or not, these two mean « up » and « here » to every URL parser.
  if (value === '.' || value === '..' || value === '') throw refuse(value);
  return encodeURIComponent(value);
}

const refuse = (value: string): TernumError =>
  new TernumError({
    kind: 'input',
    message: `not a path under the base: ${JSON.stringify(value.slice(0, 200))}`,
    hint: 'Cet identifiant ne peut pas faire partie d’une adresse : vérifiez-le.',
  });
