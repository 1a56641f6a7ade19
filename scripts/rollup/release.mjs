/** What a release is made of: hashes, the loader's table, the manifest, the licences of what is inside. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const hash = (algorithm, content) => createHash(algorithm).update(content).digest('base64');
export const sha384 = (content) => hash('sha384', content);

/** Bytes as the project counts them: gzip level 9. */
export const gzipBytes = (content) => gzipSync(content, { level: 9 }).length;

const LATER = '__ternumLater';

/**
 * What stands for `import()` in a chunk that has some: elements loaded by our loader ask it for their later files, so
 * that these are checked too.
 */
export const laterImport = ({ dynamicImports }) =>
  dynamicImports.length
    ? `const ${LATER}=u=>globalThis.ternum?.charger?.(new URL(u,import.meta.url).href)??import(u);`
    : '';

/** All files reached from one, itself excepted; `later` follows `import()` and workers too. */
function reached(bundle, from, later) {
  const seen = new Set([from]);
  for (const name of seen) {
    const { imports, dynamicImports, referencedFiles } = bundle[name];
    for (const next of later ? [...imports, ...dynamicImports, ...referencedFiles] : imports)
      if (bundle[next]) seen.add(next);
  }
  seen.delete(from);
  return [...seen];
}

/**
 * Keeps what rollup knows of its chunks, and writes the table of those loaded on demand.
 * @param {Record<string, string>} tags tag → the module that registers it
 * @returns a plugin whose `release` is filled once the bundle is written:
 *   `files`: name → bytes, gzip, sha384; `short`: name → sha256; `elements`: tag → entry, chunks (loaded with it), onDemand (later);
 *   `later`: the module that holds the hashes of what is loaded on demand; `modules`: file loaded on demand or started
 *   as a worker → `chunks` (loaded with it), `worker` when it is one
 */
export function collectRelease(version, outDir, tags) {
  const short = {};
  const release = { files: {}, elements: {}, modules: {}, later: undefined, short };
  const keep = (name, content) => {
    const bytes = Buffer.from(content);
    release.files[name] = { bytes: bytes.length, gzip: gzipBytes(bytes), sha384: sha384(bytes) };
    // A hash does not compress, and the tables hold one a file.
    short[name] = hash('sha256', bytes);
  };
  return {
    name: 'collect-release',
    release,
    renderDynamicImport: () => ({ left: `${LATER}(`, right: ')' }),
    writeBundle(_, bundle) {
      const modules = {};
      const workers = new Set(Object.values(bundle).flatMap((file) => file.referencedFiles ?? []));
      for (const [name, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        keep(name, chunk.code);
        const chunks = reached(bundle, name, false);
        if (chunk.isDynamicEntry) modules[name.replace(/\.js$/, '')] = { entry: name, chunks };
        if (workers.has(name)) release.modules[name] = { worker: true, chunks };
        else if (chunk.isDynamicEntry) release.modules[name] = { chunks };
        const onDemand = reached(bundle, name, true).filter((file) => !chunks.includes(file));
        for (const [tag, module] of Object.entries(tags))
          if (chunk.moduleIds.includes(module))
            release.elements[tag] = { entry: name, chunks, onDemand };
      }
      for (const tag of Object.keys(tags))
        if (!release.elements[tag]) this.error(`<${tag}> n’est dans aucun fichier du bundle.`);
      if (Object.keys(modules).length) {
        const code = tableModule({ ...release, elements: modules, later: undefined }, version);
        const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
        release.later = `empreintes-${hash}.js`;
        keep(release.later, code);
        writeFileSync(join(outDir, release.later), code);
      }
    },
  };
}

/** A table (see packages/embed/src/table.ts), as the source of a module. */
export function tableModule({ short, elements, later }, version) {
  const needed = [
    ...new Set(Object.values(elements).flatMap(({ entry, chunks }) => [...chunks, entry])),
  ];
  const hashed = (name) => [name.replace(/\.js$/, ''), short[name]];
  const table = {
    version,
    files: needed.map(hashed),
    elements: Object.fromEntries(
      Object.entries(elements).map(([name, { entry, chunks }]) => [
        name,
        [entry, ...chunks].map((name) => needed.indexOf(name)),
      ]),
    ),
    later: later && hashed(later),
  };
  return `export const table=${JSON.stringify(table)};`;
}

/** The loader's own table: tags without their prefix. */
function loaderTable({ short, elements, later }, version) {
  const named = Object.entries(elements).map(([tag, needs]) => [
    tag.replace(/^ternum-/, ''),
    needs,
  ]);
  return tableModule({ short, elements: Object.fromEntries(named), later }, version);
}

/** Replaces the loader's table by the real one. */
export function injectTable(release, version) {
  return {
    name: 'inject-table',
    load(id) {
      return id.endsWith('embed/dist/table.js') ? loaderTable(release(), version) : null;
    },
  };
}

/** Writes `manifest.json` once the loader, the last file, is there. */
export function writeManifest(release, version, outDir) {
  return {
    name: 'write-manifest',
    writeBundle(_, { 'ternum.js': loader }) {
      const content = Buffer.from(loader.code);
      const integrity = `sha384-${sha384(content)}`;
      const { files, elements, modules, later } = release();
      const manifest = {
        version,
        balise: `<script src="…/ternum.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`,
        files: {
          'ternum.js': { bytes: content.length, gzip: gzipBytes(content), sha384: sha384(content) },
          ...files,
        },
        elements,
        modules,
        later,
      };
      writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  };
}

/** Text of a package's licence, whatever the name of its file. */
const licence = (dir) =>
  readFileSync(
    join(
      dir,
      readdirSync(dir).find((file) => /^licen[cs]e\b/i.test(file)),
    ),
    'utf8',
  ).trim();

/** Gathers the licences of the packages whose code is inside. */
export function writeLicences(outDir) {
  return {
    name: 'write-licences',
    writeBundle() {
      const dirs = new Set();
      for (const id of this.getModuleIds()) {
        const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id);
        if (found && this.getModuleInfo(id)?.isIncluded) dirs.add(found[1]);
      }
      const texts = Array.from(dirs, (dir) => {
        const { name, version, license } = JSON.parse(
          readFileSync(join(dir, 'package.json'), 'utf8'),
        );
        return `${name} ${version} (${license})\n\n${licence(dir)}\n`;
      });
      writeFileSync(join(outDir, 'LICENSES.txt'), texts.toSorted().join(`\n${'-'.repeat(72)}\n\n`));
    },
  };
}
