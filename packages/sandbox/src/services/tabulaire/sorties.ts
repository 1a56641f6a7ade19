/** Rows of the table → what the service gives: booleans are true and false. */
import type { Column, Row, Table } from '../../store.ts';
import type { Demande } from './lire.ts';

/** Columns of the answer, in order. */
export function colonnesDe(table: Table, { colonnes }: Demande): readonly Column[] {
  return colonnes
    ? colonnes.flatMap((nom) => table.columns.filter((c) => c.name === nom))
    : table.columns;
}

export function versObjets(table: Table, lignes: readonly Row[]): Record<string, unknown>[] {
  const booleens = table.columns.filter((c) => c.type === 'boolean').map((c) => c.name);
  return lignes.map((ligne) => {
    const objet: Record<string, unknown> = { ...ligne };
    for (const nom of booleens) if (typeof objet[nom] === 'number') objet[nom] = objet[nom] === 1;
    return objet;
  });
}

/** `{ "profile": … }`: columns, their types, how many rows. */
export function profil(table: Table, lignes: number): Record<string, unknown> {
  const colonnes = table.columns.filter((c) => c.name !== '__id');
  return {
    header: colonnes.map((c) => c.name),
    columns: Object.fromEntries(
      colonnes.map((c) => [c.name, { score: 1, format: c.type, python_type: typePython(c) }]),
    ),
    encoding: 'utf-8',
    separator: ',',
    header_row_idx: 0,
    total_lines: lignes,
    nb_duplicates: 0,
    headers_columns: colonnes.length,
    heading_columns: 0,
    trailing_columns: 0,
  };
}

const typePython = ({ type }: Column): string =>
  ({ text: 'string', double: 'float', boolean: 'bool' })[type as string] ?? type;

const AVEC_VALEUR: Record<string, string> = {
  exact: 'Exact match in column',
  differs: 'Differs from in column',
  in: 'Value in list in column',
  notin: 'Value not in list in column',
};
const COMPARE = ['less', 'greater', 'strictly_less', 'strictly_greater'];
const AGREGATS = ['groupby', 'count', 'avg', 'min', 'max', 'sum'];

/** OpenAPI of one resource. */
export function swagger(table: Table, id: string, agregats: boolean): Record<string, unknown> {
  const parametre = (name: string, description: string) => ({
    name,
    in: 'query',
    description,
    required: false,
    schema: { type: 'string' },
  });
  const colonnes = table.columns.filter((c) => c.name !== '__id');
  const parameters = [
    parametre('page', 'Specific page'),
    parametre('page_size', 'Number of results per page'),
    parametre('columns', 'Columns to keep in the result'),
    ...colonnes.flatMap((c) => [
      ...Object.entries(AVEC_VALEUR).map(([op, dit]) =>
        parametre(`${c.name}__${op}=value`, `${dit}: ${c.name}`),
      ),
      ...(c.type === 'text'
        ? ['contains', 'notcontains'].map((op) =>
            parametre(`${c.name}__${op}=value`, `String ${op} in column: ${c.name}`),
          )
        : []),
      ...(c.type === 'boolean'
        ? []
        : COMPARE.map((op) => parametre(`${c.name}__${op}=value`, `${op} in column: ${c.name}`))),
      ...['isnull', 'isnotnull'].map((op) => parametre(`${c.name}__${op}`, `${op}: ${c.name}`)),
      ...['asc', 'desc'].map((sens) =>
        parametre(`${c.name}__sort=${sens}`, `Sort ${sens} on column: ${c.name}`),
      ),
      ...(agregats
        ? AGREGATS.map((op) => parametre(`${c.name}__${op}`, `${op} in column: ${c.name}`))
        : []),
    ]),
  ];
  return {
    openapi: '3.0.3',
    info: { title: 'Resource data API', version: '1.0.0' },
    paths: {
      [`/api/resources/${id}/data/`]: {
        get: {
          operationId: 'getResourceDataFromId',
          parameters,
          responses: { 200: { description: 'successful operation' } },
        },
      },
    },
  };
}
