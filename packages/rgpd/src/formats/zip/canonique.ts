/** A value as text, always the same. */
import { estObjet } from '../../schema/est-objet.ts';

/** A value as text, always the same: keys in order, two spaces, a line break at the end. */
export const canonique = (valeur: unknown): string =>
  `${JSON.stringify(valeur, (_, v: unknown) => (estObjet(v) ? trie(v) : v), 2)}\n`;

function trie(objet: Record<string, unknown>): Record<string, unknown> {
  const suite = Object.create(null) as Record<string, unknown>;
  for (const cle of Object.keys(objet).sort()) suite[cle] = objet[cle];
  return suite;
}
