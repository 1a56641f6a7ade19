/** data.gouv.fr’s API, version 1 (udata): datasets, and the stable address of a file. */
import { fold } from '@ternum/core';
import { unefois, type Contexte, type Service } from '../../contexte.ts';
import { json, origine } from '../../reponses.ts';
import { jeuxDe, type Jeu } from './jeux.ts';

const refuser = (status: number, message: string, autres: object = {}): Response =>
  json({ ...autres, message }, status);

const ABSENT = 'The requested URL was not found on the server.';

export function udata(contexte: Contexte): Service {
  const jeux = unefois(() => {
    const liste = jeuxDe(contexte.donnees());
    const nommes = new Map(liste.flatMap((j) => [[j.id, j] as const, [j.slug, j] as const]));
    const fichiers = new Map(liste.flatMap((j) => j.ressources.map((r) => [r.id, r] as const)));
    return { liste, nommes, fichiers };
  });
  return (request, [quoi, id, ...suite]) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuser(401, 'Unauthorized: an API key is needed to write');
    if (quoi !== 'datasets') return refuser(404, ABSENT);
    const ou = origine(request);
    if (id === undefined) return lister(request, jeux().liste);
    if (id === 'r') {
      const fichier = jeux().fichiers.get(suite[0] ?? '');
      if (!fichier || suite.length !== 1) return refuser(404, ABSENT);
      return new Response(null, {
        status: 302,
        headers: { Location: new URL(fichier.ou, ou).href, 'Cache-Control': 'no-store' },
      });
    }
    const jeu = jeux().nommes.get(id);
    return jeu && !suite.length ? json(versJson(jeu, ou)) : refuser(404, 'Dataset not found');
  };
}

function lister(request: Request, tous: readonly Jeu[]): Response {
  const url = new URL(request.url);
  const { searchParams } = url;
  const page = entierPositif(searchParams.get('page'), 1);
  const taille = entierPositif(searchParams.get('page_size'), 20);
  if (page === undefined || taille === undefined)
    return refuser(400, 'Input payload validation failed', {
      errors: {
        [page === undefined ? 'page' : 'page_size']: 'must be a strictly positive integer',
      },
    });
  const trouves = trier(filtrer(tous, searchParams), searchParams.get('sort'));
  const vers = (n: number): string => {
    const autre = new URL(url);
    autre.searchParams.set('page', String(n));
    autre.searchParams.set('page_size', String(taille));
    return autre.href;
  };
  return json({
    data: trouves.slice((page - 1) * taille, page * taille).map((j) => versJson(j, url.origin)),
    page,
    page_size: taille,
    total: trouves.length,
    next_page: page * taille < trouves.length ? vers(page + 1) : null,
    previous_page: page > 1 ? vers(page - 1) : null,
  });
}

function entierPositif(texte: string | null, defaut: number): number | undefined {
  if (texte === null) return defaut;
  return /^\d{1,9}$/.test(texte) && Number(texte) > 0 ? Number(texte) : undefined;
}

function filtrer(jeux: readonly Jeu[], params: URLSearchParams): Jeu[] {
  const mots = fold(params.get('q') ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const tags = params.getAll('tag');
  const organisation = params.get('organization');
  return jeux.filter((j) => {
    if (tags.some((t) => !j.tags.includes(t))) return false;
    if (organisation && j.organisation.id !== organisation) return false;
    if (!mots.length) return true;
    const texte = fold(`${j.titre} ${j.description} ${j.tags.join(' ')} ${j.organisation.nom}`);
    return mots.every((m) => texte.includes(m));
  });
}

const CLES: Record<string, (j: Jeu) => string> = {
  title: (j) => fold(j.titre),
  created: (j) => j.creee,
  last_update: (j) => j.modifiee,
};

/** `title`, `-created`…; another order leaves the one of the catalogue. */
function trier(jeux: Jeu[], tri: string | null): Jeu[] {
  const cle = CLES[tri?.replace(/^-/, '') ?? ''];
  if (!cle) return jeux;
  const sens = tri!.startsWith('-') ? -1 : 1;
  return jeux.sort((a, b) => {
    const [x, y] = [cle(a), cle(b)];
    return x < y ? -sens : x > y ? sens : 0;
  });
}

function versJson(j: Jeu, ou: string): Record<string, unknown> {
  const moment = (jour: string): string => `${jour}T04:00:00.000000+00:00`;
  return {
    id: j.id,
    slug: j.slug,
    title: j.titre,
    acronym: null,
    description: j.description,
    tags: j.tags,
    license: j.licence,
    frequency: 'unknown',
    private: false,
    archived: null,
    deleted: null,
    badges: [],
    extras: {},
    created_at: moment(j.creee),
    last_modified: moment(j.modifiee),
    last_update: moment(j.modifiee),
    organization: {
      id: j.organisation.id,
      name: j.organisation.nom,
      business_number_id: j.organisation.siret,
      uri: `${ou}/api/1/organizations/${j.organisation.id}/`,
    },
    uri: `${ou}/api/1/datasets/${j.id}/`,
    page: `https://www.data.gouv.fr/datasets/${j.slug}/`,
    resources: j.ressources.map((r) => ({
      id: r.id,
      title: r.titre,
      description: r.description,
      format: r.format,
      mime: r.format === 'csv' ? 'text/csv' : null,
      filesize: r.octets,
      type: 'main',
      filetype: 'file',
      url: new URL(r.ou, ou).href,
      latest: `${ou}/api/1/datasets/r/${r.id}`,
      created_at: moment(j.creee),
      last_modified: moment(j.modifiee),
      checksum: null,
      schema: null,
      extras: {},
    })),
  };
}
