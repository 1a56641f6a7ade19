/** The checks of one publication, each a function that answers French sentences about what is wrong. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { at } from '../lib/paths.mjs';
import { node } from '../lib/run.mjs';

const paths = (value) =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(paths);

/** What `exports`, `bin` and `customElements` promise is in the tarball; what is ours alone is not. */
export function contents({ name, manifest, files }) {
  const promised = [...paths(manifest.exports), ...paths(manifest.bin), manifest.customElements];
  const held = (path) =>
    path.includes('*')
      ? files.some((file) => file.startsWith(path.slice(0, path.indexOf('*'))))
      : files.includes(path);
  const missing = [...promised.filter(Boolean), 'LICENSE']
    .map((path) => path.replace(/^\.\//, ''))
    .filter((path) => !held(path));
  const ours = files.filter((file) => /\.test\.|tsbuildinfo|(^|\/)testing\//.test(file));
  return [
    ...missing.map(
      (path) =>
        `${name} promet ${path}, qui n’est pas dans le paquet : construisez-le ou corrigez « files ».`,
    ),
    ...ours.map((path) => `${name} publie ${path} : écartez-le dans « files ».`),
  ];
}

export async function lintPackage({ name, manifest }, project) {
  const { messages } = await publint({
    pkgDir: join(project, 'node_modules', name),
    level: 'warning',
    strict: true,
    pack: false,
  });
  return messages.map(
    (message) => `${name} : ${formatMessage(message, manifest, { color: false })}`,
  );
}

/** Are the types wrong? Only for packages that promise types. */
export async function checkTypes({ name, manifest, tarball }) {
  if (!JSON.stringify(manifest.exports ?? {}).includes('"types"')) return [];
  const { code, stdout, stderr } = await node([
    at('node_modules/@arethetypeswrong/cli/dist/index.js'),
    tarball,
    '--profile',
    'esm-only',
    '--no-emoji',
    '--no-color',
    // Neither a module: the manifest, and a pattern that has no single file.
    '--exclude-entrypoints',
    'package.json',
    'custom-elements.json',
  ]);
  return code === 0 ? [] : [`${name} :\n${stdout}${stderr}`];
}

const COMPILERS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

/** A project of its own, outside the workspace, compiles against the packages and runs them. */
export async function consume(project) {
  const faults = [];
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  cpSync(at('scripts/publish/consumer'), project, { recursive: true });
  for (const [name, options] of Object.entries(COMPILERS)) {
    const config = join(project, `tsconfig.${name}.json`);
    const compilerOptions = {
      ...options,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: [],
      strict: true,
      noEmit: true,
    };
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const { code, stdout } = await node([at('node_modules/typescript/bin/tsc'), '-p', config]);
    if (code !== 0) faults.push(`Un projet extérieur (${name}) ne compile pas :\n${stdout}`);
  }
  const { code, stdout, stderr } = await node([join(project, 'run.mjs')], { cwd: project });
  if (code !== 0 || !/^1 84\s500\s€\n\d+ export\n/.test(stdout.replace(/,00/, '')))
    faults.push(
      `Un projet extérieur n’obtient pas « 1 84 500 € », puis les lignes d’un export :\n${stdout}${stderr}`,
    );
  return faults;
}

/** The loader's files are those whose hashes the release names. */
export function checkRelease(project) {
  const dir = join(project, 'node_modules/@ternum/embed/dist/bundle');
  if (!existsSync(dir)) return ['@ternum/embed n’a pas de bundle : lancez « npm run build ».'];
  const { files } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  return Object.entries(files)
    .filter(
      ([name, { sha384 }]) =>
        createHash('sha384')
          .update(readFileSync(join(dir, name)))
          .digest('base64') !== sha384,
    )
    .map(([name]) => `${name} n’a pas l’empreinte que dit manifest.json.`);
}

/** The command, from the installed package. */
export async function checkBin(project) {
  const bin = join(project, 'node_modules/@ternum/cli/bin/ternum.js');
  const { code, stdout, stderr } = await node([bin, '--help']);
  return code === 0 && stdout.includes('ternum marches')
    ? []
    : [`La commande ternum du paquet ne répond pas :\n${stdout}${stderr}`];
}
