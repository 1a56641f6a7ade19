/** Buildings given as GeoJSON: points, or outlines whose centre is taken. */
import { fold } from '@ternum/core';
import type { Batiment } from '../types.ts';
import type { Risque } from '../../regles/types.ts';
import { lireEntites, ligne, position, type Entite } from './positions.ts';

const RISQUES: readonly Risque[] = ['faible', 'ordinaire', 'important', 'particulier'];
const IDENTIFIANTS = ['id', 'cleabs', 'identifiant', 'ID', 'rnb_id'];
const NOMS = ['nom', 'name', 'NOM', 'adresse', 'toponyme', 'libelle'];

/**
 * Point, MultiPoint, Polygon, MultiPolygon → buildings. Each feature gives one: without a usable position its `lon` and
 * `lat` are NaN, and the coverage says « à instruire ». Identifiers are made unique. The risk comes from a property
 * `risque` (faible, ordinaire, important, particulier); anything else leaves it out, with `motif`.
 *
 * @throws TernumError `parse` when it is no GeoJSON
 */
export function batimentsDepuisGeojson(geojson: unknown): Batiment[] {
  const vus = new Set<string>();
  return lireEntites(geojson, 'des bâtiments').map((entite, i) => {
    const { proprietes } = entite;
    const voulu = texte(entite.id) ?? premier(proprietes, IDENTIFIANTS) ?? `batiment-${i + 1}`;
    let id = voulu;
    for (let n = 2; vus.has(id); n++) id = `${voulu}-${n}`;
    vus.add(id);
    const nom = premier(proprietes, NOMS);
    const [lon, lat] = centre(entite) ?? [NaN, NaN];
    return { id, ...(nom ? { nom } : {}), lon, lat, ...risqueDe(proprietes) };
  });
}

function risqueDe(proprietes: Entite['proprietes']): Pick<Batiment, 'risque' | 'motif'> {
  const brut = texte(proprietes['risque'] ?? proprietes['RISQUE']);
  if (brut === undefined) return { motif: 'aucun risque indiqué' };
  const risque = RISQUES.find((r) => r === fold(brut));
  return risque ? { risque } : { motif: `risque « ${brut.slice(0, 60)} » non reconnu` };
}

const premier = (proprietes: Entite['proprietes'], cles: readonly string[]): string | undefined =>
  cles.map((cle) => texte(proprietes[cle])).find((v) => v !== undefined);

function texte(valeur: unknown): string | undefined {
  if (typeof valeur === 'number' && Number.isFinite(valeur)) return String(valeur);
  return typeof valeur === 'string' && valeur.trim() ? valeur.trim() : undefined;
}

function centre({ type, coordonnees: c }: Entite): [number, number] | undefined {
  if (type === 'Point') return position(c);
  if (!Array.isArray(c)) return undefined;
  if (type === 'MultiPoint') return position(c[0]);
  if (type === 'Polygon') return barycentre(c[0])?.place;
  if (type !== 'MultiPolygon') return undefined;
  // Of several outlines, the largest.
  return c
    .map((anneaux: unknown) => barycentre(Array.isArray(anneaux) ? anneaux[0] : undefined))
    .filter((b) => b !== undefined)
    .sort((a, b) => b.aire - a.aire)[0]?.place;
}

/** Centre of gravity of an outline; of its vertices when it has no area. */
function barycentre(anneau: unknown): { place: [number, number]; aire: number } | undefined {
  const points = ligne(anneau).filter(([lon]) => !Number.isNaN(lon));
  const origine = points[0];
  if (!origine) return undefined;
  let [aire, sx, sy] = [0, 0, 0];
  points.forEach(([x2, y2], i) => {
    const [x1, y1] = points[i === 0 ? points.length - 1 : i - 1]!;
    // From the first vertex: degrees alone would lose the last digits.
    const [ax, ay, bx, by] = [x1 - origine[0], y1 - origine[1], x2 - origine[0], y2 - origine[1]];
    const croix = ax * by - bx * ay;
    aire += croix;
    sx += (ax + bx) * croix;
    sy += (ay + by) * croix;
  });
  if (Math.abs(aire) > 1e-16)
    return {
      place: [origine[0] + sx / (3 * aire), origine[1] + sy / (3 * aire)],
      aire: Math.abs(aire),
    };
  const somme = (k: 0 | 1): number => points.reduce((s, p) => s + p[k], 0) / points.length;
  return { place: [somme(0), somme(1)], aire: 0 };
}
