/** The usual answer to a file too big for JSON.parse, as its documentation writes it: records one by one, no use made of them. */
import { createReadStream, readFileSync } from 'node:fs';

/** The package exports no package.json: read beside its entry. */
export const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('stream-json')), 'utf8'),
);
export const nom = `stream-json ${version}, parser + pick + streamArray`;
export const executer = (fichier) => lireAvec(fichier, {});

export async function lireAvec(fichier, options) {
  const { default: chain } = await import('stream-chain');
  const { parser } = await import('stream-json');
  const { pick } = await import('stream-json/filters/pick.js');
  const { streamArray } = await import('stream-json/streamers/stream-array.js');
  let enregistrements = 0;
  await new Promise((resoudre, rejeter) => {
    chain([
      createReadStream(fichier),
      parser(options),
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
