/** `npm run test:kill`: ends the browser 200 times while the RGPD assistant is used (`COUPURES`, `GRAINE` to change). */
import { spawn } from 'node:child_process';
import { chromePath } from './lib/chrome-path.mjs';
import { ensureInstall } from './lib/ensure-install.mjs';
import { at } from './lib/paths.mjs';
import { main } from './lib/stop.mjs';

const TESTS = ['coupures', 'pieces'].map((nom) =>
  at(`packages/elements/test/coupures/${nom}.test.mjs`),
);

const run = (args, env = {}) =>
  new Promise((ok) => {
    const options = { cwd: at('.'), stdio: 'inherit', env: { ...process.env, ...env } };
    spawn(process.execPath, args, options).on('exit', ok);
  });

await main(async () => {
  await ensureInstall();
  const CHROME_PATH = await chromePath();
  const { COUPURES = '200' } = process.env;
  process.exitCode =
    (await run([at('node_modules/typescript/bin/tsc'), '-b'])) ||
    (await run(['--test', '--test-concurrency=2', ...TESTS], {
      CHROME_PATH,
      COUPURES,
    }));
});
