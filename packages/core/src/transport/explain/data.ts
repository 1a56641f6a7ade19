/** An answer came whole, and is not what it should be. */
import type { TernumErrorInit } from '../../errors/index.ts';
import type { Context } from '../failures.ts';
import type { Drift, Refusal } from '../types.ts';
import { bodyOf, scrub, type IsSecret } from './scrub.ts';

interface Text {
  text: string;
  sent: Headers;
}

export function parse(
  context: Context,
  { text, sent }: Text,
  isSecret: IsSecret,
): Partial<TernumErrorInit> {
  const body = scrub(text, context.url!, sent, isSecret).slice(0, 2000);
  return {
    message: `not JSON: ${body.slice(0, 120)}`,
    body,
    hint: /^\s*</.test(text)
      ? 'Le service a répondu par une page web au lieu de données : l’adresse n’est pas celle d’une API, ou le service est en maintenance.'
      : 'La réponse du service est coupée ou abîmée : réessayez.',
  };
}

export function remote(
  context: Context,
  { refused, text, sent }: Text & { refused: Refusal },
  isSecret: IsSecret,
): Partial<TernumErrorInit> {
  return {
    ...refused,
    message: scrub(refused.message, context.url!, sent, isSecret),
    body: bodyOf(scrub(text, context.url!, sent, isSecret)),
    hint: refused.hint ?? 'Le service a répondu par un refus : vérifiez les paramètres.',
  };
}

export function schema(context: Context, { path, message }: Drift): Partial<TernumErrorInit> {
  return {
    message: `${path}: ${message}`,
    hint: 'Le service ne répond plus comme documenté : mettez la bibliothèque à jour ou signalez-le.',
  };
}
