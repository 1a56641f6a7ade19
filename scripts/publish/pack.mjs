/** Packs what would be published, and lays it out as an installation outside the workspace. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../lib/npm.mjs';
import { at } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { Stop } from '../lib/stop.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Every package that is not private: `{ name, short, manifest }`. */
export const published = () =>
  readdirSync(at('packages'))
    .map((short) => ({ short, manifest: readJson(at('packages', short, 'package.json')) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ short, manifest }) => ({ name: manifest.name, short, manifest }));

/** Packs each into `dir`; adds the path of its tarball and the list of its files. */
export async function pack(packages, dir) {
  const args = packages.flatMap(({ name }) => ['--workspace', name]);
  const { code, stdout, stderr } = await npm(
    ['pack', '--json', '--silent', '--pack-destination', dir, ...args],
    { env: { npm_config_json: undefined } },
  );
  if (code !== 0) throw new Stop(`npm pack a échoué :\n${stderr}${stdout}`);
  // npm has answered a list, and since version 12 an object by name.
  const packed = Object.values(JSON.parse(stdout));
  return packages.map((entry) => {
    const { filename, files } = packed.find(({ name }) => name === entry.name);
    return { ...entry, tarball: join(dir, filename), files: files.map(({ path }) => path) };
  });
}

/** Copies a dependency of a package and what it depends on, from where npm put them for us. */
function copyDependency(name, target, short) {
  // Beside the package when another version of it is at the root.
  const beside = at('packages', short, 'node_modules', name);
  const from = existsSync(beside) ? beside : at('node_modules', name);
  const to = join(target, name);
  if (existsSync(to)) return;
  cpSync(from, to, { recursive: true, dereference: true });
  for (const next of Object.keys(readJson(join(from, 'package.json')).dependencies ?? {}))
    copyDependency(next, target, short);
}

/** A project's `node_modules` made of the tarballs and their dependencies: no registry, no workspace. */
export async function install(packed, project) {
  const target = join(project, 'node_modules');
  mkdirSync(target, { recursive: true });
  for (const { name, tarball } of packed) {
    const dir = join(target, name);
    mkdirSync(dir, { recursive: true });
    const { code, stderr } = await run('tar', ['-xzf', tarball, '-C', dir, '--strip-components=1']);
    if (code !== 0) throw new Stop(`tar ne lit pas ${tarball} : ${stderr}`);
  }
  const own = new Set(packed.map(({ name }) => name));
  for (const { manifest, short } of packed)
    for (const name of Object.keys(manifest.dependencies ?? {}))
      if (!own.has(name)) copyDependency(name, target, short);
}
