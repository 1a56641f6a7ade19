/**
 * Days as `YYYY-MM-DD` strings. Never `new Date(text)`: it reads « 2024-01-01+02:00 » as the day before, and
 * accepts what is not a date.
 */
const DAY = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:?\d\d[\d:.,]*)?\s*(?:Z|[+-]\d\d:?\d\d)?Z?\s*$/i;
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/**
 * The day of an ISO date, time and time zone left aside (`2022-03-14+01:00` → `2022-03-14`); `undefined` when it
 * is not a day of the calendar. The zone is dropped, not applied: it says where the day was written down.
 */
export function parseDateISO(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // The usual ten characters, without a regex and without a copy.
  const plain = value.length === 10 && value.charCodeAt(4) === 45 && value.charCodeAt(7) === 45;
  if (plain) {
    const year = digits(value, 0, 4);
    const month = digits(value, 5, 7);
    const day = digits(value, 8, 10);
    return valid(year, month, day) ? value : undefined;
  }
  const m = DAY.exec(value);
  return m && valid(Number(m[1]), Number(m[2]), Number(m[3]))
    ? `${m[1]}-${m[2]}-${m[3]}`
    : undefined;
}

/** `2024-01-31` + 1 → `2024-02-29`: the same day of the month, or its last one. */
export function addMonths(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const last = daysIn(year, month);
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(Number(day.slice(8, 10)), last))}`;
}

/** « 14 mars 2024 », « 1er mai 2024 ». Text that is not a day comes back as it is. */
export function formatDate(day: string): string {
  const d = parseDateISO(day);
  if (!d) return day;
  const n = Number(d.slice(8));
  return `${n === 1 ? '1er' : n} ${MONTHS[Number(d.slice(5, 7)) - 1]} ${Number(d.slice(0, 4))}`;
}

/** « mars 2024 » for `2024-03` or `2024-03-14`. */
export function formatMois(month: string): string {
  const name = MONTHS[Number(month.slice(5, 7)) - 1];
  return name ? `${name} ${Number(month.slice(0, 4))}` : month;
}

function valid(year: number, month: number, day: number): boolean {
  return (
    month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month)) && year >= 0
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// NaN as soon as one character is not a digit: then no comparison in `valid` holds.
function digits(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i) - 48;
    if (c < 0 || c > 9) return NaN;
    n = n * 10 + c;
  }
  return n;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
