/** A demand that cannot be made as it is. */
import type { TernumErrorInit } from '../../errors/index.ts';
import type { Context } from '../failures.ts';

export interface Fault {
  why?: 'auth' | 'body' | 'limit' | 'request';
  /** What was refused: never a secret. */
  value?: string;
}

const HINTS = {
  auth: 'Une adresse ne porte pas d’identifiants : donnez-les par l’option auth.',
  body: 'Une lecture (GET) n’a pas de corps : passez par request() avec une autre méthode.',
  limit: 'Dites combien d’éléments vous voulez au plus : toArray({ limit: 1000 }).',
  request: 'Cette demande ne peut pas être faite : vérifiez ses en-têtes, son jeton et son corps.',
  address: 'Cet identifiant ne peut pas faire partie d’une adresse : vérifiez-le.',
};

export function input(context: Context, { why, value = '' }: Fault): Partial<TernumErrorInit> {
  return {
    message: `not a request: ${why ?? 'address'} ${JSON.stringify(value.slice(0, 200))}`,
    hint: HINTS[why ?? 'address'],
  };
}

/** The function given as `auth` failed. */
export function auth({ cause }: Context): Partial<TernumErrorInit> {
  return {
    code: 'AUTH',
    message: 'no credentials',
    cause,
    hint: 'Le jeton d’accès n’a pas pu être obtenu : voyez la cause de l’erreur.',
  };
}
