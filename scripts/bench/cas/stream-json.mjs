/**
 * The usual answer to a file too big for JSON.parse: records one by one, nothing done with them.
 * `streamValues: false` spares it half of its tokens: its faster setting, not its default.
 */
import { createReadStream, readFileSync } from 'node:fs';

export const nom = `stream-json ${versionDe('stream-json')}, parser + pick + streamArray`;

export async function executer(fichier) {
  const { default: chain } = await import('stream-chain');
  const { parser } = await import('stream-json');
  const { pick } = await import('stream-json/filters/pick.js');
  const { streamArray } = await import('stream-json/streamers/stream-array.js');
  let enregistrements = 0;
  await new Promise((resoudre, rejeter) => {
    chain([
      createReadStream(fichier),
      parser({ streamValues: false }),
      pick({ filter: 'marches.marche' }),
      streamArray(),
    ])
      .on('data', ({ value }) => {
        if (value) enregistrements++;
      })
      .on('end', resoudre)
      .on('error', rejeter);
  });
  return { enregistrements };
}

/** The package exports no package.json: read beside its entry. */
function versionDe(paquet) {
  const manifeste = new URL('../package.json', import.meta.resolve(paquet));
  return JSON.parse(readFileSync(manifeste, 'utf8')).version;
}
