/** Loads an element's files, each checked against its hash. */
import { located, needed, type ReleaseFile, type ReleaseFiles } from './files.ts';
import type { Table } from './table.ts';

/**
 * Puts a file into the page's module map after the browser has checked its hash. `import()` alone checks nothing,
 * and an import map with hashes would need an inline script, which a strict policy forbids.
 */
function preload({ url, integrity }: ReleaseFile): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = url;
    link.integrity = integrity;
    link.crossOrigin = 'anonymous';
    link.onload = () => resolve();
    link.onerror = () => {
      // A second try needs a second link.
      link.remove();
      reject(new Error(url));
    };
    document.head.append(link);
  });
}

/** The first file of the list as a module, once all of them are there and right. */
export async function loadFiles(files: ReleaseFiles): Promise<unknown> {
  // Browsers before 2023 know no modulepreload: they import without the check.
  if (document.createElement('link').relList.supports?.('modulepreload'))
    await Promise.all(files.map(preload));
  return import(files[0].url);
}

/**
 * What our elements call in place of `import()`. Undefined for a file that is not of this release: the caller
 * then imports it by itself.
 */
export function onDemand(
  { later }: Table,
  base: string,
): (url: string) => Promise<unknown> | undefined {
  const { href } = new URL('.', base);
  return (url) =>
    later && url.startsWith(href)
      ? loadFiles([located(later, base)]).then((module) => {
          const files = needed(
            (module as { table: Table }).table,
            url.slice(href.length, -3),
            base,
          );
          return files ? loadFiles(files) : import(url);
        })
      : undefined;
}
