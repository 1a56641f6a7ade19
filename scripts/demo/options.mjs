/** Reads what the visitor asked for. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stop } from '../lib/stop.mjs';

/** The port, 8080 unless `PORT` says otherwise; 0 lets the system choose. */
export function readPort(text) {
  if (text === undefined || text === '') return 8080;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Stop(
      `PORT vaut « ${text} », qui n’est pas un port : donnez un nombre de 1 à 65535 (PORT=8080 npm start).`,
    );
  return port;
}

/** Files and addresses to show; a relative file is looked for where the command was typed. */
export function readMarches(args, from = process.env.INIT_CWD ?? process.cwd()) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { marches: { type: 'string', multiple: true } } }));
  } catch {
    throw new Stop(
      'Option inconnue. Usage : npm start -- --marches <fichier ou adresse> (l’option peut être répétée).',
    );
  }
  return (values.marches ?? []).map((marches) => {
    if (/^https?:\/\//i.test(marches)) return marches;
    const file = resolve(from, marches);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new Stop(`Le fichier « ${marches} » ne s’ouvre pas : vérifiez son nom.`);
    return file;
  });
}
