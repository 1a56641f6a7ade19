/** No answer, or half of one. */
import type { TernumErrorInit } from '../../errors/index.ts';
import type { Context } from '../failures.ts';
import { diagnose } from './page.ts';

export interface Details {
  /** The answer had begun. */
  begun: boolean;
  sent: Headers;
  fetcher: typeof fetch;
  signal: AbortSignal;
}

export async function network(
  context: Context,
  details: Details,
): Promise<Partial<TernumErrorInit>> {
  const message = causes(context.cause);
  const code =
    /\b(CERT_[A-Z_]+|[A-Z_]*(?:SELF_SIGNED|UNABLE_TO_VERIFY)[A-Z_]*|ERR_TLS[A-Z_]*)\b/.exec(
      message,
    )?.[1];
  const found = code
    ? { code, hint: 'Le certificat du service n’est pas valable : prévenez celui qui le tient.' }
    : details.begun
      ? { hint: 'La réponse du service s’est interrompue avant la fin : réessayez.' }
      : 'document' in globalThis || 'importScripts' in globalThis
        ? await diagnose(context.url!, details)
        : { hint: 'Le service est injoignable : vérifiez l’adresse et la connexion.' };
  return {
    message,
    // With a code, the obstacle is known and stays where it is.
    ...('code' in found && { retryable: false }),
    ...found,
  };
}

/** Node hides the reason in `cause`. */
function causes(error: unknown): string {
  const said: string[] = [];
  for (let e = error; e instanceof Error; e = e.cause)
    said.push((e as { code?: string }).code ?? '', e.message);
  return said.filter(Boolean).join(' ') || String(error);
}
