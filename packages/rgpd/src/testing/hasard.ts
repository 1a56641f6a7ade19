/** Numbers from 0 to 1 that a seed gives again. */
export function hasard(graine: number): () => number {
  let n = graine >>> 0;
  return () => (n = (Math.imul(n, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
