/**
 * CSV as the database behind the service writes it: a record’s own text. Booleans are `t` and `f`, cells with a space
 * or a parenthesis are quoted, a backslash is doubled, and no row means no header.
 */
import type { Column, Row, SqlValue } from '../../store.ts';

export function* versCsv(colonnes: readonly Column[], lignes: Iterable<Row>): Generator<string> {
  let tete = false;
  for (const ligne of lignes) {
    if (!tete) yield `${colonnes.map((c) => c.name).join(',')}\n`;
    tete = true;
    yield `${colonnes.map((c) => cellule(c, ligne[c.name] ?? null)).join(',')}\n`;
  }
  if (!tete) yield '\n';
  yield '\n';
}

function cellule(colonne: Column, valeur: SqlValue): string {
  if (valeur === null) return '';
  if (colonne.type === 'boolean') return valeur ? 't' : 'f';
  const texte = String(valeur);
  return texte === '' || /["\\(),\s]/.test(texte)
    ? `"${texte.replaceAll('\\', '\\\\').replaceAll('"', '""')}"`
    : texte;
}
