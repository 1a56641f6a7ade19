/** CKAN says no with HTTP 200 too: `success: false`, and an error named by `__type`. */
import type { Refusal } from '@ternum/core';

const CONSEILS: Record<string, string> = {
  'Not Found Error': 'Le portail ne connaît pas cette ressource : vérifiez son identifiant.',
  'Authorization Error': 'Le portail ne donne cette ressource qu’à un compte : il faut un jeton.',
  'Validation Error': 'Le portail refuse un des critères : la ressource n’a pas cette colonne.',
};

export function refusCkan(data: unknown): Refusal | undefined {
  if (!(data instanceof Object) || !('success' in data) || data.success !== false) return undefined;
  const { error } = data as { error?: Record<string, unknown> };
  const code = typeof error?.['__type'] === 'string' ? error['__type'] : undefined;
  return {
    message:
      typeof error?.['message'] === 'string' ? error['message'] : JSON.stringify(error ?? data),
    code,
    hint: CONSEILS[code ?? ''] ?? 'Le portail de données refuse la demande.',
  };
}
