/** The parameters of an address → one SQL query with bound values. */
import { citer } from '../../sql/index.ts';
import type { Column, SqlValue } from '../../store.ts';
import {
  cleDe,
  Compilateur,
  malforme,
  parseGroupBy,
  parseOrderBy,
  parseSelect,
  parseWhere,
  type Cadre,
  type Colonne,
  type Expression,
} from './odsql/index.ts';
import { parametre } from './erreurs.ts';

export interface RequeteSql {
  /** Quoted. */
  table: string;
  colonnes: Column[];
  groupee: boolean;
  /** `from … where …`, and its values. */
  depuis: string;
  params: SqlValue[];
  /** Between `select` and `from`; its values come before `params` (none: expressions bind nothing). */
  selection: string;
  groupe: string;
  ordre: string;
}

const NOMBRE_COLONNES = 200;

export function preparer(p: URLSearchParams, cadre: Cadre): RequeteSql {
  const compile = new Compilateur(cadre);
  const source = p.get('group_by');
  const groupes = source ? parseGroupBy(source) : [];
  const choisies = choisir(p.get('select'), groupes, cadre);
  if (choisies.length > NOMBRE_COLONNES) throw malforme('too many columns');
  const cles = new Set(choisies.map((c) => c.cle));
  if (cles.size < choisies.length) throw malforme('two columns of one name');
  const agregee = groupes.length > 0 || choisies.some((c) => c.expression.t === 'agregat');

  // A list counts once for each of its values.
  const depliees = new Map<string, string>();
  for (const { expression } of groupes)
    if (expression.t === 'valeur' && compile.champ(expression.valeur).colonne.type === 'list')
      depliees.set(expression.valeur.nom, `liste${depliees.size}`);
  const sqlDe = (e: Expression): { sql: string; colonne: Column } => {
    if (e.t === 'tout') throw malforme('* cannot be used here');
    if (e.t === 'agregat') return agregat(e, compile);
    const alias = depliees.get(e.valeur.nom);
    return alias
      ? { sql: `${alias}.value`, colonne: { name: e.valeur.nom, type: 'text' } }
      : compile.champ(e.valeur);
  };

  const conditions = conditionsDe(p, compile);
  const table = citer(cadre.table.name);
  const jointures = [...depliees].map(
    ([nom, alias]) => ` left join json_each(${compile.nom(compile.colonne(nom))}) ${alias}`,
  );
  const sorties = choisies.map(({ expression, cle }) => ({ ...sqlDe(expression), cle }));
  if (groupes.length)
    for (const { expression, cle } of choisies)
      if (
        expression.t === 'valeur' &&
        !groupes.some((g) => cleDe(g.expression) === cleDe(expression))
      )
        throw malforme(`${cle} is neither grouped by nor aggregated`);
  const ordre = (p.get('order_by') ? parseOrderBy(p.get('order_by')!) : []).map(
    ({ expression, descendant }) => {
      const nom =
        expression.t === 'valeur' && !expression.valeur.fonction
          ? expression.valeur.nom
          : undefined;
      // An alias first: its place in the selection, never its text.
      const rang = sorties.findIndex((s) => s.cle === (nom ?? cleDe(expression)));
      if (rang < 0 && agregee && expression.t === 'valeur')
        throw malforme(`Unknown field: ${cleDe(expression)}`);
      return `${rang >= 0 ? sorties[rang]!.sql : sqlDe(expression).sql} ${descendant ? 'desc' : 'asc'}`;
    },
  );
  // The same order each time: pages must neither repeat nor skip a line.
  const rangs = groupes.length
    ? groupes.map((g) => sqlDe(g.expression).sql)
    : agregee
      ? []
      : [`${table}.rowid`];
  const tri = [...ordre, ...rangs];
  return {
    table,
    colonnes: sorties.map(({ colonne, cle }) => ({ ...colonne, name: cle })),
    groupee: agregee,
    depuis: `from ${table}${jointures.join('')}${conditions.length ? ` where ${conditions.join(' and ')}` : ''}`,
    params: compile.params,
    selection: sorties.map(({ sql }, i) => `${sql} as c${i}`).join(', '),
    groupe: groupes.length
      ? ` group by ${groupes.map((g) => sqlDe(g.expression).sql).join(', ')}`
      : '',
    ordre: tri.length ? ` order by ${tri.join(', ')}` : '',
  };
}

function choisir(select: string | null, groupes: Colonne[], { table }: Cadre): Colonne[] {
  const demandees: Colonne[] = select
    ? parseSelect(select)
    : groupes.length
      ? []
      : [{ expression: { t: 'tout' }, cle: '*' }];
  const toutes = demandees.flatMap((c): Colonne[] =>
    c.expression.t !== 'tout'
      ? [c]
      : groupes.length
        ? []
        : table.columns.map(({ name }) => ({
            expression: { t: 'valeur', valeur: { t: 'champ', nom: name } },
            cle: name,
          })),
  );
  const vues = new Set(toutes.map((c) => c.cle));
  return [...groupes.filter((g) => !vues.has(g.cle)), ...toutes];
}

function agregat(
  e: Expression & { t: 'agregat' },
  compile: Compilateur,
): { sql: string; colonne: Column } {
  if (!e.champ) return { sql: 'count(*)', colonne: { name: 'count', type: 'int' } };
  const colonne = compile.colonne(e.champ);
  const nombre = colonne.type === 'int' || colonne.type === 'double';
  if ((e.agregat === 'sum' || e.agregat === 'avg') && !nombre)
    throw malforme(`${e.agregat}() needs a number, ${e.champ} is not one`);
  const type =
    e.agregat === 'count'
      ? 'int'
      : e.agregat === 'min' || e.agregat === 'max'
        ? colonne.type
        : 'double';
  return {
    sql: `${e.agregat}(${e.distinct ? 'distinct ' : ''}${compile.nom(colonne)})`,
    colonne: { name: colonne.name, type },
  };
}

function conditionsDe(p: URLSearchParams, compile: Compilateur): string[] {
  const conditions = p
    .getAll('where')
    .filter((w) => w.trim())
    .map((w) => compile.condition(parseWhere(w)));
  for (const [nom, contraire] of [
    ['refine', false],
    ['exclude', true],
  ] as const)
    for (const texte of p.getAll(nom)) {
      const coupe = texte.indexOf(':');
      if (coupe < 1)
        throw parametre(`Invalid value for ${nom} API parameter: facet:value is expected`);
      const champ = texte.slice(0, coupe).trim();
      const valeur = texte.slice(coupe + 1).replace(/^(["'])(.*)\1$/, '$2');
      const { type } = compile.colonne(champ);
      const sql = compile.condition(
        type === 'date' || type === 'datetime'
          ? { t: 'commence', champ, debut: valeur.replaceAll('/', '-') }
          : {
              t: 'compare',
              signe: '=',
              gauche: { t: 'champ', nom: champ },
              droite: { t: 'texte', valeur },
            },
      );
      conditions.push(contraire ? `(not coalesce(${sql}, 0))` : sql);
    }
  return conditions;
}
