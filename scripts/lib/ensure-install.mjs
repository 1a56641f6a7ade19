/** Installs the dependencies when, and only when, `node_modules` is not what the lock says. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';
import { Stop, say } from './stop.mjs';

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Why `node_modules` does not match the lock, or undefined when it does.
 * npm writes what it installed into `node_modules/.package-lock.json` as its last act, so an installation that
 * was cut short has none. Packages for other systems are optional and may be missing.
 */
export function mismatch(dir = root) {
  const lock = readJson(join(dir, 'package-lock.json'))?.packages;
  if (!lock) return 'package-lock.json';
  const installed = readJson(join(dir, 'node_modules/.package-lock.json'))?.packages;
  if (!installed) return 'node_modules';
  for (const [path, wanted] of Object.entries(lock)) {
    if (!path.includes('node_modules/')) continue;
    const found = installed[path];
    const there = existsSync(join(dir, path, 'package.json'));
    if (wanted.link) {
      if (!there || realpathSync(join(dir, path)) !== realpathSync(join(dir, wanted.resolved)))
        return path;
    } else if (found ? !there : !wanted.optional) {
      return path;
    } else if (
      found &&
      (found.version !== wanted.version || found.integrity !== wanted.integrity)
    ) {
      return path;
    }
  }
  return undefined;
}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|EIDLETIMEOUT|network/;

const CAUSES = [
  [
    NETWORK,
    'Le registre npm ne répond pas : vérifiez la connexion au réseau (ou le mandataire : npm config get proxy), puis relancez la commande.',
  ],
  [/ENOSPC/, 'Le disque est plein : libérez un gigaoctet, puis relancez la commande.'],
  [
    /EACCES|EPERM|EROFS/,
    'Le dossier node_modules ne peut pas être écrit : rendez-vous propriétaire du dossier du projet, puis relancez la commande.',
  ],
  [
    /EUSAGE|in sync/,
    'package.json et package-lock.json ne s’accordent pas : lancez « npm install », puis relancez la commande.',
  ],
];

/** The sentence for a failed `npm ci`, from what npm wrote; that itself where it is the best we have. */
export function explain(stderr) {
  const known = CAUSES.find(([sign]) => sign.test(stderr))?.[1];
  return (
    known ??
    `${stderr.trim()}\nL’installation des dépendances a échoué : lisez le message de npm ci-dessus, puis relancez la commande.`
  );
}

export async function ensureInstall() {
  if (!mismatch()) return;
  say('Installation des dépendances depuis le registre npm (une à deux minutes)…');
  const { code, stderr, stdout } = await npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    // Without a network, a quarter of a minute is enough to know.
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=8000',
  ]);
  if (code !== 0) throw new Stop(explain(stderr || stdout));
}
