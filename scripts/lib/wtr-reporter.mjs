/** Counts of a web-test-runner run: one plain line, and a JSON file for `npm test` when it asks for one. */
import { writeFileSync } from 'node:fs';

function walk(suite, visit, trail = []) {
  for (const test of suite.tests) visit(test, [...trail, test.name].join(' › '));
  for (const inner of suite.suites) walk(inner, visit, [...trail, inner.name]);
}

export function plainReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: [] };
      for (const session of sessions) {
        const { testResults, errors, status } = session;
        if (testResults) {
          walk(testResults, (test, name) => {
            if (test.skipped) counts.skipped.push({ name, reason: '' });
            else if (test.passed) counts.passed += 1;
            else counts.failed += 1;
          });
        }
        // A file that did not even load has errors and no test.
        if (errors?.length || status !== 'FINISHED') counts.failed += 1;
      }
      if (process.env.TERNUM_REPORT)
        writeFileSync(process.env.TERNUM_REPORT, JSON.stringify(counts));
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
    },
  };
}
