/** What `npm test` runs. Every step answers `{ passed, failed, skipped: [{ name, reason }], output }`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { at, root } from '../lib/paths.mjs';
import { node } from '../lib/run.mjs';
import { filesUnder } from '../lib/stamp.mjs';

/** A check that is not made of tests counts as one. */
export function check(args) {
  return async () => {
    const { code, stdout, stderr } = await node(args);
    return code === 0
      ? { passed: 1, failed: 0, skipped: [], output: '' }
      : { passed: 0, failed: 1, skipped: [], output: `${stdout}${stderr}` };
  };
}

/** Test files of the project whose path matches. */
export const testFiles = (pattern) =>
  ['packages', 'examples', 'scripts']
    .flatMap((dir) => filesUnder(dir))
    .filter((file) => pattern.test(file) && !/\/(dist|site)\//.test(file));

function readLines(stdout) {
  const lines = [];
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('{"name"')) continue;
    lines.push(JSON.parse(line));
  }
  return lines;
}

/** Counts what the reporter wrote; a run that failed without a failed test is one failure. */
export function count({ code, stdout, stderr }) {
  const lines = readLines(stdout);
  const of = (state) => lines.filter((line) => line.state === state);
  const failed = of('failed');
  const result = {
    passed: of('passed').length,
    failed: failed.length,
    skipped: of('skipped'),
    output: failed
      .map(
        ({ file, name, error }) => `✗ ${file ? `${relative(root, file)} : ` : ''}${name}\n${error}`,
      )
      .join('\n\n'),
  };
  if (code !== 0 && failed.length === 0) {
    result.failed = 1;
    result.output = stderr || stdout;
  }
  return result;
}

/** @param {RegExp} pattern of the files; @param {string[]} [flags] for Node */
export function nodeTests(pattern, flags = [], concurrency = 2) {
  return async () => {
    const files = testFiles(pattern);
    if (!files.length) return { passed: 0, failed: 0, skipped: [], output: '' };
    const reporter = at('scripts/lib/node-reporter.mjs');
    return count(
      await node([
        ...flags,
        '--test',
        `--test-concurrency=${concurrency}`,
        `--test-reporter=${reporter}`,
        '--test-reporter-destination=stdout',
        ...files,
      ]),
    );
  };
}

/** Browser tests on the sources. */
export async function browserTests() {
  const dir = mkdtempSync(join(tmpdir(), 'ternum-wtr-'));
  const report = join(dir, 'report.json');
  try {
    const { code, stdout, stderr } = await node([at('node_modules/@web/test-runner/dist/bin.js')], {
      env: { TERNUM_REPORT: report },
    });
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return { ...counts, output: counts.failed ? `${stdout}${stderr}` : '' };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], output: error.message };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
