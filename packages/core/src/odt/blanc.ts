/**
 * What the data cannot say, marked where it is missing. The page shows it highlighted.
 *
 * @param quoi what to fill in, without parentheses
 * @param qui by whom
 */
export const blanc = (quoi: string, qui: string): string =>
  `……… (à compléter : ${quoi}, par ${qui})`;

/** Every such blank in a text. */
export const BLANC = /……… \(à compléter : [^)]*\)/g;
