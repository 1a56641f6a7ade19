/** An address that a link may have: http(s) only, relative ones from the page. */
export function lienSur(adresse: unknown, page: string): string | undefined {
  if (typeof adresse !== 'string' || !adresse || !URL.canParse(adresse, page)) return undefined;
  const { protocol, href } = new URL(adresse, page);
  return /^https?:$/.test(protocol) ? href : undefined;
}
