/** Which files a tag needs, and where they are. Pure. */
import type { Table } from './table.ts';

export interface ReleaseFile {
  url: string;
  integrity: string;
}

const PREFIX = 'ternum-';

/** Tag without its prefix, or undefined for a tag that is not ours. */
export const nameOf = (tag: string): string | undefined =>
  tag.startsWith(PREFIX) ? tag.slice(PREFIX.length) : undefined;

/** Files of a tag, its own first; undefined when the release has no such tag. */
export function filesOf(
  { elements, files }: Table,
  tag: string,
  base: string,
): ReleaseFile[] | undefined {
  const name = nameOf(tag);
  // A tag may carry the name of something every object has (`ternum-constructor`).
  const places = name && Object.hasOwn(elements, name) ? elements[name] : undefined;
  return places?.map((place) => {
    const [file, sha] = files[place] as readonly [string, string];
    return { url: new URL(`${file}.js`, base).href, integrity: `sha384-${sha}` };
  });
}

/** One sentence for whoever wrote the page. */
export function unknownTag({ version, elements }: Table, tag: string): string {
  const known = Object.keys(elements).map((name) => `<${PREFIX}${name}>`);
  return `ternum.js ${version} ne connaît pas <${tag}>. Éléments connus : ${known.join(', ')}.`;
}

/** One sentence for whoever pasted the loader twice. */
export const alreadyThere = (version: string, first: string): string =>
  `ternum.js ${version} : la version ${first} est déjà présente dans cette page, cette seconde copie ne fait rien.`;
