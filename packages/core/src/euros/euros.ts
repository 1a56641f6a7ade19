/** French figures. Formatters are made once: `Intl` takes longer to make one than to use it a thousand times. */
const makers = new Map<string, Intl.NumberFormat>();

function formatter(min: number, max: number, style?: 'currency' | 'percent'): Intl.NumberFormat {
  const key = `${min} ${max} ${style}`;
  let f = makers.get(key);
  if (!f) {
    f = new Intl.NumberFormat('fr-FR', {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
      ...(style && { style }),
      ...(style === 'currency' && { currency: 'EUR' }),
    });
    makers.set(key, f);
  }
  return f;
}

/** « 1 949 320,00 € » (no-break spaces). Amount in euros. */
export function formatEuros(amount: number): string {
  return formatter(2, 2, 'currency').format(amount);
}

/** Amount in euros, for a label: « 1,9 M€ », « 45 k€ », « 850 € », « 2,3 Md€ ». */
export function formatEurosCourt(amount: number): string {
  const abs = Math.abs(amount);
  // The limits are where rounding would show « 1 000 k€ » or « 1 000 M€ ».
  if (abs >= 999_500_000) return short(amount / 1e9, 'Md€');
  if (abs >= 999_500) return short(amount / 1e6, 'M€');
  if (abs >= 1_000) return short(amount / 1e3, 'k€');
  return `${formatter(0, 0).format(amount)}\u00a0€`;
}

function short(n: number, unit: string): string {
  return `${formatter(0, Math.abs(n) < 9.95 ? 1 : 0).format(n)}\u00a0${unit}`;
}

/** « 12 345 », « 3,5 »: at most `decimals` digits after the comma. */
export function formatNombre(value: number, decimals = 0): string {
  return formatter(0, decimals).format(value);
}

/** A rate from 0 to 1: « 12,5 % ». */
export function formatTaux(rate: number, decimals = 0): string {
  return formatter(0, decimals, 'percent').format(rate);
}
