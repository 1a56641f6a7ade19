/**
 * data.gouv.fr’s tabular API (behaviour read in version 0.4.1, 2026-06-18). Cap of a page: 50, above it 400; exports:
 * 50 000 rows, above it 403.
 */
import type { Contexte, Service } from '../../contexte.ts';
import { flux, json, origine, texte } from '../../reponses.ts';
import type { Store } from '../../store.ts';
import { versCsv } from './csv.ts';
import { absente, interdit, Refus, supprimee, tropGrosse } from './erreurs.ts';
import { lireDemande, type Demande } from './lire.ts';
import { Traducteur } from './requete.ts';
import { JEU_NATIONAL, NATIONALE, SOMMABLE, SUPPRIMEE, TROP_GROSSE } from './ressources.ts';
import { colonnesDe, profil, swagger, versObjets } from './sorties.ts';

const EXPORT_MAX = 50_000;

/** `path` holds `resources` or `aggregation-exceptions` first. */
export function tabulaire(contexte: Contexte): Service {
  return async (request, [quoi, id = '', ...suite]) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return texte('405: Method Not Allowed', { status: 405 });
      if (quoi === 'aggregation-exceptions' && !id)
        return json({ allowed: false, exceptions: [SOMMABLE] });
      return await ressource(contexte, request, id, suite);
    } catch (erreur) {
      if (erreur instanceof Refus) return erreur.reponse;
      throw erreur;
    }
  };
}

async function ressource(
  contexte: Contexte,
  request: Request,
  id: string,
  suite: readonly string[],
): Promise<Response> {
  const url = new URL(request.url);
  const ou = `${url.origin}/api/resources/${id}`;
  // Addresses end with a slash there.
  if (!url.pathname.endsWith('/')) throw absente();
  switch (suite.join('/')) {
    case '': {
      connue(id);
      const lien = (rel: string) => ({ href: `${ou}/${rel}/`, type: 'GET', rel });
      return json({
        created_at: `${contexte.donnees().aujourdhui}T04:12:09.512377+00:00`,
        url: `${url.origin}/fichiers/decp-tabulaire.csv`,
        links: ['profile', 'data', 'swagger'].map(lien),
      });
    }
    case 'profile':
    case 'swagger': {
      connue(id);
      const store = await contexte.decp();
      const table = store.tables.get('decp')!;
      if (suite[0] === 'swagger') return json(swagger(table, id, id === SOMMABLE));
      const [{ n } = { n: 0 }] = store.all('SELECT count(*) AS n FROM "decp"');
      return json({
        profile: profil(table, Number(n)),
        deleted_at: null,
        dataset_id: JEU_NATIONAL,
        indexes: null,
      });
    }
    case 'data':
      return pageDeDonnees(await preparer(contexte, request, id), request, id);
    case 'data/csv':
    case 'data/json':
      return exporter(await preparer(contexte, request, id), id, suite[1] === 'csv');
    default:
      throw absente();
  }
}

interface Prete {
  demande: Demande;
  store: Store;
  traducteur: Traducteur;
}

/** The query is read before the resource is looked for: what is wrong with it is said first. */
async function preparer(contexte: Contexte, request: Request, id: string): Promise<Prete> {
  const demande = lireDemande(new URL(request.url));
  if (demande.agregats.length && id !== SOMMABLE) {
    const noms = [...new Set(demande.agregats.map((a) => a.operateur))].join('`, `');
    throw interdit(
      'Unauthorized parameters',
      `Aggregation parameters \`${noms}\` are not allowed for resource '${id}'`,
    );
  }
  connue(id);
  const store = await contexte.decp();
  return { demande, store, traducteur: new Traducteur(store.tables.get('decp')!) };
}

function connue(id: string): void {
  if (id === TROP_GROSSE) throw tropGrosse(id);
  if (id === SUPPRIMEE) throw supprimee(id, JEU_NATIONAL);
  if (id !== NATIONALE && id !== SOMMABLE) throw absente();
}

function compter({ demande, store, traducteur }: Prete): number {
  const { sql, params } = traducteur.compter(demande);
  return Number(store.all(sql, params)[0]?.['n'] ?? 0);
}

function pageDeDonnees(prete: Prete, request: Request, id: string): Response {
  const { demande, store, traducteur } = prete;
  const { page, taille, agregats } = demande;
  const debut = page > 1 ? taille * (page - 1) : 0;
  // No size, no limit: zero is one of the sizes that the service takes.
  const { sql, params } = traducteur.lire(demande, taille || -1, debut);
  const data = versObjets(store.tables.get('decp')!, store.all(sql, params));
  // A sum’s total would be that of the whole table: it is left out.
  const total = agregats.some((a) => a.operateur !== 'groupby') ? undefined : compter(prete);
  const encore = total === undefined ? data.length >= taille : taille + debut < total;
  const ou = `${origine(request)}/api/resources/${id}`;
  const lien = (n: number): string => {
    const garde = demande.morceaux.filter((m) => !m.startsWith('page'));
    return `${ou}/data/?${[...garde, `page=${n}`, `page_size=${taille}`].join('&')}`;
  };
  return json({
    data,
    links: {
      profile: `${ou}/profile/`,
      swagger: `${ou}/swagger/`,
      next: encore ? lien(page + 1) : null,
      prev: page > 1 ? lien(page - 1) : null,
    },
    meta: { page, page_size: taille, ...(total === undefined ? {} : { total }) },
  });
}

function exporter(prete: Prete, id: string, csv: boolean): Response {
  const { demande, store, traducteur } = prete;
  if (compter(prete) > EXPORT_MAX)
    throw interdit(
      'Output is too long',
      `The output has more than ${EXPORT_MAX} rows, please consider downloading the source file directly`,
    );
  const { sql, params } = traducteur.lire(demande, EXPORT_MAX, 0);
  const table = store.tables.get('decp')!;
  const lignes = store.all(sql, params);
  const headers = {
    'Content-Type': csv ? 'text/csv' : 'application/json',
    'Content-Disposition': `attachment; filename="${id}.${csv ? 'csv' : 'json'}"`,
  };
  const corps = csv
    ? versCsv(colonnesDe(table, demande), lignes)
    : versJson(versObjets(table, lignes));
  return new Response(flux(corps), { headers });
}

function* versJson(objets: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [i, objet] of objets.entries()) yield `${i ? ',\n ' : ''}${JSON.stringify(objet)}`;
  yield ']\n';
}
