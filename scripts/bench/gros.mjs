/** The 133 MB file, generated once; generated again when a generator changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ecrireGrosFichier } from '../generate/gros-fichier.mjs';
import { at } from '../lib/paths.mjs';
import { filesUnder } from '../lib/stamp.mjs';

const GENERATEURS = ['scripts/generate', 'packages/sandbox/src/donnees'];
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/ternum-bench/', import.meta.url));

export async function grosFichier() {
  const empreinte = createHash('sha256');
  for (const fichier of GENERATEURS.flatMap((dossier) => filesUnder(dossier)))
    if (!fichier.includes('.test.')) empreinte.update(readFileSync(at(fichier)));
  const chemin = `${CACHE}decp-100000-${empreinte.digest('hex').slice(0, 12)}.json`;
  if (!existsSync(chemin)) {
    console.log('Fabrication du fichier de 100 000 marchés (une fois)…');
    mkdirSync(CACHE, { recursive: true });
    await ecrireGrosFichier(chemin);
  }
  return { chemin, octets: statSync(chemin).size };
}
