/** Where a record says its position: two numbers, out of a geometry, two columns, or one text. */
import type { Systeme } from '../model.ts';
import type { Table } from '../read/types.ts';
import type { Champ, Colonnes } from './champs.ts';
import { brutDe, estRien } from './lu.ts';
import { nombreDe } from './nombres.ts';
import type { Lecon } from './systemes.ts';

/** Two numbers, and what was odd about them. */
export interface Paire {
  /** First number, as published. */
  a: number;
  /** Second number. */
  b: number;
  /** Something to note: decimal commas, a shape that is not a point. */
  format?: readonly [champ: Champ | 'position', brut: string];
}

/** A place where positions are given. Text: something is written that nobody can read. */
export interface Origine {
  /** What a person calls it. */
  nom: 'geometrie' | 'colonne' | 'lon-lat' | 'x-y';
  /** Reading that its name, or the file, announces. */
  attendu: Lecon;
  /** False: any system is as good. */
  declare: boolean;
  /** False: any order of axes is as good. */
  axes: boolean;
  /** Numbers of a row; undefined: nothing written. */
  paire(ligne: unknown): Paire | string | undefined;
}

/** Places of a table, most trusted first. */
export function origines(table: Table, { de }: Colonnes, systeme: Systeme | undefined): Origine[] {
  const liste: Origine[] = [];
  const lecon = (s: Systeme): Lecon => ({ systeme: s, inverse: false });
  const declare = systeme ?? table.declare;
  if (table.geometrie)
    liste.push({
      nom: 'geometrie',
      attendu: lecon(declare ?? 'EPSG:4326'),
      declare: declare !== undefined || !table.sansDefaut,
      axes: true,
      paire: (ligne) => deGeometrie(table.geometrie!(ligne)),
    });
  if (de.lon !== undefined && de.lat !== undefined)
    liste.push({
      nom: 'lon-lat',
      attendu: lecon('EPSG:4326'),
      declare: true,
      axes: true,
      paire: deDeux(table, de.lon, de.lat, 'lon', 'lat'),
    });
  if (de.position !== undefined) {
    const colonne = de.position;
    liste.push({
      nom: 'colonne',
      attendu: { systeme: 'EPSG:4326', inverse: true },
      declare: true,
      axes: false,
      paire: (ligne) => deTexte(table.lire(ligne, colonne)),
    });
  }
  if (de.x !== undefined && de.y !== undefined)
    liste.push({
      nom: 'x-y',
      attendu: lecon(
        zoneDe(table.noms[de.x]!) ?? (table.geometrie ? undefined : declare) ?? 'EPSG:2154',
      ),
      declare: true,
      axes: true,
      paire: deDeux(table, de.x, de.y, 'x', 'y'),
    });
  return liste;
}

/** `x_cc47`, `x_wgs84`: the heading names the system. */
function zoneDe(nom: string): Systeme | undefined {
  const zone = /cc_?(4[2-9]|50)/i.exec(nom)?.[1];
  return zone ? (`EPSG:39${zone}` as Systeme) : undefined;
}

function deDeux(table: Table, ia: number, ib: number, ca: Champ, cb: Champ): Origine['paire'] {
  return (ligne) => {
    const va = table.lire(ligne, ia);
    const vb = table.lire(ligne, ib);
    if (typeof va === 'number' && typeof vb === 'number') return { a: va, b: vb };
    const a = coordonnee(va);
    const b = coordonnee(vb);
    if (a === undefined && b === undefined) return undefined;
    if (typeof a !== 'number' || typeof b !== 'number') return `${brutDe(va)}, ${brutDe(vb)}`;
    if (typeof va === 'string' && va.includes(',')) return { a, b, format: [ca, va] };
    return typeof vb === 'string' && vb.includes(',') ? { a, b, format: [cb, vb] } : { a, b };
  };
}

/** A coordinate; undefined: not recorded; null: not a number. */
function coordonnee(valeur: unknown): number | null | undefined {
  if (typeof valeur === 'number') return valeur;
  if (valeur === undefined || valeur === null || valeur === '') return undefined;
  const texte = brutDe(valeur).trim();
  if (texte === '' || estRien(texte)) return undefined;
  return nombreDe(texte.replace(/°$/, ''))?.n ?? null;
}

/** « 46.168854, -1.219538 », `{ lon, lat }`, `[lat, lon]`, `POINT(x y)`, GeoJSON as text or as an object. */
function deTexte(valeur: unknown): Paire | string | undefined {
  if (valeur === null || valeur === undefined || valeur === '') return undefined;
  if (typeof valeur === 'object') return deObjet(valeur as Record<string, unknown>);
  const texte = String(valeur).trim();
  if (texte === '' || estRien(texte)) return undefined;
  if (texte[0] === '{' || texte[0] === '[')
    try {
      return deTexte(JSON.parse(texte) as unknown);
    } catch {
      return brutDe(texte);
    }
  const point = /^(?:SRID=\d+;)?\s*(?:MULTI)?POINT\s*Z?\s*\(+\s*([-\d.]+)\s+([-\d.]+)/i.exec(texte);
  // « 46,16 ; -1,21 » has decimal commas, « 46.16, -1.21 » a comma between.
  const m =
    point ??
    /^\(?\s*([-+]?\d+(?:[.,]\d+)?)\s*(?:;|\s|,\s)\s*([-+]?\d+(?:[.,]\d+)?)\s*\)?$/.exec(texte) ??
    /^\(?\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*\)?$/.exec(texte);
  const a = Number(m?.[1]?.replace(',', '.'));
  const b = Number(m?.[2]?.replace(',', '.'));
  return m && Number.isFinite(a) && Number.isFinite(b) ? { a, b } : brutDe(texte);
}

function deObjet(objet: Record<string, unknown> | readonly unknown[]): Paire | string | undefined {
  if (Array.isArray(objet)) {
    if (objet.length === 0) return undefined;
    const [a, b] = objet as readonly unknown[];
    return typeof a === 'number' && typeof b === 'number' ? { a, b } : brutDe(objet);
  }
  const { lon, lng, lat, latitude, longitude } = objet as Record<string, unknown>;
  const est = lon ?? lng ?? longitude;
  const nord = lat ?? latitude;
  if (typeof est === 'number' && typeof nord === 'number') return { a: nord, b: est };
  return deGeometrie(objet);
}

/** First point of a point or of many; centre of the box of anything else. */
function deGeometrie(geometrie: unknown): Paire | string | undefined {
  if (geometrie === null || typeof geometrie !== 'object') return undefined;
  const { type, coordinates } = geometrie as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates) || coordinates.length === 0) return undefined;
  const [a, b] = coordinates as unknown[];
  if (typeof a === 'number' && typeof b === 'number') return { a, b };
  const boite = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const nombre = etendre(coordinates, boite, 0);
  if (nombre === 0) return coordinates.flat(3).length ? brutDe(geometrie) : undefined;
  const centre = { a: (boite[0] + boite[2]) / 2, b: (boite[1] + boite[3]) / 2 };
  if (nombre === 1) return centre;
  if (type === 'MultiPoint') {
    const [premier] = coordinates as [number, number][];
    return { a: premier![0], b: premier![1], format: ['position', `MultiPoint (${nombre})`] };
  }
  return { ...centre, format: ['position', String(type)] };
}

function etendre(v: unknown, boite: [number, number, number, number], fond: number): number {
  if (!Array.isArray(v) || fond > 4) return 0;
  const [a, b] = v as unknown[];
  if (typeof a === 'number' && typeof b === 'number') {
    boite[0] = Math.min(boite[0], a);
    boite[1] = Math.min(boite[1], b);
    boite[2] = Math.max(boite[2], a);
    boite[3] = Math.max(boite[3], b);
    return 1;
  }
  let n = 0;
  for (const dedans of v as unknown[]) n += etendre(dedans, boite, fond + 1);
  return n;
}
