/** Values → an address. Nothing is ever joined as text: a value is data, wherever it comes from. */
import { explained } from './failures.ts';
import type { CallOptions } from './types.ts';

/**
 * A `base` without a scheme is one of the page's own site. What it asks for after `?` is kept.
 * @throws TernumError `input` when a part would climb out of the base, or when the address cannot be one.
 */
export async function addressOf(
  base: string | URL,
  path: string | readonly string[],
  query: CallOptions['query'] = {},
): Promise<string> {
  const joined =
    typeof path === 'string' ? path.replace(/^\/+/, '') : path.map(encodeURIComponent).join('/');
  let url: URL | undefined;
  let why: 'auth' | undefined;
  try {
    const root = new URL(base, globalThis.location?.href);
    // `fetch` refuses them, and would say the password in its message.
    if (root.username || root.password) why = 'auth';
    const asked = root.searchParams;
    const folder = root.origin + root.pathname.replace(/\/*$/, '/');
    url = new URL(joined, folder);
    // Encoded or not, these two mean « up » and « here » to every URL parser.
    const climbs = typeof path !== 'string' && path.some((part) => /^\.{0,2}$/.test(part));
    if (why || climbs || !url.href.startsWith(folder)) url = undefined;
    else {
      for (const [key, value] of asked) url.searchParams.append(key, value);
      for (const [key, value] of Object.entries(query))
        for (const one of [value].flat())
          if (one !== undefined) url.searchParams.append(key, String(one));
    }
  } catch {
    url = undefined;
  }
  if (url) return url.href;
  throw await explained('input', {}, { value: joined, why });
}
