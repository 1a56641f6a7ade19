import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { isTernumError } from '../errors/index.ts';
import { paginate, type Page } from './index.ts';

/** Numbers up to `count`, three a page. */
function numbers(count: number) {
  const asked: (number | undefined)[] = [];
  const list = (options = {}) =>
    paginate<number, number>(async (from = 0) => {
      asked.push(from);
      const items = [0, 1, 2].map((i) => from + i).filter((n) => n < count);
      const page: Page<number, number> = { items, total: count };
      return from + 3 < count ? { ...page, next: from + 3 } : page;
    }, options);
  return { asked, list };
}

test('awaited: the first page; iterated: every item; asked only as far as needed', async () => {
  const { asked, list } = numbers(8);
  const liste = list();
  deepEqual((await liste).items, [0, 1, 2]);
  equal((await liste).total, 8);
  const all: number[] = [];
  for await (const n of liste) all.push(n);
  deepEqual(all, [0, 1, 2, 3, 4, 5, 6, 7]);
  deepEqual(asked, [0, 3, 6]);
  deepEqual(await list().toArray({ limit: 4 }), [0, 1, 2, 3]);
  deepEqual(await list().toArray({ limit: 0 }), []);
  equal((await numbers(0).list().toArray({ limit: 9 })).length, 0);
});

test('goes on from a page had before, and stops between two pages', async () => {
  const { list } = numbers(8);
  const first = await list();
  deepEqual(await list({ resume: first.next }).toArray({ limit: 99 }), [3, 4, 5, 6, 7]);
  const stop = new AbortController();
  const had: number[] = [];
  await rejects(async () => {
    for await (const n of list({ signal: stop.signal })) if (had.push(n) === 3) stop.abort();
  }, /aborted/);
  deepEqual(had, [0, 1, 2]);
});

test('given up among the items of a page, and never without a limit', async () => {
  const { list } = numbers(8);
  const stop = new AbortController();
  const had: number[] = [];
  await rejects(
    async () => {
      for await (const n of list({ signal: stop.signal })) if (had.push(n) === 2) stop.abort();
    },
    (e) => isTernumError(e, 'aborted'),
  );
  deepEqual(had, [0, 1]);
  await rejects(list().toArray({} as { limit: number }), (e) => isTernumError(e, 'input'));
  const failing = paginate(() => Promise.reject(new Error('page')));
  await rejects(failing.toArray({ limit: 1 }), /page/);
});
