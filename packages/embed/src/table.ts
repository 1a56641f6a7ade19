/** What a release is made of. The build replaces the value below by the real one. */

/** File name without `.js`, and its SHA-256 in base64. */
export type Hashed = readonly [name: string, sha256: string];

export interface Table {
  version: string;
  files: readonly Hashed[];
  /** Tag without `ternum-` → places in `files`: the element's own file first, then all it imports at once. */
  elements: Readonly<Record<string, readonly number[]>>;
  /** The module that holds the table of the files loaded on demand: too long for a loader. */
  later?: Hashed;
}

export const table: Table = { version: '0.0.0', files: [], elements: {} };
