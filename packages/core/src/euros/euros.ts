/**
 * French figures, written as `Intl.NumberFormat('fr-FR')` writes them and without it: the first formatter of a page takes
 * some 15 ms to make, longer than a chart takes to draw.
 */
const LARGEST = 1e12;

/** @param shift Powers of ten to multiply by: 2 for a percentage */
function write(value: number, min: number, max: number, shift = 0): string {
  const abs = Math.abs(value);
  // Beyond what a double holds to the cent, which no public contract reaches.
  if (!(abs < LARGEST))
    return (value * 10 ** shift).toLocaleString('fr-FR', {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
    });
  // The shortest decimal of the number is moved and rounded, so that 1.005 is 1,01 as it reads.
  const digits = String(abs < 1e-6 ? 0 : Math.round(Number(`${abs}e${max + shift}`)));
  const padded = digits.padStart(max + 1, '0');
  const cut = padded.length - max;
  let decimals = padded.slice(cut);
  while (decimals.length > min && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const whole = padded.slice(0, cut).replace(/\B(?=(...)+$)/g, '\u202f');
  return sign + whole + (decimals && `,${decimals}`);
}

/** « 1 949 320,00 € » (no-break spaces). Amount in euros. */
export function formatEuros(amount: number): string {
  return `${write(amount, 2, 2)}\u00a0€`;
}

/** Amount in euros, for a label: « 1,9 M€ », « 45 k€ », « 850 € », « 2,3 Md€ ». */
export function formatEurosCourt(amount: number): string {
  const abs = Math.abs(amount);
  // The limits are where rounding would show « 1 000 k€ » or « 1 000 M€ ».
  if (abs >= 999_500_000) return short(amount / 1e9, 'Md€');
  if (abs >= 999_500) return short(amount / 1e6, 'M€');
  if (abs >= 1_000) return short(amount / 1e3, 'k€');
  return `${write(amount, 0, 0)}\u00a0€`;
}

function short(n: number, unit: string): string {
  return `${write(n, 0, Math.abs(n) < 9.95 ? 1 : 0)}\u00a0${unit}`;
}

/** « 12 345 », « 3,5 »: at most `decimals` digits after the comma. */
export function formatNombre(value: number, decimals = 0): string {
  return write(value, 0, decimals);
}

/** A rate from 0 to 1: « 12,5 % ». */
export function formatTaux(rate: number, decimals = 0): string {
  return `${write(rate, 0, decimals, 2)}\u00a0%`;
}
