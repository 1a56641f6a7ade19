/** Zip → table: the one register that it holds. Loaded when one comes. */
import { TernumError } from '@ternum/core';
import { lireZip } from '@ternum/core/zip';
import { inconnu } from './failures.ts';
import { tableDesOctets } from './ouvrir.ts';
import type { EntiteSig } from './shapefile/types.ts';
import type { OptionsLecture, Table } from './types.ts';

const REGISTRES = /\.(csv|tsv|geojson|json|jsonl|ndjson|xlsx|ods)$/i;

/** @throws TernumError when the archive holds no register, or several: one must be chosen by who knows */
export async function tableArchive(octets: Uint8Array, options: OptionsLecture): Promise<Table> {
  const fichiers = lireZip(octets);
  const noms = Object.keys(fichiers).filter((nom) => !/(^|\/)(__MACOSX\/|\.)/.test(nom));
  if (noms.some((nom) => /\.(shp|dbf)$/i.test(nom))) return tableShapefile(fichiers);
  const registres = noms.filter((nom) => REGISTRES.test(nom));
  const textes = registres.length ? registres : noms.filter((nom) => /\.txt$/i.test(nom));
  if (textes.length > 1)
    throw new TernumError({
      kind: 'unsupported',
      message: 'several registers in the archive',
      hint: `L’archive contient plusieurs registres (${textes.slice(0, 5).join(', ')}) : donnez-les un par un.`,
    });
  const [seul] = textes;
  if (seul === undefined) {
    if (noms.some((nom) => /\.(zip|gpkg)$/i.test(nom)))
      throw inconnu(
        ' : l’archive contient une autre archive ou un GeoPackage, donnez leur contenu',
      );
    throw inconnu(' : l’archive n’en contient pas');
  }
  const contenu = fichiers[seul]!;
  // A zip in a zip in a zip has no register that anybody needs.
  if (contenu[0] === 0x50 && contenu[1] === 0x4b && !/\.(xlsx|ods)$/i.test(seul)) throw inconnu();
  return tableDesOctets(contenu, options);
}

async function tableShapefile(fichiers: Record<string, Uint8Array>): Promise<Table> {
  const { lireShapefile } = await import('./shapefile/index.ts');
  const { entites, systeme, avertissements } = lireShapefile(fichiers);
  const noms = new Set<string>();
  const refus = new Map<number, string>();
  entites.forEach((entite, i) => {
    for (const nom in entite.proprietes) noms.add(nom);
    if (entite.refus) refus.set(i, entite.refus);
  });
  const liste = [...noms];
  return {
    format: 'shapefile',
    noms: liste,
    lignes: entites,
    lire: (entite, colonne) => (entite as EntiteSig).proprietes[liste[colonne]!],
    geometrie: (entite) => {
      const coordinates = (entite as EntiteSig).geometrie;
      return coordinates && { type: 'Point', coordinates };
    },
    position: (index) => entites[index]!.position,
    refus,
    avertissements,
    sansDefaut: true,
    ...(systeme ? { declare: systeme } : {}),
  };
}
