/** A table of data.gouv.fr through its tabular API: a line per supplier and per state of a contract. */
import { isTernumError, type QueryValue } from '@ternum/core';
import { readMarchesBatches } from '../read/read-marches.ts';
import type { Filtre } from '../summarize/synthese.ts';
import { acheteursDe, criteresDe, jourSur } from './criteres.ts';
import { lireLignes, type LigneApi } from './lignes.ts';
import { pasUnTableau } from './page-web.ts';
import { entiere, exiger, incomplet, poursuivre, repete, Service } from './service.ts';
import type { Critere, OptionsDemande, OptionsSource, SourceMarches, Suivi } from './source.ts';

/** Which resource of which tabular API. */
export interface OptionsTabulaire extends OptionsSource {
  /** Identifier of the resource, for instance `22847056-61df-452d-837d-8b8ceadbfc52` (national table). */
  ressource: string;
  /** Default: `https://tabular-api.data.gouv.fr`. */
  url?: string;
}

/** The most that the service gives in one page. */
const PAGE = 50;
/** Contracts asked for at once, so that an address stays under 8 000 characters. */
const LOT = 100;

type Requete = Record<string, QueryValue>;

/**
 * Contracts of a table of data.gouv.fr. Columns are those of the national table (schema `decp-tabulaire`, reviewed
 * 2026-11-22). The service indexes files up to 100 MB, more by exception; sums are off but for a list of resources, and
 * would add a contract up once per supplier.
 *
 * @throws TernumError `input` when `url` is no web address
 */
export function tabulaire(options: OptionsTabulaire): SourceMarches {
  const { ressource, url = 'https://tabular-api.data.gouv.fr' } = options;
  const service = new Service(`${url.replace(/\/*$/, '')}/api/resources`, options);
  const chemin = (...suite: string[]): string =>
    [ressource, ...suite].map(encodeURIComponent).join('/') + '/';

  const page = async (query: Requete, suivi: Suivi, { signal }: OptionsDemande) => {
    const { PAGE: schema } = await import('./schemas/tabulaire.ts');
    const reponse = await service.get(chemin('data'), suivi, { query, signal, schema });
    return { ...reponse, data: exiger(reponse?.data, 'data', service.adresse) };
  };

  async function* pages(
    query: Requete,
    suivi: Suivi,
    demande: OptionsDemande,
  ): AsyncGenerator<readonly LigneApi[]> {
    let derniere = '';
    for (let n = 1; ; n++) {
      poursuivre(demande.signal);
      const { data, links } = await page({ ...query, page: n, page_size: PAGE }, suivi, demande);
      const empreinte = JSON.stringify(data);
      if (data.length && empreinte === derniere) throw repete(service.adresse);
      derniere = empreinte;
      yield data;
      if (!links?.next || !data.length) return;
    }
  }

  async function* lignes(query: Requete, suivi: Suivi, demande: OptionsDemande) {
    let corps: string | ReadableStream<Uint8Array>;
    suivi.voie = 'export';
    // Of no line, the service sends not even the titles.
    if (suivi.annonces === 0) return;
    try {
      corps = await service.get(chemin('data', 'csv'), suivi, {
        query,
        as: entiere(suivi),
        refusal: pasUnTableau,
        signal: demande.signal,
      });
    } catch (erreur) {
      if (!isTernumError(erreur, 'http') || ![403, 404, 405].includes(erreur.status ?? 0))
        throw erreur;
      suivi.voie = 'pages';
      return yield* lireLignes(pages(query, suivi, demande), demande);
    }
    yield* readMarchesBatches(corps, demande);
  }

  return {
    nom: 'tabulaire',
    adresse: `${service.adresse}/${chemin()}`,
    sans: { consultations: 'Cette table contient des contrats, pas des consultations.' },
    capacites(filtre) {
      const possibles: Critere[] = ['du', 'au'];
      if (filtre.acheteurs?.length) possibles.push('acheteurs');
      else if (filtre.titulaires?.every((id) => SIMPLE.test(id))) possibles.push('titulaires');
      return criteresDe(filtre).filter((cle) => possibles.includes(cle));
    },

    compter: async (criteres, suivi, demande) =>
      (await page({ ...requete(criteres), page_size: 1, columns: 'uid' }, suivi, demande)).meta
        ?.total,

    async *lire(criteres, suivi, demande) {
      suivi.reserves.push(
        'Cette table ne contient ni les concessions ni les actes de sous-traitance.',
      );
      const { titulaires, du, au } = criteres;
      if (!titulaires?.length && !du && !au)
        return yield* lignes(requete(criteres), suivi, demande);
      // A date or a supplier is that of one line; the other lines of the same contracts are needed too.
      const uids = new Set<string>();
      let lues = 0;
      // With the supplier: two pages may hold the lines of one contract and nothing else.
      const colonnes = 'uid,titulaire_id';
      for await (const lot of pages({ ...requete(criteres), columns: colonnes }, suivi, demande)) {
        lues += lot.length;
        for (const { uid } of lot) uids.add(String(uid));
      }
      if (lues < (suivi.annonces ?? 0))
        throw incomplet(
          `announced ${suivi.annonces}, gave ${lues}`,
          service.adresse,
          `Le service annonce ${suivi.annonces} lignes et en donne ${lues} : les totaux seraient partiels. Réessayez.`,
        );
      suivi.annonces = undefined;
      const liste = [...uids];
      const simples = liste.filter((uid) => !/[",]/.test(uid));
      for (let i = 0; i < simples.length; i += LOT)
        yield* lignes({ uid__in: simples.slice(i, i + LOT).join(',') }, suivi, demande);
      for (const uid of liste.filter((u) => /[",]/.test(u)))
        yield* lignes({ uid__exact: uid }, suivi, demande);
    },
  };
}

function requete(criteres: Filtre): Requete {
  const { sirets, sirens } = acheteursDe(criteres);
  const { titulaires = [], du, au } = criteres;
  return {
    ...egal('acheteur_id', [...sirets, ...sirens]),
    ...(titulaires.length && egal('titulaire_id', titulaires)),
    ...(du && { dateNotification__greater: jourSur(du) }),
    ...(au && { dateNotification__less: jourSur(au) }),
  };
}

/** More than asked may come (the nine digits of a SIREN inside another SIRET): sorted out here. */
function egal(colonne: string, ids: readonly string[]): Requete {
  const clauses = ids.map((id) => [`${colonne}__${id.length === 9 ? 'contains' : 'exact'}`, id]);
  if (clauses.length < 2) return Object.fromEntries(clauses) as Requete;
  return { or: `(${clauses.map(([quoi, id]) => `${quoi}.${id}`).join(',')})` };
}

/** What may stand in a list of conditions without changing what it says. */
const SIMPLE = /^[\w-]{1,30}$/;
