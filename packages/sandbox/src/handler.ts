/** One handler for every interface, each at its real path on the root of one origin. */
import { accueil } from './accueil.ts';
import { creerContexte, unefois, type OptionsSandbox, type Service } from './contexte.ts';
import { avecCors, preflight } from './cors.ts';
import { INTERFACES } from './interfaces.ts';
import { avecPanne, erreur, type NomService } from './pannes/index.ts';
import { json, origine } from './reponses.ts';
import { openStore } from './sql/index.ts';
import { atexo } from './services/atexo/index.ts';
import { ckan } from './services/ckan/index.ts';
import { fichiers } from './services/fichiers/index.ts';
import {
  jeuxOpendatasoft,
  opendatasoft,
  tablesOpendatasoft,
} from './services/opendatasoft/index.ts';
import { tabulaire } from './services/tabulaire/index.ts';
import { udata } from './services/udata/index.ts';

/** First pieces of the path → the service; what it is given starts after `coupe` of them. */
const PREFIXES: readonly [morceaux: string, coupe: number, service: NomService][] = [
  ['api/explore/v2.1', 3, 'opendatasoft'],
  ['api/explore', 2, 'opendatasoft'],
  ['api/3/action', 3, 'ckan'],
  ['api/action', 2, 'ckan'],
  ['api/3', 2, 'ckan'],
  ['api/1', 2, 'udata'],
  ['api/resources', 1, 'tabulaire'],
  ['api/aggregation-exceptions', 1, 'tabulaire'],
  ['app.php/api/v1', 3, 'atexo'],
  ['app.php', 1, 'atexo'],
  ['fichiers', 1, 'fichiers'],
];

/**
 * The sandbox as a function: serve it over HTTP (`serve`), or hand it to a client in place of `fetch`. Data and tables
 * are made at the first request that needs them; a request that asks for a fault (`?panne=`) gets it.
 */
export async function createSandbox(
  options: OptionsSandbox = {},
): Promise<(request: Request) => Promise<Response>> {
  const contexte = creerContexte(options);
  const { donnees, now } = contexte;
  const services: Partial<Record<NomService, () => Service | Promise<Service>>> = {
    opendatasoft: unefois(async () =>
      opendatasoft(await openStore([...tablesOpendatasoft(donnees())]), {
        datasets: jeuxOpendatasoft(donnees()),
        now: () => new Date(now()),
      }),
    ),
    ckan: unefois(() => ckan(contexte)),
    udata: unefois(() => udata(contexte)),
    tabulaire: unefois(() => tabulaire(contexte)),
    atexo: unefois(() => atexo(contexte)),
    fichiers: unefois(() => fichiers(contexte)),
  };

  return async (request) => {
    if (request.method === 'OPTIONS') return preflight(request);
    const path = morceaux(request);
    const { service, coupe } = trouver(path);
    const reponse = await avecPanne(request, service, now, async (propre) => {
      const faire = await services[service]?.();
      return faire ? faire(propre, path.slice(coupe)) : racine(propre, path);
    });
    return avecCors(
      request.method === 'HEAD' ? await sansCorps(reponse) : new Response(reponse.body, reponse),
    );
  };
}

/** Pieces of the path, decoded, without the empty ones. What does not decode stays as it was written. */
function morceaux(request: Request): string[] {
  return new URL(request.url).pathname
    .split('/')
    .filter(Boolean)
    .map((morceau) => {
      try {
        return decodeURIComponent(morceau);
      } catch {
        return morceau;
      }
    });
}

function trouver(path: readonly string[]): { service: NomService; coupe: number } {
  const entier = `${path.join('/')}/`;
  const [, coupe = 0, service = 'accueil'] =
    PREFIXES.find(([debut]) => entier.startsWith(`${debut}/`)) ?? [];
  return { service, coupe };
}

function racine(request: Request, path: readonly string[]): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return erreur('accueil', 405, 'Method Not Allowed', { Allow: 'GET, HEAD' });
  if (!path.length) return accueil();
  if (path.join('/') === 'sante')
    return json({
      etat: 'bon',
      services: INTERFACES.map(({ service, chemin }) => ({
        service,
        url: origine(request) + chemin,
      })),
    });
  return erreur('accueil', 404, 'Not Found');
}

async function sansCorps(reponse: Response): Promise<Response> {
  await reponse.body?.cancel();
  return new Response(null, reponse);
}
