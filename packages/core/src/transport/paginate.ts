/** Lists longer than an answer: the first page when awaited, every item when iterated. */
import { aborted, explained } from './failures.ts';

/** One answer of a list. `C` is what the service resumes from: a rank, an address, a token. */
export interface Page<T, C = unknown> {
  /** Items of this page, in the service’s order. */
  items: readonly T[];
  /** What asks for the page after; `undefined` on the last one. */
  next?: C;
  /** Items in all, where the service says. */
  total?: number;
}

/**
 * A list longer than an answer: its first page when awaited, every item when iterated with `for await`. Pages are asked
 * for as they are needed, the first one once.
 */
export interface Paginated<T, C = unknown> extends PromiseLike<Page<T, C>>, AsyncIterable<T> {
  /** Page by page; each has the `next` to resume from. */
  pages(): AsyncGenerator<Page<T, C>, void, undefined>;
  /** At most `limit` items, in one list. @throws TernumError `input` without a limit */
  toArray(options: { limit: number }): Promise<T[]>;
}

/** Where a list starts from, and what stops it. */
export interface PaginateOptions<C> {
  /** Stops between two pages or two items, with a TernumError `aborted`; handed to `fetchPage` too. */
  signal?: AbortSignal;
  /** `next` of a page had before: goes on from there. */
  resume?: C;
}

/**
 * Makes one list of a service that answers page by page.
 *
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
