import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths, formatDate, formatMois, parseDateISO } from './index.ts';

test('the day only, whatever follows it', () => {
  for (const [text, day] of [
    ['2022-03-14', '2022-03-14'],
    ['2022-03-14+01:00', '2022-03-14'],
    ['2022-03-14-04:00', '2022-03-14'],
    ['2022-03-14Z', '2022-03-14'],
    ['2022-03-14T23:30:00.000Z', '2022-03-14'],
    ['2022-03-14 23:30', '2022-03-14'],
    [' 2022-03-14 ', '2022-03-14'],
    ['2018-07-10+02:00Z', '2018-07-10'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ]) {
    equal(parseDateISO(text), day, text);
  }
});

test('not a day of the calendar', () => {
  for (const text of [
    '2024-99-99',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-01-00',
    'x2024-01-01T10:00Z',
    '2024-1-1',
    '14/03/2022',
    '',
    '2024-01-01 et plus',
    '٢٠٢٤-٠١-٠١',
  ]) {
    equal(parseDateISO(text), undefined, text);
  }
  equal(parseDateISO(20240101), undefined);
  equal(parseDateISO(new Date()), undefined);
});

test('months', () => {
  equal(addMonths('2024-01-31', 1), '2024-02-29');
  equal(addMonths('2023-12-15', 1), '2024-01-15');
  equal(addMonths('2024-03-31', -1), '2024-02-29');
  equal(addMonths('2020-06-01', 48), '2024-06-01');
  equal(addMonths('2024-01-15', -13), '2022-12-15');
});

test('in French', () => {
  equal(formatDate('2024-03-14'), '14 mars 2024');
  equal(formatDate('2024-05-01'), '1er mai 2024');
  equal(formatDate('hier'), 'hier');
  equal(formatMois('2024-08'), 'août 2024');
  equal(formatMois('2024'), '2024');
});
