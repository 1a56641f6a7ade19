/** Loads an element's files, each checked against its hash. */
import type { ReleaseFile } from './files.ts';

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

/** Loads the first file of the list once all of them are there and right. */
export async function loadFiles(files: readonly ReleaseFile[]): Promise<void> {
  const [entry] = files;
  if (!entry) return;
  // Browsers before 2023 know no modulepreload: they import without the check.
  if (document.createElement('link').relList.supports?.('modulepreload'))
    await Promise.all(files.map(preload));
  await import(entry.url);
}
