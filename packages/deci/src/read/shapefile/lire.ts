/** A set of files (an opened zip) → records. */
import { texteDe } from '../texte.ts';
import { couchesDe, type Couche } from './couches.ts';
import { ouvrirDbf } from './dbf.ts';
import { systemeDuPrj } from './prj.ts';
import { lireShp } from './shp.ts';
import type { EntiteSig, LectureShapefile } from './types.ts';

/**
 * Reads the shapefiles of a set of files, by their names: points, several layers, in folders or not.
 *
 * @param fichiers bytes by path, as a zip has them
 * @returns records in the order of the files; nothing is converted (degrees or metres of the layer's own system)
 * @throws TernumError `parse`: no shapefile, or one that is damaged, with the file and the byte in `hint`
 */
export function lireShapefile(fichiers: Readonly<Record<string, Uint8Array>>): LectureShapefile {
  const { couches, ignorees } = couchesDe(fichiers);
  const lu: LectureShapefile = {
    entites: [],
    couches: couches.map((c) => c.nom),
    avertissements: ignorees.map(
      (nom) => `La table ${nom}.dbf n’a pas de positions (.shp) : elle est laissée de côté.`,
    ),
  };
  const systemes = couches.map((couche) => lireCouche(couche, lu));
  if (new Set(systemes).size === 1 && systemes[0]) lu.systeme = systemes[0];
  return lu;
}

function lireCouche(
  { nom, fichiers: { shp, shx, dbf, prj, cpg } }: Couche,
  { entites, avertissements }: LectureShapefile,
): EntiteSig['systeme'] {
  const dire = (phrase: string): void => void avertissements.push(`Couche ${nom} : ${phrase}`);
  const formes = shp && lireShp(shp.nom, shp.octets, shx?.octets);
  const table = dbf && ouvrirDbf(dbf.nom, dbf.octets, cpg && texteDe(cpg.octets));
  const systeme = prj && systemeDuPrj(texteDe(prj.octets));
  if (!formes) dire('le fichier .shp manque, les points n’ont pas de position.');
  else if (!prj) dire('le fichier .prj manque, le système de coordonnées n’est pas déclaré.');
  else if (!systeme) dire('le système de coordonnées déclaré (.prj) n’est pas reconnu.');
  if (!table) dire('le fichier .dbf manque, les points n’ont que leur position.');
  for (const colonne of table?.nonLues ?? []) dire(`la colonne ${colonne} n’est pas lue.`);
  if (table?.encodage)
    dire(`l’encodage ${table.encodage} n’est pas connu, il est déduit du texte.`);
  if (formes && table && formes.length !== table.nombre)
    dire(`${formes.length} positions pour ${table.nombre} lignes.`);

  let effacees = 0;
  let multiples = 0;
  const nombre = Math.max(formes?.length ?? 0, table?.nombre ?? 0);
  for (let i = 0; i < nombre; i++) {
    const ligne = table?.ligne(i);
    if (!ligne && table && i < table.nombre) {
      effacees++;
      continue;
    }
    const forme = formes?.[i];
    const entite: EntiteSig = {
      position: entites.length + 1,
      couche: nom,
      proprietes: ligne ?? {},
    };
    if (forme?.point) entite.geometrie = forme.point;
    if (systeme) entite.systeme = systeme;
    if (forme?.refus) entite.refus = `La géométrie est ${forme.refus}, pas un point.`;
    if (forme?.plusieurs) multiples++;
    entites.push(entite);
  }
  if (effacees) dire(`lignes marquées comme supprimées, laissées de côté : ${effacees}.`);
  if (multiples) dire(`points multiples, dont le premier est gardé : ${multiples}.`);
  return systeme;
}
