/** Browser tests on the TypeScript sources: `npx wtr --files packages/elements/src/<name>/<name>.test.ts`. */
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launchOptions } from './scripts/lib/chrome-path.mjs';
import { plainReporter } from './scripts/lib/wtr-reporter.mjs';

const counted = Boolean(process.env.TERNUM_REPORT);

export default {
  files: ['packages/{elements,embed}/src/**/*.test.ts', '!**/*.model.test.ts'],
  nodeResolve: { exportConditions: ['@ternum/source'] },
  concurrency: 1,
  plugins: [
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
