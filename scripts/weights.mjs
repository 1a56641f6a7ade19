/**
 * `npm run weights`: what a page with one element downloads (loader, its file, the files it shares), against the
 * budgets of scripts/weights.json, and what it may download later. `-- --detail [tag]` says what each module adds.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './lib/paths.mjs';
import { main, Stop } from './lib/stop.mjs';

const HASH = /-[a-z0-9]{8}\.js$/;
const kB = (bytes) => `${(bytes / 1000).toFixed(1).replace('.', ',')} ko`;
const row = (name, bytes, limit) =>
  `${name.padEnd(58)}${kB(bytes).padStart(10)}${limit ? `   limite ${kB(limit)}` : ''}`;

/** Tags that need the very same files are one case; the head of a family, whose name its file has, comes first. */
function byFiles(elements) {
  const cases = new Map();
  for (const [tag, { entry, chunks, onDemand }] of Object.entries(elements)) {
    const names = [entry, ...chunks];
    const held = cases.get(names.join()) ?? { tags: [], names, onDemand };
    if (entry.startsWith(`${tag}-`)) held.tags.unshift(tag);
    else held.tags.push(tag);
    cases.set(names.join(), held);
  }
  return cases.values();
}

/** A file loaded on demand that has a budget of its own, by its name before the hash. */
const limitOf = (name, { onDemand, onDemandOf = {} }) =>
  onDemandOf[name.replace(HASH, '')] ?? onDemand;

/** File of the release whose name, before its hash, is this one. */
const fileNamed = (names, wanted) => names.find((name) => name.replace(HASH, '') === wanted);

/**
 * What a page downloads until something is drawn that its first file asks for by itself: a worker, a map.
 * @returns {{ names: string[], missing: string[] }} files, the table of hashes once one of them is an `import()`
 */
function untilDrawn({ elements, modules, later }, { tag, with: wanted }) {
  const { entry, chunks, onDemand } = elements[tag];
  const names = new Set([entry, ...chunks]);
  const missing = [];
  for (const one of wanted) {
    const file = fileNamed(onDemand, one);
    if (!file) missing.push(one);
    else {
      for (const name of [file, ...modules[file].chunks]) names.add(name);
      if (!modules[file].worker) names.add(later);
    }
  }
  return { names: [...names], missing };
}

/**
 * @param manifest of a release; @param budgets see scripts/weights.json
 * @returns {{ lines: string[], faults: string[] }} a table, and one sentence a budget that is exceeded
 */
export function weigh(manifest, budgets) {
  const { files, elements } = manifest;
  const gzip = (name) => files[name].gzip;
  const loader = gzip('ternum.js');
  const lines = [row('ternum.js', loader, budgets.loader)];
  const faults = [];
  if (loader > budgets.loader)
    faults.push(
      `ternum.js pèse ${kB(loader)}, plus que ${kB(budgets.loader)} : sortez du chargeur ce qui n’est pas utile avant le premier élément.`,
    );
  const later = new Set();
  for (const { tags, names, onDemand } of byFiles(elements)) {
    // The head of a family speaks for the parts that its file brings.
    const limit = budgets.page[tags[0]] ?? budgets.page.default;
    const total = names.reduce((sum, name) => sum + gzip(name), loader);
    for (const tag of tags) lines.push(row(tag, total, limit));
    if (total > limit)
      faults.push(
        `Une page avec <${tags[0]}> télécharge ${kB(total)}, plus que ${kB(limit)} : passez par import() ce qui ne sert pas au premier dessin (${names
          .map((name) => `${name} ${kB(gzip(name))}`)
          .join(
            ', ',
          )} ; « npm run weights -- --detail ${tags[0]} » dit ce que pèse chaque module).`,
      );
    for (const name of onDemand) later.add(name);
  }
  for (const drawn of budgets.drawn ?? []) {
    if (!elements[drawn.tag]) continue;
    const { names, missing } = untilDrawn(manifest, drawn);
    const total = names.reduce((sum, name) => sum + gzip(name), loader);
    lines.push(row(drawn.title, total, drawn.limit));
    if (missing.length)
      faults.push(
        `${drawn.title} : la livraison n’a plus de fichier ${missing.join(', ')} : corrigez « drawn » dans scripts/weights.json.`,
      );
    if (total > drawn.limit)
      faults.push(
        `${drawn.title} : ${kB(total)} téléchargés, plus que ${kB(drawn.limit)} (${names
          .map((name) => `${name} ${kB(gzip(name))}`)
          .join(', ')}) : passez par import() ce qui ne sert pas au premier dessin.`,
      );
  }
  lines.push('', 'À la demande :');
  for (const name of [...later].toSorted((a, b) => gzip(b) - gzip(a))) {
    lines.push(row(`  ${name}`, gzip(name)));
    if (gzip(name) > limitOf(name, budgets))
      faults.push(
        `${name}, chargé à la demande, pèse ${kB(gzip(name))}, plus que ${kB(limitOf(name, budgets))} : coupez-le en ce qui sert ensemble.`,
      );
  }
  return { lines, faults };
}

const readJson = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

function readManifest() {
  try {
    return readJson('packages/embed/dist/bundle/manifest.json');
  } catch {
    throw new Stop('Rien n’est construit : lancez « npm run build », puis relancez la commande.');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const [option, tag = 'ternum-focus-marches'] = process.argv.slice(2);
    if (option === '--detail') {
      const { detail } = await import('./rollup/detail.mjs');
      console.log((await detail(tag)).map(([name, bytes]) => row(name, bytes)).join('\n'));
      return;
    }
    const { lines, faults } = weigh(readManifest(), readJson('scripts/weights.json'));
    console.log(lines.join('\n'));
    if (faults.length) throw new Stop(`\n${faults.join('\n')}`);
  });
}
