/** `datastore_search`: a hundred rows unless told, 32 000 at most: the cap is silent, and echoed as the limit. */
import { COLONNES_DECP, type Contexte } from '../../contexte.ts';
import type { Column, Row, SqlValue } from '../../store.ts';
import { cellule } from '../fichiers/contenus.ts';
import { introuvable, invalide, Refus } from './enveloppe.ts';
import { RESSOURCE_DECP, RESSOURCE_EN_PANNE } from './fiches.ts';
import { entierDe, listeDe, ouiDe, texteDe, type Parametres } from './parametres.ts';

const LIGNES_MAX = 32_000;

const TYPES: Record<string, string> = {
  int: 'int4',
  double: 'numeric',
  date: 'timestamp',
  boolean: 'bool',
};

interface Choix {
  sql: string;
  params: SqlValue[];
}

export async function chercherLignes(
  { decp }: Contexte,
  p: Parametres,
): Promise<Record<string, unknown>> {
  const id = texteDe(p, 'resource_id') ?? texteDe(p, 'id');
  if (!id) throw invalide({ resource_id: ['Missing value'] });
  // The status says that all is well, the body that it is not.
  if (id === RESSOURCE_EN_PANNE)
    throw new Refus(200, 'Search Index Error', 'La table est en cours de rechargement.');
  if (id !== RESSOURCE_DECP) throw introuvable(`Resource "${id}" was not found.`);
  const limit = Math.min(entierDe(p, 'limit', 100), LIGNES_MAX);
  const offset = entierDe(p, 'offset', 0);
  const format = texteDe(p, 'records_format') ?? 'objects';
  if (format !== 'objects' && format !== 'csv' && format !== 'lists')
    throw invalide({ records_format: [`Value must be one of ['objects', 'lists', 'csv']`] });
  const colonnes = choisies(p);
  const ou = filtrer(p);
  const store = await decp();
  const lignes = store.all(
    `SELECT ${colonnes.map((c) => (c.name === '_id' ? '"__id" AS "_id"' : `"${c.name}"`)).join(', ')} FROM "decp"${ou.sql}${ordre(p)} LIMIT ? OFFSET ?`,
    [...ou.params, limit, offset],
  );
  const total = ouiDe(p, 'include_total', true)
    ? Number(store.all(`SELECT count(*) AS n FROM "decp"${ou.sql}`, ou.params)[0]?.['n'] ?? 0)
    : undefined;
  return {
    include_total: total !== undefined,
    limit,
    ...(offset ? { offset } : {}),
    records_format: format,
    resource_id: id,
    total_estimation_threshold: null,
    records: mettreEnForme(lignes, colonnes, format),
    fields: colonnes.map((c) => ({ id: c.name, type: TYPES[c.type] ?? 'text' })),
    _links: liens(p, limit, offset),
    ...(total === undefined ? {} : { total, total_was_estimated: false }),
  };
}

const ID: Column = { name: '_id', type: 'int' };
const TOUTES: readonly Column[] = [ID, ...COLONNES_DECP];

const nommee = (nom: string): Column | undefined => TOUTES.find((c) => c.name === nom);
const enSql = ({ name }: Column): string => (name === '_id' ? '"__id"' : `"${name}"`);

function choisies(p: Parametres): readonly Column[] {
  const noms = listeDe(p, 'fields');
  return noms.length
    ? noms.map((nom) => {
        const colonne = nommee(nom);
        if (!colonne) throw invalide({ fields: [`invalid value "${nom}"`] });
        return colonne;
      })
    : TOUTES;
}

function filtrer(p: Parametres): Choix {
  const filtres = objet(p['filters'], 'filters') ?? {};
  const tests: string[] = [];
  const params: SqlValue[] = [];
  for (const [nom, valeur] of Object.entries(filtres)) {
    const colonne = nommee(nom);
    if (!colonne) throw invalide({ filters: [`invalid value "${nom}"`] });
    const valeurs = (Array.isArray(valeur) ? valeur : [valeur]).map(versSql);
    tests.push(`${enSql(colonne)} IN (${valeurs.map(() => '?').join(', ')})`);
    params.push(...valeurs);
  }
  const q = mots(p['q']);
  for (const mot of q) {
    tests.push(
      `plie(coalesce("objet", '') || ' ' || coalesce("acheteur_nom", '') || ' ' || coalesce("titulaire_nom", '') || ' ' || "uid") LIKE '%' || plie(?) || '%'`,
    );
    params.push(mot);
  }
  return { sql: tests.length ? ` WHERE ${tests.join(' AND ')}` : '', params };
}

/** Full text on the whole row; by column (`{"objet": "voirie"}`), each column’s words. */
const mots = (q: unknown): string[] =>
  (typeof q === 'string' ? q : '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const versSql = (valeur: unknown): SqlValue =>
  typeof valeur === 'number' || typeof valeur === 'string' || valeur === null
    ? valeur
    : typeof valeur === 'boolean'
      ? Number(valeur)
      : String(valeur);

function objet(valeur: unknown, nom: string): Record<string, unknown> | undefined {
  if (valeur === undefined || valeur === '') return undefined;
  let lu = valeur;
  if (typeof valeur === 'string') {
    try {
      lu = JSON.parse(valeur);
    } catch {
      throw invalide({ [nom]: ['Cannot parse JSON'] });
    }
  }
  if (lu === null || typeof lu !== 'object' || Array.isArray(lu))
    throw invalide({ [nom]: ['Cannot parse JSON'] });
  return lu as Record<string, unknown>;
}

/** `montant desc, uid`: names of the table, nothing else. */
function ordre(p: Parametres): string {
  const pieces = listeDe(p, 'sort').map((piece) => {
    const [, cite, nu, sens = 'asc'] =
      /^(?:"([^"]+)"|([^\s"]+))(?:\s+(asc|desc)(?:\s+nulls\s+(?:first|last))?)?$/i.exec(piece) ??
      [];
    const colonne = nommee(cite ?? nu ?? '');
    if (!colonne) throw invalide({ sort: [`invalid value "${piece}"`] });
    return `${enSql(colonne)} ${/desc/i.test(sens) ? 'DESC NULLS FIRST' : 'ASC NULLS LAST'}`;
  });
  return ` ORDER BY ${pieces.length ? pieces.join(', ') : '"__id"'}`;
}

function mettreEnForme(
  lignes: readonly Row[],
  colonnes: readonly Column[],
  format: 'objects' | 'csv' | 'lists',
): unknown {
  if (format === 'csv')
    return lignes
      .map((l) => `${colonnes.map((c) => cellule(c, l[c.name] ?? null)).join(',')}\n`)
      .join('');
  const valeur = (c: Column, l: Row): unknown => {
    const v = l[c.name] ?? null;
    if (v === null) return null;
    if (c.type === 'boolean') return v === 1;
    // Days are moments in the datastore.
    return c.type === 'date' ? `${v}T00:00:00` : v;
  };
  return format === 'lists'
    ? lignes.map((l) => colonnes.map((c) => valeur(c, l)))
    : lignes.map((l) => Object.fromEntries(colonnes.map((c) => [c.name, valeur(c, l)])));
}

function liens(p: Parametres, limit: number, offset: number): Record<string, string> {
  const vers = (debut: number): string => {
    const query = new URLSearchParams();
    for (const [nom, valeur] of Object.entries(p))
      if (nom !== 'offset' && nom !== 'limit')
        query.set(nom, typeof valeur === 'string' ? valeur : JSON.stringify(valeur));
    query.set('limit', String(limit));
    if (debut) query.set('offset', String(debut));
    return `/api/3/action/datastore_search?${query.toString()}`;
  };
  return {
    start: vers(0),
    next: vers(offset + limit),
    ...(offset ? { prev: vers(Math.max(0, offset - limit)) } : {}),
  };
}
