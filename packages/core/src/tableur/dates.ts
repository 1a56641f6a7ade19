/** Days of Excel’s calendar. */

const JOUR = 86_400_000;

/** Formats that ECMA-376 §18.8.30 fixes and that show a day or an hour. */
const FIXES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** True when a number format shows a day (`dd/mm/yyyy`, `d mmm`…), quoted text and colours left out. */
export function montreUneDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return FIXES.has(id);
  const nu = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dy]/i.test(nu) || (/m/i.test(nu) && !/[0#?]/.test(nu)) || /h.*m|m.*s/i.test(nu);
}

/**
 * Day number → `YYYY-MM-DD`, with its hour when it has one; undefined outside what the calendar counts.
 *
 * @param depuis1904 the calendar of old Macs: day 0 is 1 January 1904
 */
export function dateDeNombre(nombre: number, depuis1904: boolean): string | undefined {
  if (!(nombre >= 0) || nombre > 2_958_465) return undefined;
  // Day 60 is 29 February 1900, which never was: earlier days are one off.
  const base = depuis1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, nombre < 60 ? 31 : 30);
  const instant = new Date(base + Math.round(nombre * 86_400) * 1000);
  const iso = instant.toISOString();
  return instant.getTime() % JOUR === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
