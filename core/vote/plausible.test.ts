import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plausibility } from './plausible.ts';

const APPLES = 'Tom has 3 boxes with 12 apples each and gives away 7. How many apples are left?';

describe('what makes a set-up implausible', () => {
  const table: readonly (readonly [string, string, string, string | null, string[]])[] = [
    ['all numbers used', APPLES, '3*12-7', '29', []],
    ['a number left out', APPLES, '3*12', '36', ['quantities used']],
    ['an invented number', APPLES, '3*12-7+5', '34', ['no invented number']],
    ['a negative count', APPLES, '7-3*12', '-29', ['not negative']],
    ['half an apple', APPLES, '12*7/3*1', '1/2', ['no invented number', 'whole number']],
    ['no value', APPLES, '3*12/(7-7)', null, ['not negative', 'whole number']],
    ['number words count as numbers', 'Ann has two cats and buys three. How many cats?', '2+3', '5', []],
    [
      'a number stated twice must be used twice',
      'Tom has 5 red and 5 blue balls. How many balls?',
      '5',
      '5',
      ['quantities used'],
    ],
    ['"twice" brings a 2 along', 'Bo has 21 cards, Ann twice as many. How many has Ann?', '2*21', '42', []],
    [
      'a year names, it does not count',
      'In 2019 Ann had 4 cats and got 3 more. How many cats?',
      '4+3',
      '7',
      [],
    ],
    ['thousands separators', 'A town of 1,200 people gains 300. How many people?', '1200+300', '1500', []],
    ['money need not be whole', '3 pens cost 2 dollars. How much is one pen?', '2/3', '2/3', []],
  ];
  for (const [name, story, expression, value, failing] of table) {
    it(name, () => {
      const failed = plausibility(story, expression, value)
        .filter((c) => !c.holds)
        .map((c) => c.check);
      assert.deepEqual(failed, failing);
    });
  }
});
