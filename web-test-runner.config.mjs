/** Browser tests on the TypeScript sources: `npx wtr --files packages/elements/src/<name>/<name>.test.ts`. */
import { existsSync } from 'node:fs';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launchOptions } from './scripts/lib/chrome-path.mjs';
import { at } from './scripts/lib/paths.mjs';
import { essais } from './scripts/lib/wtr-essais.mjs';
import { noeuds } from './scripts/lib/wtr-noeuds.mjs';
import { plainReporter } from './scripts/lib/wtr-reporter.mjs';

const counted = Boolean(process.env.TERNUM_REPORT);

/** The address of a worker is written for what the compiler puts out: `new URL('./x.js', import.meta.url)`. */
const workers = {
  name: 'workers',
  serve({ path }) {
    if (!SOURCE.test(path) || existsSync(at(`.${path}`))) return undefined;
    const source = path.replace(/js$/, 'ts');
    return existsSync(at(`.${source}`))
      ? { body: `import ${JSON.stringify(source)};`, type: 'js' }
      : undefined;
  },
};
const SOURCE = /^\/packages\/\w+\/src\/.*\.js$/;

export default {
  files: [
    'packages/{elements,embed}/src/**/*.test.ts',
    'packages/rgpd/src/**/*.browser.test.ts',
    '!**/*.model.test.ts',
  ],
  nodeResolve: { exportConditions: ['@ternum/source'] },
  concurrency: 1,
  middleware: [essais],
  plugins: [
    workers,
    noeuds,
    esbuildPlugin({ ts: true, tsconfig: './tsconfig.base.json', target: 'es2022' }),
    a11ySnapshotPlugin(),
  ],
  reporters: [
    counted ? defaultReporter({ reportTestProgress: false }) : summaryReporter(),
    plainReporter(),
  ],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  browsers: [chromeLauncher({ launchOptions: await launchOptions() })],
};
