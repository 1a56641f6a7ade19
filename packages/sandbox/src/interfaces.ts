/** Every interface, for the home page, `/sante` and the command line. */
import { JEU_DECP, RESSOURCE_DECP } from './services/ckan/index.ts';
import { FICHIERS } from './services/fichiers/index.ts';
import { NATIONALE, SOMMABLE, TROP_GROSSE } from './services/tabulaire/index.ts';
import { JEU_ARNIA, RESSOURCES_ARNIA } from './services/udata/index.ts';
import type { NomService } from './pannes/index.ts';

/** One interface of the platform, as the sandbox serves it. */
export interface Interface {
  /** Name of the service, as `/sante` has it. */
  service: Exclude<NomService, 'accueil'>;
  /** For people. */
  nom: string;
  /** Root of its addresses. */
  chemin: string;
  /** An address that answers. */
  essai: string;
  /** Identifiers to give to a client. */
  jeux: readonly string[];
}

/** Every interface that the sandbox serves, with an address to try and identifiers to give to a client. */
export const INTERFACES: readonly Interface[] = [
  {
    service: 'opendatasoft',
    nom: 'Opendatasoft, Explore 2.1',
    chemin: '/api/explore/v2.1/',
    essai: '/api/explore/v2.1/catalog/datasets/decp-2022-marches-valides/records?limit=5',
    jeux: ['decp-2022-marches-valides', 'decp-2022-concessions-valides', 'boamp'],
  },
  {
    service: 'tabulaire',
    nom: 'data.gouv.fr, API tabulaire',
    chemin: '/api/resources/',
    essai: `/api/resources/${NATIONALE}/data/?page_size=5`,
    jeux: [
      `${NATIONALE} (table nationale)`,
      `${SOMMABLE} (sommes permises)`,
      `${TROP_GROSSE} (trop grosse pour être indexée)`,
    ],
  },
  {
    service: 'udata',
    nom: 'data.gouv.fr, catalogue (udata)',
    chemin: '/api/1/',
    essai: `/api/1/datasets/${JEU_ARNIA}/`,
    jeux: [JEU_ARNIA, `${RESSOURCES_ARNIA.at(-1)} (fichier de l’année)`],
  },
  {
    service: 'ckan',
    nom: 'CKAN',
    chemin: '/api/3/action/',
    essai: `/api/3/action/datastore_search?resource_id=${RESSOURCE_DECP}&limit=5`,
    jeux: [JEU_DECP, `${RESSOURCE_DECP} (table)`],
  },
  {
    service: 'atexo',
    nom: 'Atexo, profil d’acheteur',
    chemin: '/app.php/api/v1/',
    essai: '/app.php/api/v1/auth/jeton',
    jeux: ['d001 (organisme)', 'd002 (organisme)'],
  },
  {
    service: 'fichiers',
    nom: 'Fichiers DECP',
    chemin: '/fichiers/',
    essai: '/fichiers/decp-2022.json',
    jeux: [
      ...Object.keys(FICHIERS).map((nom) => `/fichiers/${nom}`),
      '/fichiers/annees/{année}.json',
      '/fichiers/consultations/{siret}.json',
    ],
  },
];
