/** What a release is made of. The build replaces the value below by the real one. */

export interface Table {
  version: string;
  /** File name without `.js`, and its SHA-384 in base64. */
  files: readonly (readonly [name: string, sha384: string])[];
  /** Tag without `ternum-` → places in `files`: the element's own file first, then all it imports at once. */
  elements: Readonly<Record<string, readonly number[]>>;
}

export const table: Table = { version: '0.0.0', files: [], elements: {} };
