/** Installs what is missing, runs every step, and closes with one line: `N passed, N failed`. */
import { chromePath } from '../lib/chrome-path.mjs';
import { ensureInstall } from '../lib/ensure-install.mjs';
import { at } from '../lib/paths.mjs';
import { main } from '../lib/stop.mjs';
import { browserTests, check, nodeTests } from './steps.mjs';

const tsc = at('node_modules/typescript/bin/tsc');
// It wants a TypeScript of its own, beside it.
const typedoc = at('docs/node_modules/typedoc/bin/typedoc');
const SOURCE = ['--conditions=@ternum/source', '--import', 'tsx'];

const STEPS = [
  ['Types', check([tsc, '-b'])],
  ['Types des essais', check([tsc, '-p', 'tsconfig.test.json'])],
  ['Style et règles', check(['scripts/lint.mjs'])],
  ['Sens des imports', check(['scripts/imports.mjs'])],
  [
    'Essais sans navigateur',
    nodeTests(
      /^packages\/((core|marches|deci|mednum|rgpd|sandbox|cli)\/src\/.*(?<!\.model|\.browser)|.*\.model)\.test\.ts$/,
      SOURCE,
    ),
  ],
  ['Essais dans le navigateur', browserTests],
  ['Construction', check(['scripts/build.mjs'])],
  ['Poids', check(['scripts/weights.mjs'])],
  ['Paquets publiés', check(['scripts/publish-check.mjs'])],
  ['Référence', check([typedoc, '--options', 'docs/typedoc.json', '--emit', 'none'])],
  ['Essais des outils', nodeTests(/^scripts\/.*\.test\.mjs$/)],
  [
    'Essais de ce qui est construit',
    nodeTests(/^(packages|examples)\/[^/]+\/test\/.*\.test\.mjs$/),
  ],
];

const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1).replace('.', ',')} s`;

async function runSteps() {
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const [name, step] of STEPS) {
    process.stdout.write(`${name}… `);
    const start = Date.now();
    const { passed, failed, skipped, output } = await step();
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
    const parts = [`${passed} réussis`];
    if (failed) parts.push(`${failed} en échec`);
    if (skipped.length) parts.push(`${skipped.length} non faits`);
    process.stdout.write(`${parts.join(', ')} (${seconds(start)})\n`);
    if (output) process.stdout.write(`\n${output.trim()}\n\n`);
  }
  return total;
}

export function suite() {
  return main(async () => {
    await ensureInstall();
    // Found once here: the steps that follow are other processes, and inherit what the search has set.
    process.env.CHROME_PATH = await chromePath();
    const { passed, failed, skipped } = await runSteps();
    for (const { name, reason } of skipped)
      process.stdout.write(`Non fait : ${name}${reason ? `. ${reason}` : ''}\n`);
    // Where everything that tests need can be installed, a test that does not run is a fault.
    const strict = process.env.TERNUM_NO_SKIP === '1';
    const red = failed + (strict ? skipped.length : 0);
    process.exitCode = red ? 1 : 0;
    const left = strict ? 0 : skipped.length;
    process.stdout.write(`${passed} passed, ${red} failed${left ? `, ${left} skipped` : ''}\n`);
  });
}
