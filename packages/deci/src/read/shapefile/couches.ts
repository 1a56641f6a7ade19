/** A set of files → its layers: one name, several extensions. */
import { sansCouche } from './failures.ts';

/** The files of one layer. */
export interface Couche {
  /** Path without extension. */
  nom: string;
  /** By extension, lower case. */
  fichiers: Partial<Record<Extension, { nom: string; octets: Uint8Array }>>;
}

const EXTENSIONS = ['shp', 'shx', 'dbf', 'prj', 'cpg'] as const;
type Extension = (typeof EXTENSIONS)[number];

/**
 * Layers in the order of their names' first file. A table alone (.dbf) is a layer only when there is no shape at all:
 * beside one, it is a list of codes.
 * @throws TernumError `parse` when there is none
 */
export function couchesDe(fichiers: Readonly<Record<string, Uint8Array>>): {
  couches: Couche[];
  ignorees: string[];
} {
  const parNom = new Map<string, Couche>();
  const noms: string[] = [];
  for (const [chemin, octets] of Object.entries(fichiers)) {
    const nom = chemin.replaceAll('\\', '/');
    const court = nom.slice(nom.lastIndexOf('/') + 1);
    // What macOS adds to each archive: files of the same name that are none.
    if (/(^|\/)__MACOSX\//i.test(nom) || court.startsWith('._') || !court) continue;
    noms.push(court);
    const point = nom.lastIndexOf('.');
    const extension = nom.slice(point + 1).toLowerCase() as Extension;
    if (point < 0 || !EXTENSIONS.includes(extension)) continue;
    const base = nom.slice(0, point);
    const cle = base.toLowerCase();
    const couche = parNom.get(cle) ?? { nom: base, fichiers: {} };
    parNom.set(cle, couche);
    couche.fichiers[extension] ??= { nom: court, octets };
  }
  const toutes = [...parNom.values()];
  const formes = toutes.filter((c) => c.fichiers.shp);
  const tables = toutes.filter((c) => c.fichiers.dbf && !c.fichiers.shp);
  const couches = formes.length ? formes : tables;
  if (!couches.length) throw sansCouche(noms);
  return { couches, ignorees: formes.length ? tables.map((c) => c.nom) : [] };
}
