/** Last good answers: to ask « has it changed? », and to have something to say when the service is down. */

export interface Saved {
  data: unknown;
  status: number;
  etag?: string;
  /** `Last-Modified`. */
  modified?: string;
  /** When it was had, milliseconds since 1970. */
  at: number;
}

/** In memory by default; a file, IndexedDB or a cache server may stand behind it. */
export interface Store {
  get(key: string): Saved | undefined | Promise<Saved | undefined>;
  set(key: string, saved: Saved): void | Promise<void>;
}

/** The `size` answers used last. */
export function memoryStore(size = 100): Store {
  const kept = new Map<string, Saved>();
  return {
    get(key) {
      const saved = kept.get(key);
      if (saved) {
        kept.delete(key);
        kept.set(key, saved);
      }
      return saved;
    },
    set(key, saved) {
      kept.delete(key);
      kept.set(key, saved);
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break;
        kept.delete(oldest);
      }
    },
  };
}
