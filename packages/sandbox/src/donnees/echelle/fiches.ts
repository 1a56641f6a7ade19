/** Sheets of the members’ open data catalogue. */
import type { Alea } from '../alea.ts';
import { fold } from '@ternum/core';
import { plusJours } from '../temps.ts';
import type { Acheteur } from './acheteurs.ts';

/** A file of a data set; `octets`: its size in bytes. */
export interface RessourceFiche {
  id: string;
  nom: string;
  description: string;
  format: 'CSV' | 'JSON' | 'XLSX' | 'GeoJSON' | 'PDF' | 'ZIP';
  url: string;
  octets: number;
}

/** A data set of the catalogue, as CKAN describes one. */
export interface Fiche {
  /** UUID. */
  id: string;
  /** For addresses. */
  slug: string;
  titre: string;
  notes: string;
  organisation: Acheteur;
  /** CKAN identifier and title of the licence. */
  licence: { id: string; titre: string };
  motsCles: string[];
  theme: string;
  /** Days. */
  creee: string;
  modifiee: string;
  ressources: RessourceFiche[];
}

const SUJETS: readonly [string, string, string, string[]][] = [
  [
    'Délibérations',
    'Délibérations du conseil, au format SCDL.',
    'Administration',
    ['délibérations', 'scdl'],
  ],
  [
    'Subventions versées',
    'Subventions de plus de 23 000 €, au format SCDL.',
    'Finances',
    ['subventions', 'scdl'],
  ],
  ['Budget primitif', 'Budget voté, par chapitre et par nature.', 'Finances', ['budget']],
  [
    'Compte administratif',
    'Dépenses et recettes de l’année écoulée.',
    'Finances',
    ['budget', 'comptes'],
  ],
  [
    'Données essentielles de la commande publique',
    'Contrats conclus, publiés par le profil d’acheteur.',
    'Commande publique',
    ['decp', 'marchés publics'],
  ],
  [
    'Équipements publics',
    'Bâtiments et équipements ouverts au public, géolocalisés.',
    'Équipements',
    ['équipements', 'scdl'],
  ],
  [
    'Menus de la restauration scolaire',
    'Menus de la cantine, semaine par semaine.',
    'Éducation',
    ['cantine', 'école'],
  ],
  [
    'Points de collecte des déchets',
    'Bornes et déchèteries, horaires compris.',
    'Environnement',
    ['déchets'],
  ],
  ['Base adresse locale', 'Adresses de la commune, certifiées.', 'Territoire', ['adresses', 'bal']],
  [
    'Points d’eau incendie',
    'Hydrants et réserves, au format AFIGÉO.',
    'Sécurité',
    ['deci', 'incendie'],
  ],
  [
    'Prénoms des nouveau-nés',
    'Prénoms déclarés, quand ils le sont plus de cinq fois.',
    'Population',
    ['prénoms', 'scdl'],
  ],
  ['Associations', 'Associations de la commune et leurs contacts.', 'Vie locale', ['associations']],
  ['Qualité de l’eau distribuée', 'Analyses de l’eau du robinet.', 'Environnement', ['eau']],
];
const LICENCES = [
  { id: 'lov2', titre: 'Licence Ouverte version 2.0' },
  { id: 'lov2', titre: 'Licence Ouverte version 2.0' },
  { id: 'odc-odbl', titre: 'Open Data Commons Open Database License (ODbL)' },
  { id: 'notspecified', titre: 'Licence non précisée' },
];
const FORMATS = ['CSV', 'CSV', 'CSV', 'JSON', 'XLSX', 'GeoJSON', 'PDF', 'ZIP'] as const;

const hex = ({ reel }: Alea, n: number): string =>
  Array.from({ length: n }, () => Math.floor(reel() * 16).toString(16)).join('');
export const uuid = (alea: Alea): string =>
  `${hex(alea, 8)}-${hex(alea, 4)}-4${hex(alea, 3)}-a${hex(alea, 3)}-${hex(alea, 12)}`;

const slug = (texte: string): string =>
  fold(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function genererFiches(
  alea: Alea,
  acheteurs: readonly Acheteur[],
  aujourdhui: string,
  nombre: number,
): Fiche[] {
  const { entier, choix } = alea;
  const vus = new Map<string, number>();
  return Array.from({ length: nombre }, () => {
    const organisation = choix(acheteurs);
    const [sujet, notes, theme, motsCles] = choix(SUJETS);
    const titre = `${sujet} – ${organisation.nom}`;
    const base = slug(titre);
    const fois = (vus.get(base) ?? 0) + 1;
    vus.set(base, fois);
    const nom = fois === 1 ? base : `${base}-${fois}`;
    const creee = plusJours(aujourdhui, -entier(30, 3_000));
    const modifiee = plusJours(creee, entier(0, 900));
    return {
      id: uuid(alea),
      slug: nom,
      titre: fois === 1 ? titre : `${titre} (${fois})`,
      notes: `${notes} Producteur : ${organisation.nom}.`,
      organisation,
      licence: choix(LICENCES),
      motsCles,
      theme,
      creee,
      modifiee: modifiee > aujourdhui ? aujourdhui : modifiee,
      ressources: Array.from({ length: entier(1, 3) }, (_, i) => {
        const format = choix(FORMATS);
        return {
          id: uuid(alea),
          nom: `${sujet} ${Number(modifiee.slice(0, 4)) - i}`,
          description: `${notes} Année ${Number(modifiee.slice(0, 4)) - i}.`,
          format,
          url: `https://donnees.ternum.example/${nom}/${i + 1}.${format.toLowerCase()}`,
          octets: entier(1_200, 4_000_000),
        };
      }),
    };
  });
}
