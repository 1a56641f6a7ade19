/** Last good answers: to ask « has it changed? », and to have something to say when the service is down. */

/** One answer that was kept: its bytes, and what to ask the service « has it changed? » with. */
export interface Saved {
  /** The answer as it came, before it was read as JSON or text. */
  body: Uint8Array<ArrayBuffer>;
  /** HTTP status of the answer that was kept. */
  status: number;
  /** `ETag`. */
  etag?: string;
  /** `Last-Modified`. */
  modified?: string;
  /** When the service last confirmed it, milliseconds since 1970. */
  at: number;
}

/**
 * In memory by default; a file, IndexedDB or a cache server may stand behind it. One store belongs to one identity: keys
 * hold the address and the headers, not who asked. A store that fails is as good as an empty one.
 */
export interface Store {
  /** What was kept under this key; `undefined`: nothing. */
  get(key: string): Saved | undefined | Promise<Saved | undefined>;
  /** Keeps an answer, in place of the one before it. */
  set(key: string, saved: Saved): void | Promise<void>;
}

/**
 * The answers used last: at most `entries` of them (100), of at most `bytes` together (64 000 000). What is larger alone
 * is not kept.
 */
export function memoryStore({ entries = 100, bytes = 64_000_000 } = {}): Store {
  const kept = new Map<string, Saved>();
  let held = 0;
  const drop = (key: string): void => {
    held -= kept.get(key)?.body.byteLength ?? 0;
    kept.delete(key);
  };
  const put = (key: string, saved: Saved): void => {
    drop(key);
    kept.set(key, saved);
    held += saved.body.byteLength;
  };
  return {
    get(key) {
      const saved = kept.get(key);
      if (saved) put(key, saved);
      return saved;
    },
    set(key, saved) {
      if (saved.body.byteLength > bytes) return drop(key);
      put(key, saved);
      for (const oldest of kept.keys()) {
        if (kept.size <= entries && held <= bytes) break;
        drop(oldest);
      }
    },
  };
}
