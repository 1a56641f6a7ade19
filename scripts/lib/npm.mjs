import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './run.mjs';
import { Stop } from './stop.mjs';

/** npm as a command: the one that runs us, the one beside this Node, or the one on the PATH. */
function npmCommand() {
  const script = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (script) return [process.execPath, script];
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .some((dir) => existsSync(join(dir, 'npm')));
  if (found) return ['npm'];
  throw new Stop(
    'npm est introuvable : installez-le (il accompagne Node.js, https://nodejs.org ; sous Debian : apt-get install npm), puis relancez la commande.',
  );
}

/** Runs npm; see `run` for what it answers. */
export function npm(args, options) {
  const [command, ...first] = npmCommand();
  return run(command, [...first, ...args], options);
}
