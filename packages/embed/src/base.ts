/** Where our own files are: beside `ternum.js`. */

const OURS = /\bternum\.js(?:[?#]|$)/;

/** The address among `sources` that is ours. The running script comes first, when the browser names it. */
export const ownAddress = (sources: readonly (string | undefined)[]): string | undefined =>
  sources.find((source) => source && OURS.test(source));

/**
 * A module script has no `currentScript`, and a cache plugin may have merged us into another file: then the
 * page's tags are searched, and a `data-ternum` attribute on any script may name the place.
 */
export function findBase(page: Document): string | undefined {
  const named = page.querySelector<HTMLScriptElement>('script[data-ternum]')?.dataset['ternum'];
  if (named) return new URL(named, page.baseURI).href;
  const current = page.currentScript as HTMLScriptElement | null;
  return ownAddress([current?.src, ...Array.from(page.scripts, (script) => script.src)]);
}
