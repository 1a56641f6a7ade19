/** What is asked → SQL made of the table’s own names, and values apart. */
import type { Column, SqlValue, Table } from '../../store.ts';
import { base, requeteInvalide } from './erreurs.ts';
import { couper, type Condition, type Demande } from './lire.ts';

export interface Requete {
  sql: string;
  params: SqlValue[];
}

const COMPARAISONS: Record<string, string> = {
  exact: '=',
  differs: 'IS NOT',
  less: '<=',
  greater: '>=',
  strictly_less: '<',
  strictly_greater: '>',
};

export class Traducteur {
  readonly #colonnes: ReadonlyMap<string, Column>;
  readonly #table: string;

  constructor(table: Table) {
    this.#table = `"${table.name}"`;
    this.#colonnes = new Map(table.columns.map((c) => [c.name, c]));
  }

  /** How many rows meet the conditions. */
  compter(demande: Demande): Requete {
    const { sql, params } = this.#ou(demande);
    return { sql: `SELECT count(*) AS n FROM ${this.#table}${sql}`, params };
  }

  lire(demande: Demande, limite: number, debut: number): Requete {
    const ou = this.#ou(demande);
    return {
      sql: `SELECT ${this.#choix(demande)} FROM ${this.#table}${ou.sql}${this.#suite(demande)} LIMIT ? OFFSET ?`,
      params: [...ou.params, limite, debut],
    };
  }

  #colonne(nom: string): Column {
    const colonne = this.#colonnes.get(nom);
    if (!colonne) throw base('42703', `column ${this.#table.slice(1, -1)}.${nom} does not exist`);
    return colonne;
  }

  #nom(nom: string): string {
    return `"${this.#colonne(nom).name}"`;
  }

  #choix({ colonnes, agregats }: Demande): string {
    if (agregats.length)
      return agregats
        .map(({ colonne, operateur }) => {
          const { name, type } = this.#colonne(colonne);
          if (operateur === 'groupby') return `"${name}"`;
          if ((operateur === 'sum' || operateur === 'avg') && type !== 'int' && type !== 'double')
            throw base('42883', `function ${operateur}(${TYPES[type]}) does not exist`, 404);
          return `${operateur}("${name}") AS "${name}__${operateur}"`;
        })
        .join(', ');
    return (colonnes ?? [...this.#colonnes.keys()]).map((c) => this.#nom(c)).join(', ');
  }

  #suite({ agregats, tris }: Demande): string {
    const groupes = agregats.filter((a) => a.operateur === 'groupby');
    // As in the real service, columns to group by without anything to compute are a plain choice of columns.
    const par =
      groupes.length && groupes.length < agregats.length
        ? ` GROUP BY ${groupes.map((g) => this.#nom(g.colonne)).join(', ')}`
        : '';
    const ordre = tris.map(({ colonne, sens }) => {
      if (!/^(asc|desc)$/.test(sens))
        throw base('PGRST100', `"failed to parse order (${sens})" (line 1, column 1)`);
      return `${this.#nom(colonne)} ${sens === 'asc' ? 'ASC NULLS LAST' : 'DESC NULLS FIRST'}`;
    });
    if (!tris.length && !agregats.length) ordre.push('"__id"');
    return par + (ordre.length ? ` ORDER BY ${ordre.join(', ')}` : '');
  }

  #ou({ conditions }: Demande): Requete {
    if (!conditions.length) return { sql: '', params: [] };
    const params: SqlValue[] = [];
    return { sql: ` WHERE ${this.#joindre(conditions, ' AND ', params)}`, params };
  }

  #joindre(conditions: readonly Condition[], mot: string, params: SqlValue[]): string {
    if (!conditions.length) throw requeteInvalide('Malformed query: empty list of conditions');
    return `(${conditions.map((c) => this.#condition(c, params)).join(mot)})`;
  }

  #condition(c: Condition, params: SqlValue[]): string {
    if (c.quoi !== 'compare')
      return this.#joindre(c.conditions, c.quoi === 'et' ? ' AND ' : ' OR ', params);
    const colonne = this.#colonne(c.colonne);
    const nom = `"${colonne.name}"`;
    switch (c.operateur) {
      case 'isnull':
        return `${nom} IS NULL`;
      case 'isnotnull':
        return `${nom} IS NOT NULL`;
      case 'contains':
      case 'notcontains': {
        if (colonne.type !== 'text')
          throw base('42883', `operator does not exist: ${TYPES[colonne.type]} ~~* unknown`, 404);
        // `*` stands for anything, and `%` and `_` keep the meaning that SQL gives them.
        params.push(`%${c.valeur.replaceAll('*', '%')}%`);
        return `${nom} ${c.operateur === 'contains' ? '' : 'NOT '}LIKE ?`;
      }
      case 'in':
      case 'notin': {
        const valeurs = couper(c.valeur).map((v) =>
          valeurDe(colonne, v.replace(/^"(.*)"$/s, '$1')),
        );
        params.push(...valeurs);
        return `${nom} ${c.operateur === 'in' ? '' : 'NOT '}IN (${valeurs.map(() => '?').join(', ')})`;
      }
      default:
        params.push(valeurDe(colonne, c.valeur));
        return `${nom} ${COMPARAISONS[c.operateur]} ?`;
    }
  }
}

export const TYPES: Record<Column['type'], string> = {
  text: 'text',
  int: 'bigint',
  double: 'double precision',
  date: 'date',
  datetime: 'timestamp without time zone',
  boolean: 'boolean',
  list: 'text',
  json: 'json',
};

function valeurDe(colonne: Column, texte: string): SqlValue {
  const refus = (): Error =>
    base(
      colonne.type === 'date' ? '22007' : '22P02',
      `invalid input syntax for type ${TYPES[colonne.type]}: "${texte}"`,
    );
  switch (colonne.type) {
    case 'int':
      if (!/^\s*[+-]?\d+\s*$/.test(texte)) throw refus();
      return Number(texte);
    case 'double':
      if (texte.trim() === '' || Number.isNaN(Number(texte))) throw refus();
      return Number(texte);
    case 'boolean':
      if (!/^(t|true|f|false|0|1|yes|no|on|off)$/i.test(texte)) throw refus();
      return /^(t|true|1|yes|on)$/i.test(texte) ? 1 : 0;
    case 'date':
    case 'datetime':
      if (!/^\d{4}-\d\d-\d\d/.test(texte)) throw refus();
      return texte;
    default:
      return texte;
  }
}
