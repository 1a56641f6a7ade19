/** What the coverage says in words, and how it is told on the map. Pure. */
import type { Batiment, Couverture, PointEau } from '@ternum/deci';
import { compter } from '../../shared/mots.ts';

export const STATUTS: Readonly<Record<Couverture['statut'], string>> = {
  'non-couvert': 'Non couvert',
  'force-non-couvert': 'Non couvert, par décision',
  'a-instruire': 'À instruire',
  couvert: 'Couvert',
  'force-couvert': 'Couvert, par décision',
};
const ORDRE = Object.keys(STATUTS);

export const couvert = ({ statut }: Couverture): boolean =>
  statut.endsWith('couvert') && !statut.includes('non-');

/** One building and its answer. */
export interface Rangee {
  batiment: Batiment;
  couverture: Couverture;
}

/** Not covered first. */
export const ranger = (
  batiments: readonly Batiment[],
  couvertures: readonly Couverture[],
): Rangee[] =>
  couvertures
    .map((couverture, i) => ({ batiment: batiments[i]!, couverture }))
    .sort((a, b) => ORDRE.indexOf(a.couverture.statut) - ORDRE.indexOf(b.couverture.statut));

/** « 212 bâtiments couverts sur 300, 40 à instruire. » */
export function direResultat(couvertures: readonly Couverture[]): string {
  const n = couvertures.filter(couvert).length;
  const doute = couvertures.filter((c) => c.statut === 'a-instruire').length;
  return `${compter(n, 'bâtiment couvert', 'bâtiments couverts')} sur ${couvertures.length}${doute ? `, ${doute} à instruire` : ''}.`;
}

/** Layers of the map, by status. */
export function couches(
  rangees: readonly Rangee[],
): { nom: string; aspect: number; donnees: unknown }[] {
  const couche = (
    nom: string,
    aspect: number,
    garder: (c: Couverture) => boolean,
  ): ReturnType<typeof couches>[number] => ({
    nom,
    aspect,
    donnees: {
      type: 'FeatureCollection',
      features: rangees
        .filter(({ batiment, couverture }) => Number.isFinite(batiment.lon) && garder(couverture))
        .map(({ batiment: { lon, lat } }) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'Point', coordinates: [lon, lat] },
        })),
    },
  });
  return [
    couche('Bâtiments couverts', 3, couvert),
    couche('Bâtiments non couverts', 1, (c) => c.statut.endsWith('non-couvert')),
    couche('Bâtiments à instruire', 2, (c) => c.statut === 'a-instruire'),
  ];
}

/** A point that does not exist yet. */
export const projet = (lon: number, lat: number, debit: number, rang: number): PointEau => ({
  position: rang,
  refTerr: `projet ${rang}`,
  typePei: 'PI',
  debit,
  disponible: true,
  lon,
  lat,
  anomalies: [],
});
