/** The 133 MB file, generated once; generated again when a generator changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ecrireGrosFichier } from '../generate/gros-fichier.mjs';

const GENERATEURS = new URL('../generate/', import.meta.url);
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/ternum-bench/', import.meta.url));

export async function grosFichier() {
  const empreinte = createHash('sha256');
  for (const nom of readdirSync(GENERATEURS)
    .sort()
    .filter((n) => !n.includes('.test.')))
    empreinte.update(readFileSync(new URL(nom, GENERATEURS)));
  const chemin = `${CACHE}decp-100000-${empreinte.digest('hex').slice(0, 12)}.json`;
  if (!existsSync(chemin)) {
    console.log('Fabrication du fichier de 100 000 marchés (une fois)…');
    mkdirSync(CACHE, { recursive: true });
    await ecrireGrosFichier(chemin);
  }
  return { chemin, octets: statSync(chemin).size };
}
