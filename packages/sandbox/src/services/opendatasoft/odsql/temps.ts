/** Moments as the store writes them: `YYYY-MM-DDTHH:MM:SS+00:00`. */
import { addMonths, parseDateISO } from '@ternum/core';

const ecrire = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
const SECONDES: Record<string, number> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
};

export function momentDe(now: Date, deltas: readonly [string, number][]): string {
  let iso = now.toISOString();
  for (const [unite, n] of deltas) {
    const mois = unite === 'years' ? n * 12 : unite === 'months' ? n : 0;
    if (mois) iso = addMonths(iso.slice(0, 10), Math.trunc(mois)) + iso.slice(10);
    const ms = Date.parse(iso) + (SECONDES[unite] ?? 0) * n * 1_000;
    // A century and more away is a typing error; the calendar has an end.
    if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return '9999-12-31T00:00:00+00:00';
    iso = new Date(ms).toISOString();
  }
  return ecrire(Date.parse(iso));
}

const horloges = new Map<string, Intl.DateTimeFormat>();

// Making one costs more than a thousand uses of it.
function horloge(zone: string): Intl.DateTimeFormat {
  const numerique = 'numeric' as const;
  const neuve =
    horloges.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numerique,
      month: numerique,
      day: numerique,
      hour: numerique,
      minute: numerique,
      second: numerique,
    });
  if (horloges.size < 50) horloges.set(zone, neuve);
  return neuve;
}

/** Minutes that a zone is ahead of UTC at a moment. @throws RangeError for a zone that does not exist */
export function decalage(zone: string, ms: number): number {
  if (zone === 'UTC') return 0;
  const p = Object.fromEntries(
    horloge(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(p.year!, p.month! - 1, p.day, p.hour, p.minute, p.second);
  return Math.round((local - ms) / 60_000);
}

/** A day or moment said in a zone; `undefined` when it is neither. */
export function zoneVersUtc(
  texte: string,
  zone: string,
): { jour: string; moment: string } | undefined {
  const plein = texte
    .replace(/^(\d{4})$/, '$1-01')
    .replace(/^(\d{4}[-/]\d\d)$/, '$1-01')
    .replaceAll('/', '-');
  const jour = parseDateISO(plein);
  if (!jour) return undefined;
  const heure = /[T ](\d\d:\d\d(?::\d\d)?)/.exec(plein)?.[1] ?? '00:00:00';
  const suffixe = /(Z|[+-]\d\d:?\d\d)$/i.exec(plein.slice(10))?.[1];
  const brut = Date.parse(`${jour}T${heure}${suffixe ?? 'Z'}`);
  if (!Number.isFinite(brut)) return undefined;
  return { jour, moment: ecrire(suffixe ? brut : brut - decalage(zone, brut) * 60_000) };
}

/** A moment of the store in a zone: `2024-07-15T12:00:00+02:00`. */
export function utcVersZone(moment: string, zone: string): string {
  if (zone === 'UTC') return moment;
  const ms = Date.parse(moment);
  const ecart = decalage(zone, ms);
  const deux = (n: number): string => String(n).padStart(2, '0');
  const signe = ecart < 0 ? '-' : '+';
  const abs = Math.abs(ecart);
  return `${new Date(ms + ecart * 60_000).toISOString().slice(0, 19)}${signe}${deux(Math.floor(abs / 60))}:${deux(abs % 60)}`;
}
