/** Moments ↔ what clocks on the wall say. */

const MINUTE = 60_000;

/** Where clocks are not those of Paris, by the first three digits of a postal or INSEE code. IANA names. */
const FUSEAUX: Readonly<Record<string, string>> = {
  971: 'America/Guadeloupe',
  972: 'America/Martinique',
  973: 'America/Cayenne',
  974: 'Indian/Reunion',
  975: 'America/Miquelon',
  976: 'Indian/Mayotte',
  987: 'Pacific/Tahiti',
  988: 'Pacific/Noumea',
};

/** Time zone of metropolitan France. */
export const PARIS = 'Europe/Paris';

/** Time zone of a place, by its postal or INSEE code. */
export const fuseauDe = (code: string | undefined): string =>
  FUSEAUX[(code ?? '').slice(0, 3)] ?? PARIS;

/** A day and a time on the wall. */
export interface Mur {
  /** `YYYY-MM-DD`. */
  jour: string;
  /** Since midnight, 0 to 1439. */
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatDe(fuseau: string): Intl.DateTimeFormat {
  let format = formats.get(fuseau);
  if (!format) {
    format = new Intl.DateTimeFormat('fr-FR', {
      timeZone: fuseau,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(fuseau, format);
  }
  return format;
}

/** What a clock on the wall says. @param instant milliseconds since 1970 */
export function auMur(instant: number, fuseau = PARIS): Mur {
  const locale = new Date(Math.floor(instant / MINUTE) * MINUTE + decalage(instant, fuseau));
  return {
    jour: locale.toISOString().slice(0, 10),
    minute: locale.getUTCHours() * 60 + locale.getUTCMinutes(),
  };
}

/** Milliseconds to add to UTC. */
function decalage(instant: number, fuseau: string): number {
  const p = Object.fromEntries(
    formatDe(fuseau)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;
  const locale = Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute);
  return locale - Math.floor(instant / MINUTE) * MINUTE;
}

/**
 * Moment at which the wall says so; `minute` may pass 1440. In the hour that summer time skips: its end. In the one
 * that comes twice: the first.
 */
export function instantDe(jour: string, minute: number, fuseau = PARIS): number {
  const locale = Date.parse(jour) + minute * MINUTE;
  // Offsets a day before and after are all that it can have.
  const [avant, apres] = [-1, 1].map((s) => decalage(locale + s * 86_400_000, fuseau)) as [
    number,
    number,
  ];
  const possibles = [locale - avant, locale - apres].toSorted((a, b) => a - b);
  return possibles.find((t) => t + decalage(t, fuseau) === locale) ?? fuiteDe(possibles, fuseau);
}

/** The moment of the change, inside a skipped hour. */
function fuiteDe([de, a]: number[], fuseau: string): number {
  const ancien = decalage(de!, fuseau);
  let t = de!;
  while (t < a! && decalage(t, fuseau) === ancien) t += MINUTE;
  return t;
}

/** Another day, `n` days later. */
export const jourPlus = (jour: string, n: number): string =>
  new Date(Date.parse(jour) + n * 86_400_000).toISOString().slice(0, 10);

/** 0 Monday to 6 Sunday. */
export const jourSemaine = (jour: string): number => (new Date(jour).getUTCDay() + 6) % 7;

/** ISO week. */
export function semaineIso(jour: string): number {
  const jeudi = jourPlus(jour, 3 - jourSemaine(jour));
  return (
    1 + Math.floor((Date.parse(jeudi) - Date.parse(`${jeudi.slice(0, 4)}-01-01`)) / 604_800_000)
  );
}
