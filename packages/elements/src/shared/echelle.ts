/** A linear scale from 0, with round graduations. */

/** Round values from 0 to just above `max`: `nombre` intervals at most. */
export function graduations(max: number, nombre = 4): number[] {
  if (!(max > 0)) return [0];
  const brut = max / nombre;
  const puissance = 10 ** Math.floor(Math.log10(brut));
  const pas = [1, 2, 2.5, 5, 10].map((m) => m * puissance).find((p) => p >= brut * (1 - 1e-9))!;
  const dernier = Math.ceil(max / pas - 1e-9);
  return Array.from({ length: dernier + 1 }, (_, i) => i * pas);
}
