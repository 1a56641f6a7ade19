/** A table in the datastore of a CKAN portal: the columns of the national table, or of the DAJ's export. */
import type { Filtre } from '../summarize/synthese.ts';
import { acheteursDe, criteresDe } from './criteres.ts';
import { refusCkan } from './ckan-refus.ts';
import { lireLignes, type LigneApi } from './lignes.ts';
import { exiger, poursuivre, repete, Service } from './service.ts';
import type { OptionsDemande, OptionsSource, SourceMarches, Suivi } from './source.ts';

/** Which resource of which portal. */
export interface OptionsCkan extends OptionsSource {
  /** Address of the portal, without `/api/3`. */
  url: string;
  /** Identifier of the resource in the datastore. */
  ressource: string;
}

/** Rows asked for at once. Portals cap it in silence (32 000 by default), and echo the cap. */
const PAGE = 10_000;

/**
 * Contracts of a table in a CKAN datastore (`datastore_search`). It filters on whole values only: a SIREN, a period,
 * are applied here.
 *
 * @throws TernumError `input` when `url` is no web address
 */
export function ckanDatastore(options: OptionsCkan): SourceMarches {
  const { ressource, url } = options;
  const service = new Service(`${url.replace(/\/*$/, '')}/api/3/action`, options);

  const chercher = async (
    criteres: Filtre,
    offset: number,
    limit: number,
    suivi: Suivi,
    { signal }: OptionsDemande,
  ) => {
    const { sirets } = acheteursDe(criteres);
    const reponse = await service.get('datastore_search', suivi, {
      query: {
        resource_id: ressource,
        filters: sirets.length ? JSON.stringify({ acheteur_id: sirets }) : undefined,
        // Without an order of its own, a table that is being written gives a row twice and another never.
        sort: '_id asc',
        limit,
        offset,
      },
      signal,
      schema: (await import('./schemas/ckan.ts')).LIGNES,
      refusal: refusCkan,
    });
    return exiger(reponse?.result, 'result', service.adresse);
  };

  return {
    nom: 'ckan',
    adresse: `${service.adresse}/datastore_search?resource_id=${encodeURIComponent(ressource)}`,
    sans: { consultations: 'Cette table contient des contrats, pas des consultations.' },
    capacites: (filtre) =>
      criteresDe(filtre).filter(
        (cle) => cle === 'acheteurs' && filtre.acheteurs!.every((id) => id.length === 14),
      ),

    compter: async (criteres, suivi, demande) =>
      (await chercher(criteres, 0, 0, suivi, demande)).total,

    async *lire(criteres, suivi, demande) {
      suivi.voie = 'pages';
      suivi.reserves.push(
        'Cette table ne contient ni les concessions ni les actes de sous-traitance.',
      );
      async function* pages(): AsyncGenerator<LigneApi[]> {
        let dernier = -Infinity;
        for (let lus = 0; ;) {
          poursuivre(demande.signal);
          const page = await chercher(criteres, lus, PAGE, suivi, demande);
          const records = exiger(page.records, 'records', service.adresse);
          for (const { _id } of records) {
            if (Number(_id) <= dernier) throw repete(service.adresse);
            dernier = Number(_id ?? dernier);
          }
          lus += records.length;
          yield records;
          // A total may be estimated, a cap is silent: a page that is not full is the last one.
          if (!records.length || (lus >= page.total && records.length < (page.limit ?? PAGE)))
            return;
        }
      }
      yield* lireLignes(pages(), demande);
    },
  };
}
