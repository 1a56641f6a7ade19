/** Which files a tag needs, and where they are. Pure. */
import type { Hashed, Table } from './table.ts';

/** A module and all that it imports at once. */
export type ReleaseFiles = [own: ReleaseFile, ...shared: ReleaseFile[]];

export interface ReleaseFile {
  url: string;
  integrity: string;
}

const PREFIX = 'ternum-';

/** Tag without its prefix, or undefined for a tag that is not ours. */
export const nameOf = (tag: string): string | undefined =>
  tag.startsWith(PREFIX) ? tag.slice(PREFIX.length) : undefined;

export const located = ([name, sha]: Hashed, base: string): ReleaseFile => ({
  url: new URL(`${name}.js`, base).href,
  integrity: `sha256-${sha}`,
});

/** What `name` needs, its own file first; undefined when the table has no such name. */
export function needed(
  { elements, files }: Table,
  name: string,
  base: string,
): ReleaseFiles | undefined {
  // A name may be that of something every object has (`ternum-constructor`).
  const places = Object.hasOwn(elements, name) ? elements[name] : undefined;
  return places?.map((place) => located(files[place] as Hashed, base)) as ReleaseFiles | undefined;
}

/** Files of a tag, its own first; undefined when the release has no such tag. */
export function filesOf(table: Table, tag: string, base: string): ReleaseFiles | undefined {
  const name = nameOf(tag);
  return name === undefined ? undefined : needed(table, name, base);
}

/** One sentence for whoever wrote the page. */
export function unknownTag({ version, elements }: Table, tag: string): string {
  const known = Object.keys(elements).map((name) => `<${PREFIX}${name}>`);
  return `ternum.js ${version} ne connaît pas <${tag}>, mais ${known.join(', ')}.`;
}

/** One sentence for whoever pasted the loader twice. */
export const alreadyThere = (version: string, first: string): string =>
  `ternum.js ${version} ne fait rien : ${first} est déjà là.`;
