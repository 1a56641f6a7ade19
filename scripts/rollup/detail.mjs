/** What each module adds to the files that a page downloads: where to look when a budget is exceeded. */
import { relative } from 'node:path';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

import { root } from '../lib/paths.mjs';
import { bundle } from './bundle.mjs';
import { gzipBytes } from './release.mjs';

/** Bytes that go when one part goes: compression shares, so the sum is less than the whole. */
export function marginal(parts) {
  const whole = gzipBytes(Object.values(parts).join('\n'));
  return Object.keys(parts)
    .map((name) => {
      const { [name]: _, ...others } = parts;
      return [name, whole - gzipBytes(Object.values(others).join('\n'))];
    })
    .toSorted((a, b) => b[1] - a[1]);
}

/** @param {string} start of the names of the chunks to look into */
export async function detail(start) {
  const [{ output, ...input }] = bundle();
  const built = await rollup(input);
  const { output: chunks } = await built.generate(output);
  const parts = {};
  for (const { fileName, modules = {} } of chunks) {
    if (!fileName.startsWith(start)) continue;
    for (const [id, { code }] of Object.entries(modules)) {
      if (!code) continue;
      const { code: short } = await transform(code, { minify: true, charset: 'utf8' });
      parts[relative(root, id)] = short;
    }
  }
  return marginal(parts);
}
