/** Pages of a list until its end, whatever the service makes of « from the nth on ». */
import { isTernumError } from '@ternum/core';
import type { Demande } from './demande.ts';
import { incomplete, instable } from './failures.ts';
import { pageDe, type PageWfs } from './reponse.ts';
import type { Service } from './service.ts';

type Entites = PageWfs['entites'];
const RIEN: PageWfs = { entites: [] };

/** A page that says nothing of its place asks for this many at once. */
const TOUT = 1_000_000;

/** @throws TernumError */
export async function* pagesDe(service: Service, demande: Demande): AsyncGenerator<Entites> {
  const { limite, debut } = demande;
  const vues = new Set<string | number>();
  let tri: string | undefined;
  let { parPage } = demande;

  const lire = async (de: number, nombre = parPage): Promise<PageWfs> => {
    const { texte, url } = await service.demander({
      ...demande.parametres,
      [limite]: String(nombre),
      // Without it, a service that cannot number its list still gives its beginning.
      ...(de ? { STARTINDEX: String(de) } : {}),
      ...(tri ? { SORTBY: tri } : {}),
    });
    return pageDe(texte, url);
  };

  let page = await lire(debut);
  let total = page.total;
  const premiere = page.entites;
  let lus = premiere.length;
  // The first page waits for the second, which may show that all must be asked again in another order.
  let attente: Entites | undefined = premiere;
  noter(vues, premiere);
  while (page.entites.length) {
    const precedente = page.entites;
    // Some services give as « total » the size of the page.
    const pleine = precedente.length >= parPage && lus === precedente.length && total === lus;
    if (total !== undefined && lus + debut >= total && !pleine) break;
    const suite = await lire(debut + lus).catch((erreur: unknown) => {
      if (attente && !tri && veutUnTri(erreur)) return undefined;
      // Some services refuse to be asked from beyond the end; a short page that says no total was it.
      const fini = total === undefined && precedente.length < parPage;
      if (fini && isTernumError(erreur, 'remote')) return RIEN;
      throw erreur;
    });
    if (suite && memes(suite.entites, precedente)) {
      // Paging is ignored. A short page was all there is.
      if (precedente.length < parPage && attente) break;
      const tout = await lire(0, TOUT);
      if (tout.entites.length <= lus) {
        if (attente && tout.total === tout.entites.length) break;
        throw incomplete(lus, undefined);
      }
      if (attente) yield attente;
      yield tout.entites.slice(lus);
      return;
    }
    if (!suite || chevauche(vues, suite.entites)) {
      // Without an order, a service may give one feature twice, and another never.
      if (!attente || tri) throw instable();
      tri = colonneDeTri(premiere);
      if (!tri) throw instable();
      page = await lire(debut);
      attente = page.entites;
      lus = attente.length;
      vues.clear();
      noter(vues, attente);
      continue;
    }
    if (attente) yield attente;
    attente = undefined;
    page = suite;
    // Asked for more than it gives at a time.
    if (precedente.length < parPage) parPage = precedente.length;
    lus += page.entites.length;
    // Less than what was read already: the « total » of a page, which tells nothing of the list.
    total = (suite.total ?? total ?? 0) < lus + debut ? undefined : (suite.total ?? total);
    noter(vues, page.entites);
    if (page.entites.length) yield page.entites;
    if (total === undefined && page.entites.length < parPage) break;
  }
  if (attente) yield attente;
  if (total !== undefined && lus + debut < total) throw incomplete(lus, total);
}

/** GeoServer, for a table without a key: « Cannot do natural order without a primary key ». */
const veutUnTri = (erreur: unknown): boolean =>
  isTernumError(erreur, 'remote') && /natural order|primary key|sort/i.test(erreur.message);

/** Columns that tell one feature from another, best first; else the first one. */
function colonneDeTri(entites: Entites): string | undefined {
  const noms = Object.keys(entites[0]?.properties ?? {}).filter((n) => /^[\w.-]+$/.test(n));
  for (const motif of [/^(id_sdis|gid|fid|ogc_fid|objectid|id)$/i, /id/i, /./]) {
    const trouve = noms.find((n) => motif.test(n));
    if (trouve) return trouve;
  }
  return undefined;
}

const cle = (e: Entites[number] | undefined): string =>
  JSON.stringify([e?.id, e?.geometry, e?.properties]);

/** The same page again. Two lines of a register may be alike: the last one must be too. */
const memes = (a: Entites, b: Entites): boolean =>
  a.length > 0 &&
  a.length === b.length &&
  cle(a[0]) === cle(b[0]) &&
  cle(a.at(-1)) === cle(b.at(-1));

/** Identifiers prove nothing when a page has the same one twice. */
function identifiants(entites: Entites): (string | number)[] {
  const ids = entites
    .map((e) => e.id)
    .filter((id) => typeof id === 'string' || typeof id === 'number');
  return new Set(ids).size === entites.length ? ids : [];
}

const noter = (vues: Set<string | number>, entites: Entites): void => {
  for (const id of identifiants(entites)) vues.add(id);
};
const chevauche = (vues: Set<string | number>, entites: Entites): boolean =>
  identifiants(entites).some((id) => vues.has(id));
