/** `npm run lint`: oxlint, prettier, and the project's own rules; `-- <path…>` looks at these only. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './lib/paths.mjs';
import { breaches } from './lib/rules.mjs';
import { node } from './lib/run.mjs';
import { filesUnder } from './lib/stamp.mjs';
import { main, Stop } from './lib/stop.mjs';

const PLACES = ['packages', 'examples', 'scripts', 'docs', 'adr', '.ci', '.changeset'];
const CHECKED = /\.(ts|mjs|js|css|md|html|json)$|\.ci\/run$/;
const MADE = /\/(dist|site|api)\/|custom-elements\.json$|CHANGELOG\.md$/;

function ownBreaches(places) {
  return places
    .flatMap((place) => filesUnder(place))
    .filter((file) => CHECKED.test(file) && !MADE.test(file))
    .flatMap((file) => breaches(file, readFileSync(at(file), 'utf8')));
}

/**
 * The lock works with any registry only while it names none, and on every system only while it holds the parts of
 * all of them: a registry that lacks one leaves it out in silence, and `npm ci` then fails everywhere.
 */
export function lockBreaches(text = readFileSync(at('package-lock.json'), 'utf8')) {
  const { packages } = JSON.parse(text);
  const faults = text.includes('"resolved": "http')
    ? ['package-lock.json nomme un registre : lancez « npm install » avec le .npmrc du projet.']
    : [];
  for (const [path, { optionalDependencies }] of Object.entries(packages))
    for (const name of Object.keys(optionalDependencies ?? {}))
      if (!packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
        faults.push(
          `package-lock.json ne contient pas ${name}, que ${path} demande sur un autre système : reprenez son entrée de la version précédente.`,
        );
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const asked = process.argv.slice(2);
    const [ox, pretty] = await Promise.all([
      node([at('node_modules/oxlint/bin/oxlint'), '--deny-warnings', ...asked]),
      node([
        at('node_modules/prettier/bin/prettier.cjs'),
        '--log-level',
        'warn',
        '--check',
        ...(asked.length ? asked : ['.']),
      ]),
    ]);
    const faults = [...ownBreaches(asked.length ? asked : PLACES), ...lockBreaches()];
    if (ox.code !== 0) faults.push(ox.stdout + ox.stderr);
    if (pretty.code !== 0) faults.push(`${pretty.stderr}« npm run format » met en forme.`);
    if (faults.length) throw new Stop(faults.join('\n'));
  });
}
