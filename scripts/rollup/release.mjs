/** What a release is made of: hashes, the loader's table, the manifest, the licences of what is inside. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const sha384 = (content) => createHash('sha384').update(content).digest('base64');

/** Bytes as the project counts them: gzip level 9. */
export const gzipBytes = (content) => gzipSync(content, { level: 9 }).length;

/**
 * Keeps what rollup knows of its chunks: which ones each tag loads at once, which ones later.
 * @returns a plugin whose `release` is filled once the bundle is written:
 *   `{ files: { [fileName]: { bytes, gzip, sha384 } }, elements: { [tag]: { entry, chunks, onDemand } } }`
 */
export function collectRelease() {
  const release = { files: {}, elements: {} };
  /** All files reached from one, itself excepted; `later` follows `import()` too. */
  function reached(bundle, from, later) {
    const seen = new Set([from]);
    for (const name of seen) {
      const { imports, dynamicImports } = bundle[name];
      for (const next of later ? [...imports, ...dynamicImports] : imports)
        if (bundle[next]) seen.add(next);
    }
    seen.delete(from);
    return [...seen];
  }
  return {
    name: 'collect-release',
    release,
    writeBundle(_, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const content = Buffer.from(chunk.code);
        release.files[name] = {
          bytes: content.length,
          gzip: gzipBytes(content),
          sha384: sha384(content),
        };
        if (!chunk.isEntry) continue;
        const chunks = reached(bundle, name, false);
        const onDemand = reached(bundle, name, true).filter((file) => !chunks.includes(file));
        release.elements[chunk.name] = { entry: name, chunks, onDemand };
      }
    },
  };
}

/** The loader's table (see packages/embed/src/table.ts), as the source of a module. */
export function tableModule({ files, elements }, version) {
  const needed = [
    ...new Set(Object.values(elements).flatMap(({ entry, chunks }) => [...chunks, entry])),
  ];
  const table = {
    version,
    files: needed.map((name) => [name.replace(/\.js$/, ''), files[name].sha384]),
    elements: Object.fromEntries(
      Object.entries(elements).map(([tag, { entry, chunks }]) => [
        tag.replace(/^ternum-/, ''),
        [entry, ...chunks].map((name) => needed.indexOf(name)),
      ]),
    ),
  };
  return `export const table = ${JSON.stringify(table)};`;
}

/** Replaces the loader's table by the real one. */
export function injectTable(release, version) {
  return {
    name: 'inject-table',
    load(id) {
      return /embed\/dist\/table\.js$/.test(id) ? tableModule(release(), version) : null;
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
      const { files, elements } = release();
      const manifest = {
        version,
        balise: `<script src="…/ternum.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`,
        files: {
          'ternum.js': { bytes: content.length, gzip: gzipBytes(content), sha384: sha384(content) },
          ...files,
        },
        elements,
      };
      writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    },
  };
}

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
        return `${name} ${version} (${license})\n\n${readFileSync(join(dir, 'LICENSE'), 'utf8').trim()}\n`;
      });
      writeFileSync(join(outDir, 'LICENSES.txt'), texts.toSorted().join(`\n${'-'.repeat(72)}\n\n`));
    },
  };
}
