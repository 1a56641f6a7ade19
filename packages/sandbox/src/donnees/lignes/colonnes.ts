/** Columns from a short writing: `nom` is text, `nom:type` is what it says. */
import type { Column, ColumnType } from '../../store.ts';

export const colonnes = (texte: string): Column[] =>
  texte
    .trim()
    .split(/\s+/)
    .map((mot) => {
      const [name = '', type = 'text'] = mot.split(':');
      return { name, type: type as ColumnType };
    });

export const liste = (valeurs: readonly string[]): string => JSON.stringify(valeurs);
