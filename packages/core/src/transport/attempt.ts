/** One request and its answer, from the first byte to the last: each silence has a limit. */
import { until } from './until.ts';

/** Longer than this, a timer fires at once: 24 days are no limit. */
export const LONGEST = 2 ** 31 - 1;

export interface Attempt {
  /** Longest silence, milliseconds. */
  timeout: number;
  /** Says what a failure is: before (`sent` false) or after the answer began. */
  why: (cause: unknown, silent: boolean, begun: boolean) => Promise<Error> | Error;
}

export interface Raw {
  response: Response;
  /** What is left to read, piece by piece. */
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

export async function attempt(
  ask: typeof fetch,
  request: Request,
  init: RequestInit | undefined,
  { timeout, why }: Attempt,
): Promise<Raw> {
  const silence = new AbortController();
  const signal = AbortSignal.any([request.signal, silence.signal]);
  let begun = false;
  const listen = async <T>(promise: Promise<T>): Promise<T> => {
    // A reader that takes its time is not the service's silence: the clock only runs while something is awaited.
    const timer = setTimeout(() => silence.abort(), Math.min(timeout, LONGEST));
    try {
      return await until(promise, signal);
    } catch (cause) {
      throw await why(cause, silence.signal.aborted && !request.signal.aborted, begun);
    } finally {
      clearTimeout(timer);
    }
  };
  const response = await listen((async () => ask(request, { ...init, signal }))());
  begun = true;
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const piece = reader && (await listen<ReadableStreamReadResult<unknown>>(reader.read()));
        if (!piece || piece.done) controller.close();
        else controller.enqueue(piece.value as Uint8Array<ArrayBuffer>);
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { response, body };
}

export async function bytesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(value);
  }
}
