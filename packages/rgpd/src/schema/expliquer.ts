/** What the schema refuses, in French, with its place. */
import type * as z from 'zod/mini';

const SORTES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
};

/** « finalites[0].base : valeur inconnue », for the first three faults. */
export function expliquer(erreur: z.core.$ZodError): string {
  const fautes = erreur.issues.map((faute) => `${chemin(faute.path)}${quoi(faute)}`);
  return fautes.slice(0, 3).join(' ; ') + (fautes.length > 3 ? ' ; …' : '');
}

const chemin = (path: readonly PropertyKey[]): string =>
  path.length
    ? `${path.map((cle, i) => (typeof cle === 'number' ? `[${cle}]` : `${i ? '.' : ''}${String(cle)}`)).join('')} : `
    : '';

function quoi(faute: z.core.$ZodIssue): string {
  if (faute.code === 'invalid_type')
    return faute.input === undefined
      ? 'manque'
      : `${SORTES[faute.expected] ?? faute.expected} est attendu`;
  if (faute.code === 'invalid_value')
    return `valeur inconnue, attendu : ${faute.values.join(', ')}`;
  if (faute.code === 'too_big') return 'trop long';
  return 'mal écrit';
}
