/** Reporter for `node --test`: one JSON line a test, for `npm test` to count. */

/** The path of names down to a test: events come in order, parents opened before their children. */
function trailOf(open, { nesting, name }) {
  return [...open.slice(0, nesting), name].join(' › ');
}

function explain(error) {
  const cause = error?.cause ?? error;
  return typeof cause === 'string' ? cause : (cause?.stack ?? cause?.message ?? String(cause));
}

export default async function* report(source) {
  const open = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') open.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const base = { name: trailOf(open, data), file: data.file };
    const suite = data.details?.type === 'suite';
    const reason = data.skip ?? data.todo;
    if (type === 'test:fail' && data.todo === undefined) {
      // A suite fails because a test inside it did, and that one is counted.
      const inner = data.details?.error?.failureType === 'subtestsFailed';
      if (!inner) yield line({ ...base, state: 'failed', error: explain(data.details?.error) });
    } else if (reason !== undefined && reason !== false) {
      yield line({ ...base, state: 'skipped', reason: reason === true ? '' : reason });
    } else if (!suite) {
      yield line({ ...base, state: 'passed' });
    }
  }
}

const line = (value) => `${JSON.stringify(value)}\n`;
