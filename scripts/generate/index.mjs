/**
 * Writes fictitious DECP data.
 *
 *   node scripts/generate/index.mjs commune <folder>        the demo’s files
 *   node scripts/generate/index.mjs gros <file> [contracts] a big 2022 file, 133 MB for 100 000 contracts
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { donneesDeLaCommune, fichierDeLaCommune } from '@ternum/sandbox/donnees';
import { ecrireGrosFichier } from './gros-fichier.mjs';

/** Writes `commune.json`, `decp-2021-2023.json`, `decp.json` and `noms.json` into a folder. Returns their names. */
export async function ecrireDonneesDeLaCommune(dossier) {
  const { decp2019, decp2022, noms } = donneesDeLaCommune();
  await mkdir(dossier, { recursive: true });
  const fichiers = {
    'commune.json': fichierDeLaCommune(),
    'decp-2021-2023.json': decp2019,
    'decp.json': decp2022,
    'noms.json': noms,
  };
  for (const [nom, contenu] of Object.entries(fichiers))
    await writeFile(join(dossier, nom), `${JSON.stringify(contenu, null, 1)}\n`);
  return Object.keys(fichiers);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [quoi, chemin, contrats] = process.argv.slice(2);
  if (quoi === 'commune' && chemin) {
    console.log((await ecrireDonneesDeLaCommune(chemin)).join('\n'));
  } else if (quoi === 'gros' && chemin) {
    console.log(await ecrireGrosFichier(chemin, contrats ? { contrats: Number(contrats) } : {}));
  } else {
    console.error(
      'Usage : node scripts/generate/index.mjs commune <dossier> | gros <fichier> [contrats]',
    );
    process.exitCode = 2;
  }
}
