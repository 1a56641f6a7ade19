/** Conditions → SQL with bound parameters. Identifiers come from the table’s own list of columns, and from nowhere else. */
import type { Column, SqlValue, Table } from '../../../store.ts';
import { citer } from '../../../sql/index.ts';
import type { Condition, Valeur } from './arbre.ts';
import { malforme, OdsqlError } from './erreur.ts';
import { momentDe, zoneVersUtc } from './temps.ts';

export interface Cadre {
  table: Table;
  now: () => Date;
  /** IANA name of the zone that days are said in. */
  zone: string;
}

/** The engine takes 32 766. */
const VALEURS = 30_000;

// In halves: a chain of a thousand « or » would be too deep a tree for the engine.
function joindre(morceaux: readonly string[], mot: 'and' | 'or'): string {
  if (morceaux.length === 1) return morceaux[0]!;
  const milieu = morceaux.length >> 1;
  return `(${joindre(morceaux.slice(0, milieu), mot)} ${mot} ${joindre(morceaux.slice(milieu), mot)})`;
}

export class Compilateur {
  readonly params: SqlValue[] = [];
  readonly #cadre: Cadre;
  constructor(cadre: Cadre) {
    this.#cadre = cadre;
  }

  colonne(nom: string): Column {
    const trouvee = this.#cadre.table.columns.find((c) => c.name === nom);
    if (!trouvee) throw new OdsqlError(`ODSQL query is malformed: Unknown field: ${nom}`);
    return trouvee;
  }

  /** With its table: a list unfolded beside it has columns of its own, `id` among them. */
  nom(colonne: Column): string {
    return `${citer(this.#cadre.table.name)}.${citer(colonne.name)}`;
  }

  /** A field, perhaps in a function, as SQL. */
  champ(v: Valeur & { t: 'champ' }): { sql: string; colonne: Column } {
    const colonne = this.colonne(v.nom);
    const sql = this.nom(colonne);
    if (!v.fonction) return { sql, colonne };
    const entier = (de: number, n: number) => ({
      sql: `cast(substr(${sql}, ${de}, ${n}) as integer)`,
      colonne: { name: colonne.name, type: 'int' as const },
    });
    const date = colonne.type === 'date' || colonne.type === 'datetime';
    if (!date && ['year', 'month', 'day', 'hour'].includes(v.fonction))
      throw malforme(`${v.fonction}() needs a date, ${v.nom} is not one`);
    if (v.fonction === 'year') return entier(1, 4);
    if (v.fonction === 'month') return entier(6, 2);
    if (v.fonction === 'day') return entier(9, 2);
    if (v.fonction === 'hour') return entier(12, 2);
    const type = v.fonction === 'length' ? ('int' as const) : ('text' as const);
    return { sql: `${v.fonction}(${sql})`, colonne: { name: colonne.name, type } };
  }

  condition(c: Condition): string {
    switch (c.t) {
      case 'et':
        return joindre(
          c.de.map((d) => this.condition(d)),
          'and',
        );
      case 'ou':
        return joindre(
          c.de.map((d) => this.condition(d)),
          'or',
        );
      case 'non':
        // A record without the field is among those that « not » keeps.
        return `(not coalesce(${this.condition(c.de)}, 0))`;
      case 'constante':
        return c.valeur ? '(1)' : '(0)';
      case 'nul':
        if (c.champ.t !== 'champ') throw malforme('is null needs a field');
        return `(${this.champ(c.champ).sql} is null)`;
      case 'compare':
        return this.#comparer(c);
      case 'parmi': {
        const { valeur, valeurs } = c;
        if (valeur.t !== 'champ') throw malforme('in needs a field');
        const { sql, colonne } = this.champ(valeur);
        const liste = valeurs.map((v) => this.#lier(v, colonne)).join(', ');
        return colonne.type === 'list'
          ? `exists (select 1 from json_each(${sql}) where json_each.value in (${liste}))`
          : `(${sql} in (${liste}))`;
      }
      case 'comporte':
        return this.#egal({ t: 'champ', nom: c.champ }, c.valeur);
      case 'entre': {
        if (c.champ.t !== 'champ') throw malforme('in needs a field');
        const { sql, colonne } = this.champ(c.champ);
        const min = this.#lier(c.min, colonne);
        const max = this.#lier(c.max, colonne);
        return `(${sql} ${c.avecMin ? '>=' : '>'} ${min} and ${sql} ${c.avecMax ? '<=' : '<'} ${max})`;
      }
      case 'commence': {
        const { sql } = this.champ({ t: 'champ', nom: c.champ });
        const [debut, encore] = [this.#parametre(c.debut), this.#parametre(c.debut)];
        return `(substr(${sql}, 1, length(${debut})) = ${encore})`;
      }
      case 'mots':
        return this.#mots(c);
    }
  }

  #mots({ champs, motif, debuts }: Condition & { t: 'mots' }): string {
    const colonnes = champs.length
      ? champs.map((nom) => this.colonne(nom))
      : this.#cadre.table.columns.filter((c) => c.type === 'text' || c.type === 'list');
    const texte = colonnes.map((c) => `coalesce(${this.nom(c)}, '')`).join(" || ' ' || ");
    const mots = debuts ? motif.replace(/[\p{L}\p{N}]+/gu, '$&*') : motif;
    return `(mots(${texte}, ${this.#parametre(mots)}))`;
  }

  #comparer({ signe, gauche, droite }: Condition & { t: 'compare' }): string {
    if (gauche.t !== 'champ') {
      if (droite.t !== 'champ') throw malforme('a comparison needs a field');
      const inverse = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
      return this.#comparer({
        t: 'compare',
        signe: inverse[signe],
        gauche: droite,
        droite: gauche,
      });
    }
    if (signe === '=') return this.#egal(gauche, droite);
    if (signe === '!=') return `(not coalesce(${this.#egal(gauche, droite)}, 0))`;
    const { sql, colonne } = this.champ(gauche);
    return `(${sql} ${signe} ${this.#lier(droite, colonne)})`;
  }

  #egal(gauche: Valeur & { t: 'champ' }, droite: Valeur): string {
    const { sql, colonne } = this.champ(gauche);
    const valeur = this.#lier(droite, colonne);
    return colonne.type === 'list'
      ? `exists (select 1 from json_each(${sql}) where json_each.value = ${valeur})`
      : `(${sql} = ${valeur})`;
  }

  #parametre(valeur: SqlValue): string {
    if (this.params.length >= VALEURS) throw malforme('too many values');
    this.params.push(valeur);
    return '?';
  }

  /** A value, as the column writes its own. */
  #lier(v: Valeur, { name, type }: Column): string {
    if (v.t === 'champ') return this.champ(v).sql;
    const brut = v.t === 'now' ? momentDe(this.#cadre.now(), v.deltas) : v.valeur;
    if (type === 'date' || type === 'datetime')
      return this.#parametre(this.#date(String(brut), type));
    if (type === 'int' || type === 'double') {
      const n = typeof brut === 'string' && !brut.trim() ? NaN : Number(brut);
      if (Number.isNaN(n) || typeof brut === 'boolean')
        throw malforme(`${name} is a number, not ${brut}`);
      return this.#parametre(n);
    }
    if (type === 'boolean') {
      if (!/^(true|false|0|1)$/i.test(String(brut)))
        throw malforme(`${name} is a boolean, not ${brut}`);
      return this.#parametre(/^(true|1)$/i.test(String(brut)) ? 1 : 0);
    }
    return this.#parametre(String(brut));
  }

  #date(texte: string, type: 'date' | 'datetime'): string {
    const utc = zoneVersUtc(texte, this.#cadre.zone);
    if (!utc) throw malforme(`Invalid date: ${texte}`);
    return type === 'date'
      ? /^\d{4}(-\d\d){0,2}$/.test(texte)
        ? utc.jour
        : utc.moment.slice(0, 10)
      : utc.moment;
  }
}
