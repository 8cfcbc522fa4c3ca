import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatRational } from './rational.ts';
import { findUnit } from './unit-table.ts';
import { convert, printQuantity, readConversion } from './units.ts';

const answer = (question: string): string => {
  const conversion = readConversion(question);
  assert.ok(conversion, 'read as a conversion');
  return `${formatRational(convert(conversion))} ${conversion.to.symbol}`;
};

describe('conversions', () => {
  const table: readonly (readonly [string, string])[] = [
    ['5 km in miles', '78125/25146 mi'],
    ['convert 3 hours to minutes', '180 min'],
    ['How many minutes are there in 3 hours?', '180 min'],
    ['How many feet in a mile?', '5280 ft'],
    ['How many seconds are in a day?', '86400 s'],
    ['3 km + 500 m', '7/2 km'],
    ['2 h 30 min in minutes', '150 min'],
    ['5 ft 3 in in cm', '8001/50 cm'],
    ['what is 100 F in C', '340/9 °C'],
    ['20 °C in °F', '68 °F'],
    ['-40 degrees celsius to fahrenheit', '-40 °F'],
    ['0 K in C', '-5463/20 °C'],
    ['60 mph in km/h', '301752/3125 km/h'],
    ['1 acre in square meters', '316160658/78125 m²'],
    ['2 gallons to liters', '473176473/62500000 l'],
    ['1 kWh in J', '3600000 J'],
    ['16 ounces in pounds', '1 lb'],
    ['three weeks in days', '21 d'],
    ['1.5 l in ml', '1500 ml'],
    ['1 MB in bytes', '1000000 B'],
    ['1 km minus 1 m', '999/1000 km'],
    ['What is 10 m/s in km/h?', '36 km/h'],
    ['1/2 mile in feet', '2640 ft'],
  ];
  for (const [question, expected] of table)
    it(`${question}: ${expected}`, () => assert.equal(answer(question), expected));
});

describe('not conversions', () => {
  for (const question of [
    'What is 15 × 23?',
    'Tom walks 3 km in 2 hours. How fast is he?',
    'How many apples in 3 boxes?',
    'What is 5 in base 2',
    'hello',
    '',
    '3 + 4',
    'A rectangle is 5 cm long and 3 cm wide. What is its area?',
    'km in miles',
  ]) {
    it(question || 'nothing', () => assert.equal(readConversion(question), null));
  }
});

describe('refused with a sentence', () => {
  const table: readonly (readonly [string, RegExp])[] = [
    ['5 km in kg', /length.*mass/],
    ['3 h + 2 m', /time|length/],
    ['how many hours in a year', /varies/],
    ['2 months in days', /varies/],
    ['20 °C + 5 °C', /temperatures/],
  ];
  for (const [question, sentence] of table) {
    it(question, () =>
      assert.throws(
        () => readConversion(question),
        (error: Error) => sentence.test(error.message),
      ),
    );
  }
});

it('a spelling that fits two units by case fits neither', () => {
  assert.equal(findUnit('MB')?.symbol, 'MB');
  assert.equal(findUnit('Mb')?.symbol, 'Mbit');
  assert.equal(findUnit('mb'), null);
  assert.equal(findUnit('KM')?.symbol, 'km');
  assert.equal(findUnit('toString'), null);
});

it('amounts that do not end are rounded for people only', () => {
  const conversion = readConversion('5 km in miles');
  assert.ok(conversion);
  assert.equal(printQuantity(convert(conversion), conversion.to), '3.106856 miles');
});
