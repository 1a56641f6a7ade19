/** What visitors type in a filter, read as they mean it. Pure. */

/** « 45000 », « 45 000 € », « 45 k€ », « 1,5 M€ » → euros; `undefined` for anything else. */
export function lireMontant(texte: string): number | undefined {
  const m = /^(\d+(?:[.,]\d+)?)(k|m)?€?$/i.exec(texte.replace(/\s/g, ''));
  if (!m) return undefined;
  const unite = { k: 1e3, m: 1e6 }[m[2]?.toLowerCase() ?? ''] ?? 1;
  return Number(m[1]!.replace(',', '.')) * unite;
}

/** A CPV prefix of 2 to 8 digits, check digit dropped; `undefined` for anything else. */
export function lireCpv(texte: string): string | undefined {
  return /^\s*(\d{2,8})(?:-\d)?\s*$/.exec(texte)?.[1];
}
