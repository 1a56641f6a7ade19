/** As much of JSON Schema (draft 2020-12) as our own schemas use. Any other keyword is a mistake in the schema. */
type Schema = Record<string, unknown>;

const SANS_EFFET = ['$schema', '$id', '$defs', 'title', 'description', 'examples', 'default'];

/** Where a value leaves its schema: one sentence each. */
export function ecarts(
  valeur: unknown,
  schema: Schema,
  racine: Schema = schema,
  ou = '$',
): string[] {
  return Object.entries(schema).flatMap(([mot, regle]) => {
    if (SANS_EFFET.includes(mot)) return [];
    const verifier = MOTS[mot];
    if (!verifier) throw new Error(`keyword not known here: ${mot}`);
    return verifier(valeur, regle, { racine, ou, schema });
  });
}

interface Contexte {
  racine: Schema;
  ou: string;
  schema: Schema;
}

const estObjet = (v: unknown): v is Schema =>
  typeof v === 'object' && v !== null && !Array.isArray(v);
const typeDe = (v: unknown): string =>
  Array.isArray(v) ? 'array' : v === null ? 'null' : typeof v;
const si = (faux: boolean, ou: string, quoi: string): string[] => (faux ? [`${ou} ${quoi}`] : []);

const MOTS: Record<string, (v: unknown, regle: unknown, c: Contexte) => string[]> = {
  $ref: (v, regle, { racine, ou }) => {
    const nom = String(regle).replace('#/$defs/', '');
    return ecarts(v, (racine['$defs'] as Record<string, Schema>)[nom]!, racine, ou);
  },
  type: (v, regle, { ou }) => si(typeDe(v) !== regle, ou, `is not ${String(regle)}`),
  const: (v, regle, { ou }) => si(v !== regle, ou, 'is not the constant'),
  enum: (v, regle, { ou }) => si(!(regle as unknown[]).includes(v), ou, 'is not in the list'),
  pattern: (v, regle, { ou }) =>
    si(typeof v === 'string' && !new RegExp(String(regle), 'u').test(v), ou, 'has another form'),
  minLength: (v, regle, { ou }) =>
    si(typeof v === 'string' && v.length < (regle as number), ou, 'is too short'),
  required: (v, regle, { ou }) =>
    estObjet(v) ? (regle as string[]).flatMap((cle) => si(!(cle in v), ou, `lacks ${cle}`)) : [],
  properties: (v, regle, { racine, ou }) =>
    estObjet(v)
      ? Object.entries(regle as Record<string, Schema>).flatMap(([cle, s]) =>
          cle in v ? ecarts(v[cle], s, racine, `${ou}.${cle}`) : [],
        )
      : [],
  additionalProperties: (v, regle, { ou, schema }) =>
    estObjet(v) && regle === false
      ? Object.keys(v).flatMap((cle) =>
          si(!(cle in (schema['properties'] as object)), ou, `has ${cle} too many`),
        )
      : [],
  items: (v, regle, { racine, ou }) =>
    Array.isArray(v) ? v.flatMap((x, i) => ecarts(x, regle as Schema, racine, `${ou}[${i}]`)) : [],
};
