/** Lists longer than an answer: the first page when awaited, every item when iterated. */
import { aborted, explained } from './failures.ts';

export interface Page<T, C = unknown> {
  items: readonly T[];
  /** What asks for the page after; `undefined` on the last one. */
  next?: C;
  /** Items in all, where the service says. */
  total?: number;
}

export interface Paginated<T, C = unknown> extends PromiseLike<Page<T, C>>, AsyncIterable<T> {
  /** Page by page; each has the `next` to resume from. */
  pages(): AsyncGenerator<Page<T, C>, void, undefined>;
  /** At most `limit` items, in one list. @throws TernumError `input` without a limit */
  toArray(options: { limit: number }): Promise<T[]>;
}

export interface PaginateOptions<C> {
  signal?: AbortSignal;
  /** `next` of a page had before: goes on from there. */
  resume?: C;
}

/**
 * @param fetchPage asks for the page of a cursor (`undefined`: the first)
 * @throws what `fetchPage` throws; TernumError `aborted` between two pages or two items once `signal` fires
 */
export function paginate<T, C = unknown>(
  fetchPage: (cursor: C | undefined, signal?: AbortSignal) => Promise<Page<T, C>>,
  { signal, resume }: PaginateOptions<C> = {},
): Paginated<T, C> {
  let first: Promise<Page<T, C>> | undefined;
  const start = (): Promise<Page<T, C>> => (first ??= fetchPage(resume, signal));
  const check = (): void => {
    if (signal?.aborted) throw aborted({ cause: signal.reason });
  };
  async function* pages(): AsyncGenerator<Page<T, C>, void, undefined> {
    let page = await start();
    yield page;
    while (page.next !== undefined) {
      check();
      page = await fetchPage(page.next, signal);
      yield page;
    }
  }
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const page of pages())
      for (const item of page.items) {
        check();
        yield item;
      }
  }
  return {
    // Awaited, a list is its first page.
    // oxlint-disable-next-line unicorn/no-thenable
    then: (done, failed) => start().then(done, failed),
    [Symbol.asyncIterator]: items,
    pages,
    async toArray({ limit }) {
      const all: T[] = [];
      // A list without an end would fill the memory: the limit is not an option.
      if (!(limit >= 0)) throw await explained('input', {}, { why: 'limit' });
      if (limit < 1) return all;
      for await (const item of items()) if (all.push(item) >= limit) break;
      return all;
    },
  };
}
