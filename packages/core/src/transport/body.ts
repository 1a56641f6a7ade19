/** An answer → its data, or why it has none. */
import { withoutSecrets } from '../errors/secrets.ts';
import { explained } from './failures.ts';
import type { Answer } from './send.ts';
import { tell } from './tell.ts';
import type { SendOptions, TransportOptions } from './types.ts';

/** @throws TernumError `parse` (not JSON), `remote` (a 200 that means no). */
export async function dataOf(
  url: string,
  { body, requestId, status, sent }: Answer,
  { as = 'json', refusal }: SendOptions,
): Promise<unknown> {
  if (body instanceof ReadableStream) return body;
  const context = { url, requestId, status };
  const text = as === 'bytes' ? '' : new TextDecoder().decode(body);
  // Copies: what one caller does to its data reaches neither the others nor the store.
  let data: unknown = as === 'bytes' ? body.slice() : text;
  try {
    // « No content », « not modified »: nothing is right. A 200 without a word is not.
    if (as === 'json') data = text || status === 200 ? JSON.parse(text) : undefined;
  } catch {
    // The parser's own error repeats the text, and secrets with it.
    throw await explained('parse', context, { text, sent });
  }
  const refused = refusal?.(data);
  if (refused) throw await explained('remote', context, { refused, text, sent });
  return data;
}

/**
 * Only the verdict of a schema counts: what comes back is the answer as it came, whatever the schema leaves out.
 * @throws TernumError `schema` (strict checks only)
 */
export async function checked(
  url: string,
  { requestId, status }: Answer,
  data: unknown,
  { schema }: SendOptions,
  { checks = 'report', onDrift }: TransportOptions,
): Promise<void> {
  if (!schema || checks === 'off') return;
  const verdict = schema.safeParse(data);
  if (verdict.success) return;
  for (const { path, message } of verdict.error.issues) {
    const drift = { url: withoutSecrets(url), path: path.join('.'), message };
    if (checks === 'strict') throw await explained('schema', { url, requestId, status }, drift);
    tell(onDrift, drift);
  }
}
