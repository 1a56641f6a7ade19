/** What an overlay says in words. Pure. */
import { formatDate } from '@ternum/core';
import type { Entite } from './lire.ts';

/** What the page says of an overlay: property `couches` of the element. */
export interface OrigineCouche {
  source?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  fiabilite?: string;
}

/** Attribute, name, look on the map. */
export const COUCHES = [
  { id: 'erp', nom: 'Établissements recevant du public (ERP)', aspect: 1 },
  {
    id: 'icpe',
    nom: 'Installations classées pour la protection de l’environnement (ICPE)',
    aspect: 2,
  },
  { id: 'batiments', nom: 'Bâtiments', aspect: 3 },
] as const;

const NOMS = [
  'nom',
  'name',
  'NOM',
  'libelle',
  'raison_sociale',
  'raisonSociale',
  'nomEts',
  'nom_ets',
  'toponyme',
  'adresse',
];

/** What a person calls a thing of the overlay. */
export function nomDe({ properties }: Entite): string {
  const nom = NOMS.map((cle) => properties?.[cle]).find((v) => typeof v === 'string' && v.trim());
  return typeof nom === 'string' ? nom.trim().slice(0, 120) : 'sans nom';
}

/**
 * « Source : data.example. Date : 3 mai 2026. Fiabilité non renseignée. »
 *
 * @param hote where the layer comes from; undefined: the page's own site
 * @param fiable another layer says how reliable it is, so that saying nothing of this one would mislead
 */
export function direOrigine(
  page: OrigineCouche,
  hote: string | undefined,
  date: string | undefined,
  fiable: boolean,
): string {
  const jour = page.date ?? date;
  const source = page.source || hote;
  return [
    source ? `Source : ${source}.` : 'Couche fournie par ce site.',
    jour ? `Date : ${formatDate(jour)}.` : 'Date non renseignée.',
    ...(page.fiabilite ? [`Fiabilité : ${page.fiabilite}.`] : []),
    ...(!page.fiabilite && fiable ? ['Fiabilité non renseignée.'] : []),
  ].join(' ');
}

/** Point or outline: what its legend shows. */
export const genreDe = (features: readonly Entite[]): 'point' | 'surface' =>
  features.some((f) => !String((f.geometry as { type?: unknown } | null)?.type).endsWith('Point'))
    ? 'surface'
    : 'point';
