/** Opendatasoft Explore API v2.1, as on data.economie.gouv.fr and boamp-datadila.opendatasoft.com. */
import { avecCors } from '../../cors.ts';
import { json } from '../../reponses.ts';
import type { Store, Table } from '../../store.ts';
import { decrire, parle } from './catalogue.ts';
import { ErreurOds, introuvable, parametre } from './erreurs.ts';
import { exporter, FORMATS } from './exporter.ts';
import { facettes } from './facettes.ts';
import type { JeuOds } from './jeux.ts';
import { enregistrement } from './lire.ts';
import { limitesPage } from './limites.ts';
import {
  decalage,
  malforme,
  OdsqlError,
  parseWhere,
  type Cadre,
  type Condition,
} from './odsql/index.ts';
import { compteur } from './quota.ts';
import { preparer } from './requete.ts';

export interface OptionsOds {
  datasets: readonly JeuOds[];
  now?: () => Date;
  /** Calls a day. Default 10 000. */
  quota?: number;
}

export type ServiceOds = (request: Request, path: readonly string[]) => Response;

/** `path`: decoded segments after `/api/explore/v2.1/`. */
export function opendatasoft(store: Store, options: OptionsOds): ServiceOds {
  const { datasets, now = () => new Date(), quota = 10_000 } = options;
  const compter = compteur(quota, now);
  const repondre = routes(store, datasets, now);
  return (request, path) => {
    const { entetes, refus } = compter();
    if (refus) return avecCors(json(refus, 429, entetes));
    try {
      const reponse = repondre(request, path.filter(Boolean));
      for (const [nom, valeur] of Object.entries(entetes)) reponse.headers.set(nom, valeur);
      return avecCors(reponse);
    } catch (erreur) {
      const dite =
        erreur instanceof OdsqlError
          ? new ErreurOds(400, 'ODSQLError', erreur.message)
          : erreur instanceof ErreurOds
            ? erreur
            : undefined;
      if (!dite) throw erreur;
      const corps = { message: dite.message, error_code: dite.code };
      return avecCors(json(corps, dite.status, entetes));
    }
  };
}

function routes(store: Store, datasets: readonly JeuOds[], now: () => Date) {
  const ouvrir = (id: string): { jeu: JeuOds; table: Table } => {
    const jeu = datasets.find((d) => d.id === id);
    const table = jeu && store.tables.get(jeu.table);
    if (!jeu || !table)
      throw new ErreurOds(
        404,
        'DatasetNotFoundError',
        `The requested dataset ${id} does not exist.`,
      );
    return { jeu, table };
  };

  return (request: Request, path: readonly string[]): Response => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new ErreurOds(405, 'MethodNotAllowed', `Method ${request.method} not allowed.`);
    const url = new URL(request.url);
    const p = url.searchParams;
    const [catalogue, jeux, id, quoi, detail, trop] = path;
    if (catalogue !== 'catalog' || jeux !== 'datasets' || trop !== undefined)
      throw new ErreurOds(404, 'NotFoundError', 'The requested URL was not found on the server.');
    if (id === undefined) return catalogueDe(p);
    const { jeu, table } = ouvrir(id);
    // A question about « now » has another answer every second.
    const instant = /now\s*\(/i.test(p.toString()) ? now().toISOString() : '';
    const etag = etiquette(`${jeu.id} ${jeu.modifie} ${path.join('/')} ${p.toString()} ${instant}`);
    const cadre: Cadre = { table, now, zone: zoneDe(p) };
    // The query is read before the tag is compared: a wrong one never comes back as « unchanged ».
    const reponse = corps(jeu, cadre, quoi, detail, p);
    const connu = request.headers.get('if-none-match');
    if (connu?.split(',').some((e) => e.trim() === etag || e.trim() === '*')) {
      void reponse.body?.cancel();
      return new Response(null, { status: 304, headers: { etag } });
    }
    reponse.headers.set('etag', etag);
    return reponse;
  };

  function catalogueDe(p: URLSearchParams): Response {
    const where = p.get('where');
    const trouves = datasets.filter((d) => !where?.trim() || convient(d, parseWhere(where)));
    const { limit, offset } = limitesPage(p, false);
    const results = trouves
      .slice(offset, offset + limit)
      .map((d) => decrire(d, ouvrir(d.id).table));
    return json({ total_count: trouves.length, results });
  }

  function corps(
    jeu: JeuOds,
    cadre: Cadre,
    quoi: string | undefined,
    detail: string | undefined,
    p: URLSearchParams,
  ): Response {
    if (quoi === undefined) return json(decrire(jeu, cadre.table));
    if (quoi === 'records' && detail === undefined) return page(cadre, p);
    if (quoi === 'records') return un(cadre, detail!, p);
    if (quoi === 'facets' && detail === undefined)
      return json({ links: [], facets: facettes(store, jeu, cadre, p) });
    if (quoi === 'exports' && detail === undefined)
      return json({ links: FORMATS.map((rel) => ({ rel, href: `exports/${rel}` })) });
    if (quoi === 'exports') {
      const labels = new Map(cadre.table.columns.map((c) => [c.name, c.label ?? c.name]));
      const suite = { format: detail!, zone: cadre.zone, jeu: jeu.id, labels };
      return exporter(store, preparer(p, cadre), p, suite);
    }
    throw new ErreurOds(404, 'NotFoundError', 'The requested URL was not found on the server.');
  }

  function page(cadre: Cadre, p: URLSearchParams): Response {
    const r = preparer(p, cadre);
    const { limit, offset } = limitesPage(p, !!p.get('group_by'));
    const lignes = store.all(
      `select ${r.selection} ${r.depuis}${r.groupe}${r.ordre} limit ? offset ?`,
      [...r.params, limit, offset],
    );
    const results = lignes.map((l) => enregistrement(r.colonnes, l, cadre.zone));
    if (p.get('group_by')) return json({ results });
    const [compte] = store.all(`select count(*) as n ${r.depuis}`, r.params);
    return json({ total_count: Number(compte?.n ?? 0), results });
  }

  /** Identifiers of records are the numbers of their lines. */
  function un(cadre: Cadre, rang: string, p: URLSearchParams): Response {
    const select = new URLSearchParams();
    if (p.has('select')) select.set('select', p.get('select')!);
    const r = preparer(select, cadre);
    const n = /^\d{1,9}$/.test(rang) ? Number(rang) : 0;
    const [ligne] = store.all(`select ${r.selection} ${r.depuis} where rowid = ?`, [n]);
    if (!ligne) throw introuvable(`The requested record ${rang} does not exist.`);
    return json(enregistrement(r.colonnes, ligne, cadre.zone));
  }
}

function convient(jeu: JeuOds, c: Condition): boolean {
  if (c.t === 'et') return c.de.every((d) => convient(jeu, d));
  if (c.t === 'ou') return c.de.some((d) => convient(jeu, d));
  if (c.t === 'non') return !convient(jeu, c.de);
  if (c.t === 'mots') return parle(jeu, c.motif);
  if (c.t === 'compare' && c.signe === '=' && c.gauche.t === 'champ' && c.droite.t === 'texte') {
    if (c.gauche.nom !== 'dataset_id') throw malforme(`Unknown field: ${c.gauche.nom}`);
    return jeu.id === c.droite.valeur;
  }
  throw malforme('the catalogue is searched by words, or by dataset_id');
}

function zoneDe(p: URLSearchParams): string {
  const zone = p.get('timezone') || 'UTC';
  try {
    decalage(zone, 0);
    return zone;
  } catch {
    throw parametre(`Invalid value for timezone API parameter: ${zone} was found.`);
  }
}

/** Weak: the same dataset and the same question. (FNV-1a, twice) */
function etiquette(texte: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < texte.length; i++) {
    a = Math.imul(a ^ texte.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ texte.charCodeAt(texte.length - 1 - i), 0x01000193);
  }
  return `W/"${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}"`;
}
