/** tsc guards every computed `import()` against `.ts` extensions; the loader's addresses are never source files. */
const HELPER = /^var __rewriteRelativeImportExtension[\s\S]*?^};\n/m;

export function plainImport() {
  return {
    name: 'plain-import',
    transform(code, id) {
      if (!id.endsWith('embed/dist/load.js')) return null;
      const out = code
        .replace(HELPER, '')
        .replace(/import\(__rewriteRelativeImportExtension\(([^()]*)\)\)/g, 'import($1)');
      if (!/import\(files\[0\]\.url\)/.test(out) || out.includes('__rewrite'))
        this.error(
          'Le compilateur a changé sa façon d’écrire import() : adaptez scripts/rollup/plain-import.mjs.',
        );
      return { code: out, map: null };
    },
  };
}
