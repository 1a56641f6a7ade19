/** Lists longer than an answer: the first page when awaited, every item when iterated. */

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
  /** At most `limit` items, in one list. */
  toArray(options: { limit: number }): Promise<T[]>;
}

export interface PaginateOptions<C> {
  signal?: AbortSignal;
  /** `next` of a page had before: goes on from there. */
  resume?: C;
}

/**
 * @param fetchPage asks for the page of a cursor (`undefined`: the first)
 * @throws what `fetchPage` throws; the reason of `signal` between two pages
 */
export function paginate<T, C = unknown>(
  fetchPage: (cursor: C | undefined, signal?: AbortSignal) => Promise<Page<T, C>>,
  { signal, resume }: PaginateOptions<C> = {},
): Paginated<T, C> {
  let first: Promise<Page<T, C>> | undefined;
  const start = (): Promise<Page<T, C>> => (first ??= fetchPage(resume, signal));
  async function* pages(): AsyncGenerator<Page<T, C>, void, undefined> {
    let page = await start();
    yield page;
    while (page.next !== undefined) {
      signal?.throwIfAborted();
      page = await fetchPage(page.next, signal);
      yield page;
    }
  }
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const page of pages()) yield* page.items;
  }
  return {
    // Awaited, a list is its first page.
    // oxlint-disable-next-line unicorn/no-thenable
    then: (done, failed) => start().then(done, failed),
    [Symbol.asyncIterator]: items,
    pages,
    async toArray({ limit }) {
      const all: T[] = [];
      if (limit < 1) return all;
      for await (const item of items()) if (all.push(item) >= limit) break;
      return all;
    },
  };
}
