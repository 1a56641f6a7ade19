/** Codes of the « code officiel géographique » (INSEE) and postal codes. Names are in `departements.ts`. */

/** A commune's code, 5 characters (`21231`, `2A004`, `97411`), upper case; `undefined` when it is not one. */
export function parseCodeInsee(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const code = String(value).trim().toUpperCase();
  // A spreadsheet that took it for a number has eaten the leading zero.
  const full = /^\d{4}$/.test(code) ? '0' + code : code;
  return /^(0[1-9]|[13-8]\d|2[1-9AB]|9[0-5]|9[78]\d(?=\d\d$))\d{2,3}$/.test(full) &&
    full.length === 5
    ? full
    : undefined;
}

/**
 * Code of the département (`21`, `2A`, `974`) that a commune, postal or département code belongs to; `undefined`
 * when it tells none.
 *
 * Postal codes of Corsica begin with 20: `200` and `201` are 2A, `202` and `206` are 2B (La Poste). A département
 * written `20` alone says « Corse », not which half: `undefined`.
 */
export function departementOf(code: string): string | undefined {
  const c = code.trim().toUpperCase();
  const m = /^(?:(9[78]\d)(?:\d\d)?|(2[AB])(?:\d{3})?|(\d\d)(?:\d{3})?)$/.exec(c);
  if (!m) return /^[1-9]$/.test(c) ? '0' + c : undefined;
  if (m[1] ?? m[2]) return m[1] ?? m[2];
  const two = m[3]!;
  if (two === '20') {
    const third = c[2];
    return third === '0' || third === '1'
      ? '2A'
      : third === '2' || third === '6'
        ? '2B'
        : undefined;
  }
  const n = Number(two);
  return n >= 1 && n <= 95 ? two : undefined;
}
