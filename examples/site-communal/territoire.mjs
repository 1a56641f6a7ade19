/** What the pages « Défense incendie » and « Aide au numérique » read: fictitious, on the outline of a real commune. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  COLONNES_LIEUX,
  COLONNES_PEI,
  batimentsDeLaCommune,
  contourDeLaCommune,
  erpDeLaCommune,
  icpeDeLaCommune,
  lieuxDeMediation,
  registreDeLaCommune,
  routesDeLaCommune,
} from '@ternum/sandbox/donnees';

/** CSV with commas, as both schemas ask: not what French Excel opens, what programs read. */
export function versCsv(colonnes, lignes) {
  const cellule = (texte = '') =>
    /[",\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
  return `${[colonnes, ...lignes.map((ligne) => colonnes.map((c) => ligne[c]))]
    .map((cellules) => cellules.map(cellule).join(','))
    .join('\n')}\n`;
}

/** Writes the register, what surrounds it, and the places of mediation, into a folder. */
export async function ecrireTerritoire(dossier) {
  await mkdir(dossier, { recursive: true });
  const fichiers = {
    'pei.csv': versCsv(COLONNES_PEI, registreDeLaCommune()),
    'lieux.csv': versCsv(COLONNES_LIEUX, lieuxDeMediation()),
    ...Object.fromEntries(
      Object.entries({
        contour: contourDeLaCommune(),
        routes: routesDeLaCommune(),
        batiments: batimentsDeLaCommune(),
        erp: erpDeLaCommune(),
        icpe: icpeDeLaCommune(),
      }).map(([nom, geojson]) => [`${nom}.geojson`, `${JSON.stringify(geojson)}\n`]),
    ),
  };
  for (const [nom, contenu] of Object.entries(fichiers))
    await writeFile(join(dossier, nom), contenu);
  return Object.keys(fichiers);
}
