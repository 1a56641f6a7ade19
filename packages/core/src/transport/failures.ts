/**
 * What went wrong on the way. How it is told comes when something goes wrong: a page that meets no failure does not
 * download the sentences. A page that is cut off cannot, and gets the plain one.
 */
import { TernumError, type TernumErrorInit, type TernumErrorKind } from '../errors/index.ts';
import { isSecret } from '../errors/secrets.ts';
import type { Explain } from './explain/index.ts';

export interface Context {
  url?: string;
  requestId?: string;
  status?: number;
  cause?: unknown;
}

const PLAIN = 'Le service n’a pas répondu comme prévu : vérifiez la connexion et l’adresse.';

export async function explained<K extends keyof Explain>(
  what: K,
  context: Context,
  details: Parameters<Explain[K]>[1],
): Promise<TernumError> {
  const said = await import('./explain/index.ts').then(
    ({ EXPLAIN }) =>
      (EXPLAIN[what] as (c: Context, d: unknown, secret: typeof isSecret) => Said)(
        context,
        details,
        isSecret,
      ),
    () => undefined,
  );
  const kind: TernumErrorKind = what === 'auth' ? 'remote' : what;
  return told(kind, PLAIN)({ ...context, ...said });
}

type Said = Partial<TernumErrorInit> | Promise<Partial<TernumErrorInit>>;

const told =
  (kind: TernumErrorKind, hint: string) =>
  (context: Context): TernumError =>
    new TernumError({ kind, message: kind, hint, ...context });

export const aborted = told('aborted', 'La demande a été interrompue.');
export const late = told('timeout', 'Le service ne répond pas à temps : réessayez plus tard.');
