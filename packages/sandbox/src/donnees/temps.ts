/** `2024-02-28` + 2 → `2024-03-01`. */
export const plusJours = (date: string, n: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** Amounts of the demo are round to ten euros. */
export const euros = (n: number): number => Math.round(n / 10) * 10;
