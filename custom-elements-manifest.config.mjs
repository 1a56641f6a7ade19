/** Describes the elements for editors and documentation, from their JSDoc and static properties. */

/** The manifest is published beside `dist`: it names the files that people import, not our sources. */
function publishedPaths() {
  const rename = (value) => {
    if (Array.isArray(value)) return value.map(rename);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]));
    return typeof value === 'string'
      ? value.replace(/^\/?packages\/elements\/src\/(.*)\.ts$/, 'dist/$1.js')
      : value;
  };
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      Object.assign(customElementsManifest, rename(customElementsManifest));
    },
  };
}

export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: [
    'packages/elements/src/**/*.test.ts',
    'packages/elements/src/**/*.model.ts',
    'packages/elements/src/**/*.styles.ts',
    'packages/elements/src/**/testing/**',
  ],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths()],
};
