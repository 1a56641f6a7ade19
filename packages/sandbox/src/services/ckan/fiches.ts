/** Sheets of the catalogue in CKAN’s shape. The first is that of the contracts. */
import type { Donnees, Fiche } from '../../donnees/index.ts';

export const JEU_DECP = 'decp-marches-publics';
/** Its table in the datastore. */
export const RESSOURCE_DECP = '0b7e6a52-9d1c-4a3f-8e21-0dec0da7a570';
/** A table that answers HTTP 200 with `success: false`, as some portals do while they reload one. */
export const RESSOURCE_EN_PANNE = '6f2d0c1e-3b58-4e97-a4d0-0dec00000500';

export interface Paquet {
  id: string;
  name: string;
  title: string;
  notes: string;
  organization: { id: string; name: string; title: string };
  license_id: string;
  license_title: string;
  tags: string[];
  groupe: string;
  /** Days. */
  creee: string;
  modifiee: string;
  resources: Record<string, unknown>[];
}

export function paquetsDe(donnees: Donnees, origine: string): Paquet[] {
  return [decp(donnees, origine), ...donnees.fiches.map(versPaquet)];
}

const organisationDe = (siret: string, title: string) => ({
  id: `00000000-0000-4000-a${siret.slice(0, 3)}-0${siret.slice(3)}`,
  name: `o-${siret}`,
  title,
});

function decp({ aujourdhui }: Donnees, origine: string): Paquet {
  const fichier = (id: string, name: string, format: string, url: string, datastore = false) => ({
    id,
    name,
    format,
    url: `${origine}/fichiers/${url}`,
    description: 'Contrats de la région, mis à jour chaque nuit.',
    datastore_active: datastore,
    size: null,
    package_id: 'd3c0a000-0000-4000-a000-0dec00000001',
  });
  return {
    id: 'd3c0a000-0000-4000-a000-0dec00000001',
    name: JEU_DECP,
    title: 'Données essentielles de la commande publique',
    notes: 'Contrats des acheteurs de la région, au format du tableau national et en fichiers.',
    organization: organisationDe('99999999000012', 'Territoires numériques'),
    license_id: 'lov2',
    license_title: 'Licence Ouverte version 2.0',
    tags: ['decp', 'marchés publics'],
    groupe: 'Commande publique',
    creee: '2024-01-15',
    modifiee: aujourdhui,
    resources: [
      fichier(RESSOURCE_DECP, 'decp.csv', 'CSV', 'decp-tabulaire.csv', true),
      fichier(RESSOURCE_EN_PANNE, 'decp-archives.csv', 'CSV', 'decp-tabulaire.csv', true),
      fichier('0b7e6a52-9d1c-4a3f-8e21-0dec0da7a571', 'decp.json', 'JSON', 'decp-2022.json'),
      fichier('0b7e6a52-9d1c-4a3f-8e21-0dec0da7a572', 'decp-2019.json', 'JSON', 'decp-2019.json'),
      fichier('0b7e6a52-9d1c-4a3f-8e21-0dec0da7a573', 'decp.xml', 'XML', 'decp-2022.xml'),
    ],
  };
}

const versPaquet = (f: Fiche): Paquet => ({
  id: f.id,
  name: f.slug,
  title: f.titre,
  notes: f.notes,
  organization: organisationDe(f.organisation.siret, f.organisation.nom),
  license_id: f.licence.id,
  license_title: f.licence.titre,
  tags: f.motsCles,
  groupe: f.theme,
  creee: f.creee,
  modifiee: f.modifiee,
  resources: f.ressources.map((r) => ({
    id: r.id,
    name: r.nom,
    description: r.description,
    format: r.format,
    url: r.url,
    size: r.octets,
    datastore_active: false,
    package_id: f.id,
  })),
});

/** As `package_show` and `package_search` give it. Moments have no time zone there. */
export function versJson(p: Paquet): Record<string, unknown> {
  const { groupe, creee, modifiee, tags, resources, organization, ...reste } = p;
  const moment = (jour: string): string => `${jour}T04:00:00.000000`;
  return {
    ...reste,
    type: 'dataset',
    state: 'active',
    private: false,
    isopen: reste.license_id !== 'notspecified',
    author: null,
    author_email: null,
    maintainer: organization.title,
    maintainer_email: null,
    version: null,
    url: null,
    metadata_created: moment(creee),
    metadata_modified: moment(modifiee),
    owner_org: organization.id,
    organization: {
      ...organization,
      type: 'organization',
      description: '',
      image_url: '',
      is_organization: true,
      state: 'active',
    },
    num_resources: resources.length,
    num_tags: tags.length,
    resources: resources.map((r, position) => ({
      ...r,
      position,
      state: 'active',
      mimetype: null,
      hash: '',
      created: moment(creee),
      last_modified: moment(modifiee),
    })),
    tags: tags.map((name) => ({ name, display_name: name, state: 'active', vocabulary_id: null })),
    groups: [{ name: groupe.toLowerCase(), title: groupe, display_name: groupe }],
    // Portals add what they like here: no two of them agree.
    extras: [{ key: 'frequency', value: 'unknown' }],
    relationships_as_object: [],
    relationships_as_subject: [],
  };
}
