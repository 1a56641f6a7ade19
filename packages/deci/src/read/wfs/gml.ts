/** GML 2 and 3 → features with points. Axes: east first, whatever the GML. */
import { inFrance } from '@ternum/core/geo';
import type { Systeme } from '../../model.ts';
import { systemeDe } from '../systeme-de.ts';
import type { EntiteWfs } from './types.ts';
import type { Noeud } from './xml.ts';

type Brute = Omit<EntiteWfs, 'position'>;

const MEMBRES = new Set(['featureMember', 'featureMembers', 'member']);
const GEOMETRIES = /^(Multi)?(Point|Curve|LineString|Surface|Polygon|Geometry)$|^Envelope$|^Box$/;

/** Features of a FeatureCollection. */
export function entitesGml(racine: Noeud): Brute[] {
  return racine.enfants
    .filter((e) => MEMBRES.has(e.nom))
    .flatMap((m) => m.enfants)
    .flatMap((e) => (MEMBRES.has(e.nom) || e.nom === 'FeatureCollection' ? [] : [entite(e)]));
}

function entite(noeud: Noeud): Brute {
  const id = noeud.attributs['id'] ?? noeud.attributs['fid'];
  const lue: Brute = { type: 'Feature', properties: {}, geometry: null, ...(id ? { id } : {}) };
  for (const champ of noeud.enfants) {
    if (champ.nom === 'boundedBy') continue;
    const forme = champ.enfants.find((e) => GEOMETRIES.test(e.nom));
    if (forme) {
      const { coordinates, systeme } = coordonnees(forme);
      lue.geometry = { type: forme.nom, ...(coordinates ? { coordinates } : {}) };
      if (systeme) lue.systeme = systeme;
    } else if (champ.nom !== '__proto__') lue.properties[champ.nom] = champ.texte || undefined;
  }
  return lue;
}

function coordonnees(forme: Noeud): { coordinates?: unknown; systeme?: Systeme } {
  const nom = forme.attributs['srsName'];
  const systeme = systemeDe(nom);
  const dire = (coordinates: unknown) => ({ coordinates, ...(systeme ? { systeme } : {}) });
  if (forme.nom === 'Point') return dire(point(forme, nom, systeme));
  if (forme.nom !== 'MultiPoint') return dire(undefined);
  const points = forme.enfants.flatMap((m) => m.enfants).filter((e) => e.nom === 'Point');
  return dire(points.map((p) => point(p, p.attributs['srsName'] ?? nom, systeme)));
}

/** East, north; empty when it says nothing. */
function point({ enfants }: Noeud, nom = '', systeme?: Systeme): number[] {
  const [place] = enfants;
  const textes = place?.enfants.length
    ? place.enfants.map((e) => e.texte)
    : place?.texte.split(/[\s,]+/);
  const [a, b] = (textes ?? []).map(Number);
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return [];
  return inverse(a, b, nom, systeme) ? [b, a] : [a, b];
}

/**
 * `urn:` and `http:…/def/crs` name a system with its axes, latitude first for degrees. The short name should mean
 * longitude first, and MapServer 8 writes it with latitude first in WFS 1.1.0: what is in France is right.
 */
const inverse = (a: number, b: number, nom: string, systeme: Systeme | undefined): boolean =>
  systeme === 'EPSG:4326' &&
  !/CRS:?84/i.test(nom) &&
  (inFrance(b, a) !== inFrance(a, b) ? inFrance(b, a) : /^urn:|\/def\/crs\//i.test(nom));
