/**
 * `npm run bench`: how fast we read and draw, beside what others do on the same machine at the same moment.
 * Absolute times drift from one machine to another; the ratios are what counts. Ends 1 when a target is missed.
 *
 *   npm run bench -- lecture      reading only
 *   npm run bench -- navigateur   drawing only
 *   npm run bench -- carte        maps only
 *   npm run bench -- rgpd         a large RGPD register only
 */
import { cpus } from 'node:os';
import { existsSync } from 'node:fs';
import { mesurerLecture } from './noeud.mjs';
import { mesurerDessin } from './navigateur.mjs';
import { mesurerCarte } from './carte.mjs';
import { mesurerRgpd } from './rgpd.mjs';

const parties = process.argv.slice(2);
const demande = (nom) => parties.length === 0 || parties.includes(nom);

if (!existsSync(new URL('../../packages/marches/dist/index.js', import.meta.url))) {
  console.error('Rien n’est construit encore : lancez « npm run build », puis « npm run bench ».');
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
const resultats = [];
if (demande('lecture')) resultats.push(...(await mesurerLecture()));
if (demande('navigateur')) resultats.push(...(await mesurerDessin()));
if (demande('carte')) resultats.push(...(await mesurerCarte()));
if (demande('rgpd')) resultats.push(...(await mesurerRgpd()));
console.log('');
for (const { dit, tenu } of resultats) console.log(`${tenu ? 'tenu  ' : 'MANQUÉ'}  ${dit}`);
if (resultats.some((r) => !r.tenu)) process.exitCode = 1;
