/** How long to wait before the next attempt, milliseconds. */

/** What `Retry-After` asks for: seconds, or a date. `undefined` when it says nothing that can be read. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get('retry-after');
  if (!asked) return undefined;
  const seconds = Number(asked);
  const ms = isNaN(seconds) ? Date.parse(asked) - now : seconds * 1000;
  return isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Up to 0,3 s, 0,6 s, 1,2 s… and never more than 5 s; drawn at random so that clients do not come back together. */
export const backoff = (attempt: number): number =>
  Math.random() * Math.min(5000, 150 * 2 ** attempt);
