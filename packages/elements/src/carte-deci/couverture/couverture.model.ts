/** What the coverage says in words, and how it is told on the map. Pure. */
import type { Batiment, Couverture, PointEau } from '@ternum/deci';
import { compter } from '../../shared/mots.ts';

type Statut = Couverture['statut'];

/** In the order of the table: what asks for something first. */
export const STATUTS: Readonly<Record<Statut, string>> = {
  'non-couvert': 'Non couvert',
  'force-non-couvert': 'Non couvert, par décision',
  'a-instruire': 'À instruire',
  couvert: 'Couvert',
  'force-couvert': 'Couvert, par décision',
};
const ORDRE = Object.keys(STATUTS) as Statut[];

export const couvert = ({ statut }: Couverture): boolean =>
  statut === 'couvert' || statut === 'force-couvert';

/** One building and its answer. */
export interface Rangee {
  batiment: Batiment;
  couverture: Couverture;
  /** Covered by the points that the visitor added, and only by them. */
  gagne: boolean;
}

/** Not covered first. @param gagnes buildings that the simulation covers */
export function ranger(
  batiments: readonly Batiment[],
  couvertures: readonly Couverture[],
  gagnes: ReadonlySet<string> = new Set(),
): Rangee[] {
  return couvertures
    .map((couverture, i) => ({
      batiment: batiments[i]!,
      couverture,
      gagne: gagnes.has(couverture.batiment),
    }))
    .sort((a, b) => ORDRE.indexOf(a.couverture.statut) - ORDRE.indexOf(b.couverture.statut));
}

/** What a person calls a building. */
export const nommer = ({ nom, id }: Batiment): string => nom ?? id;

export const statutDe = ({ couverture, gagne }: Rangee): string =>
  `${STATUTS[couverture.statut]}${gagne ? ', grâce à l’ajout' : ''}`;

/** Names said in one sentence; the table has them all. */
const NOMMES = 8;

/** « 3 bâtiments gagnés : École, Mairie, 4 rue Haute. » */
function direGagnes(noms: readonly string[]): string {
  if (!noms.length) return 'Aucun bâtiment gagné.';
  const reste = noms.length - NOMMES;
  return `${compter(noms.length, 'bâtiment gagné', 'bâtiments gagnés')} : ${noms.slice(0, NOMMES).join(', ')}${reste > 0 ? ` et ${compter(reste, 'autre')}` : ''}.`;
}

/**
 * « 212 bâtiments couverts sur 300, 40 à instruire, distances à vol d’oiseau. » With points added, what they change.
 *
 * @param ajouts how many points the simulation adds
 */
export function direResultat(rangees: readonly Rangee[], parRues: boolean, ajouts: number): string {
  const n = rangees.filter((r) => couvert(r.couverture)).length;
  const doute = rangees.filter((r) => r.couverture.statut === 'a-instruire').length;
  const phrase = `${compter(n, 'bâtiment couvert', 'bâtiments couverts')} sur ${rangees.length}${doute ? `, ${doute} à instruire` : ''}, distances ${parRues ? 'par les rues' : 'à vol d’oiseau'}.`;
  if (!ajouts) return phrase;
  const gagnes = rangees.filter((r) => r.gagne).map((r) => nommer(r.batiment));
  return `${phrase} Avec ${compter(ajouts, 'point d’eau ajouté', 'points d’eau ajoutés')} : ${n - gagnes.length} avant, ${n} après. ${direGagnes(gagnes)}`;
}

/** A layer of the map, and its line in the legend. */
export interface CoucheBatiments {
  /** In the legend, and what the map knows it by. */
  nom: string;
  /** Past 4, the look of a status, hollow: somebody decided. */
  aspect: number;
  donnees: { type: 'FeatureCollection'; features: readonly unknown[] };
}

const ASPECTS: readonly [Statut, nom: string, aspect: number][] = [
  ['couvert', 'Bâtiment couvert', 3],
  ['non-couvert', 'Bâtiment non couvert', 1],
  ['a-instruire', 'Bâtiment à instruire', 2],
  ['force-couvert', 'Bâtiment couvert, par décision', 7],
  ['force-non-couvert', 'Bâtiment non couvert, par décision', 5],
];

/** Layers of the map: buildings by status, then the points that were added. */
export function couches(
  rangees: readonly Rangee[],
  projets: readonly PointEau[],
): CoucheBatiments[] {
  return [
    ...ASPECTS.map(([statut, nom, aspect]) => ({
      nom,
      aspect,
      donnees: points(rangees.filter((r) => r.couverture.statut === statut).map((r) => r.batiment)),
    })),
    { nom: 'Point d’eau ajouté', aspect: 4, donnees: points(projets) },
  ];
}

const points = (places: readonly { lon?: number; lat?: number }[]): CoucheBatiments['donnees'] => ({
  type: 'FeatureCollection',
  features: places
    .filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat))
    .map(({ lon, lat }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
});

/** A point that does not exist yet. */
export const projet = (lon: number, lat: number, debit: number, rang: number): PointEau => ({
  position: rang,
  refTerr: `ajouté ${rang}`,
  typePei: 'PI',
  debit,
  disponible: true,
  lon,
  lat,
  anomalies: [],
});
