import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { formatEuros, formatEurosCourt, formatNombre, formatTaux } from './index.ts';

const nbsp = '\u00a0';
const thin = '\u202f';

test('amounts in full', () => {
  equal(formatEuros(1949320), `1${thin}949${thin}320,00${nbsp}€`);
  equal(formatEuros(-0.5), `-0,50${nbsp}€`);
});

test('amounts in short, without a thousand of anything', () => {
  for (const [amount, text] of [
    [1_949_320, '1,9 M€'],
    [45_200, '45 k€'],
    [4_520, '4,5 k€'],
    [850.4, '850 €'],
    [999.6, '1000 €'],
    [0, '0 €'],
    [9_960, '10 k€'],
    [999_499, '999 k€'],
    [999_500, '1 M€'],
    [12_400_000, '12 M€'],
    [2_300_000_000, '2,3 Md€'],
    [999_600_000, '1 Md€'],
    [-45_000, '-45 k€'],
  ] as const) {
    equal(
      formatEurosCourt(amount).replaceAll(nbsp, ' ').replaceAll(thin, ''),
      text,
      String(amount),
    );
  }
});

test('numbers and rates', () => {
  equal(formatNombre(12345), `12${thin}345`);
  equal(formatNombre(3.456, 1), '3,5');
  equal(formatTaux(0.125, 1), `12,5${nbsp}%`.replace(nbsp, formatTaux(0.1).at(-2)!));
  equal(formatTaux(1), `100${formatTaux(0.1).at(-2)}%`);
});

test('written by hand as Intl writes them', () => {
  const intl = (options: Intl.NumberFormatOptions): ((v: number) => string) => {
    const format = new Intl.NumberFormat('fr-FR', options);
    return (v) => format.format(v);
  };
  const currency = { style: 'currency', currency: 'EUR' } as const;
  const pairs: [string, (v: number) => string, (v: number) => string][] = [
    ['euros', formatEuros, intl(currency)],
    ['nombre', formatNombre, intl({ maximumFractionDigits: 0 })],
    ['dixième', (v) => formatNombre(v, 1), intl({ maximumFractionDigits: 1 })],
    ['taux', formatTaux, intl({ style: 'percent', maximumFractionDigits: 0 })],
    ['taux fin', (v) => formatTaux(v, 1), intl({ style: 'percent', maximumFractionDigits: 1 })],
  ];
  const values = [0, -0, 0.5, 1.005, 8.345, 1e-7, 5e-324, 999.995, 1e11, 1e12, 1e15, 1e21, 0.285];
  values.push(NaN, Infinity);
  let seed = 1;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let i = 0; i < 20_000; i++) {
    const value = (random() - 0.3) * 10 ** Math.floor(random() * 14 - 2);
    // As drawn, to the cent, and on the halves where rounding changes.
    values.push(value, Math.round(value * 100) / 100, Math.floor(value) + 0.5, (i - 9) / 2000);
  }
  for (const [name, ours, theirs] of pairs)
    for (const value of values)
      if (ours(value) !== theirs(value)) equal(ours(value), theirs(value), `${name} ${value}`);
});
