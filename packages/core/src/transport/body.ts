/** An answer → its data, or why it has none. */
import { TernumError } from '../errors/index.ts';
import type { CallOptions, TransportOptions } from './types.ts';

/** @throws TernumError `parse` (not JSON), `remote` (a 200 that means no), `schema` (strict checks only). */
export async function dataOf(
  response: Response,
  url: string,
  requestId: string,
  { as = 'json', schema, refusal }: CallOptions,
  { checks = 'report', onDrift }: TransportOptions,
): Promise<unknown> {
  if (as === 'stream') return response.body;
  if (as === 'bytes') return new Uint8Array(await response.arrayBuffer());
  const text = await response.text();
  if (as === 'text') return text;
  let data: unknown;
  try {
    data = text ? JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) : undefined;
  } catch (cause) {
    const html = /^\s*</.test(text);
    throw new TernumError({
      kind: 'parse',
      message: `not JSON: ${text.slice(0, 120)}`,
      url,
      requestId,
      cause,
      body: text.slice(0, 2000),
      hint: html
        ? 'Le service a répondu par une page web au lieu de données : l’adresse n’est pas celle d’une API, ou le service est en maintenance.'
        : 'La réponse du service est coupée ou abîmée : réessayez.',
    });
  }
  const refused = refusal?.(data);
  if (refused)
    throw new TernumError({
      kind: 'remote',
      ...refused,
      status: response.status,
      url,
      requestId,
      body: data,
    });
  if (!schema || checks === 'off') return data;
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  if (checks === 'strict')
    throw new TernumError({
      kind: 'schema',
      message: `${first?.path.join('.')}: ${first?.message}`,
      url,
      requestId,
      body: data,
      hint: 'Le service ne répond plus comme documenté : mettez la bibliothèque à jour ou signalez-le.',
    });
  for (const { path, message } of checked.error.issues)
    onDrift?.({ url, path: path.join('.'), message });
  return data;
}
