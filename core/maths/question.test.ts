import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digitsForStoryWords, digitsForWords } from './number-words.ts';
import { canonical } from './exact.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import { percentReading } from './percent.ts';
import { MAX_QUESTION, readQuestion } from './question.ts';

const valueOf = (question: string): string => {
  const reading = readQuestion(question);
  assert.ok(
    reading.kind === 'sum' || reading.kind === 'percentage',
    `${reading.kind}: ${'reason' in reading ? reading.reason : ''}`,
  );
  return canonical(evaluate(parse(reading.text)));
};

describe('sums in English', () => {
  const table: readonly (readonly [string, string])[] = [
    ['What is 15 × 23?', '345'],
    ["What's 2+2?", '4'],
    ['what is 2+2=', '4'],
    ['3 x 4 = ?', '12'],
    ['15 x 23', '345'],
    ['Calculate 1,234,567 * 89', '109876463'],
    ['please compute (3 + 4) * 5 for me', '35'],
    ['three plus four', '7'],
    ['what is twenty-three times two?', '46'],
    ['12 divided by 4', '3'],
    ['half of 90', '45'],
    ['what is 3/4 of 80', '60'],
    ['the sum of 3, 4 and 5', '12'],
    ['What is the average of 3, 4, and 8?', '5'],
    ['gcd of 12 and 18', '6'],
    ['lcm of 4 and 6', '12'],
    ['least common multiple of 4 and 6', '12'],
    ['what is the remainder when 17 is divided by 5?', '2'],
    ['subtract 19 from 64', '45'],
    ['Multiply 13 by 55, then add 74.', '789'],
    ['Multiply 140 by 9 and subtract 13.', '1247'],
    ['17 more than 10', '27'],
    ['5 squared plus 2', '27'],
    ['2 to the power of 10', '1024'],
    ['square root of 144', '12'],
    ['the cube root of 27', '3'],
    ['7 factorial', '5040'],
    ['5!', '120'],
    ['How much is 12 less 5?', '7'],
    ['the product of 6 and 7', '42'],
    ['the difference between 9 and 4', '5'],
    ['Can you tell me 3 times 3?', '9'],
    ['one hundred and five plus one', '106'],
    ['1 million divided by 4', '250000'],
    ['2.5 thousand plus 1', '2501'],
    ['What is 10 / 3 rounded to 2 decimals?', '333/100'],
    ['round 1250 to the nearest hundred', '1300'],
    ['Simplify 6/8', '3/4'],
    ['|-3| + 2', '5'],
    ['convert 0.75 to a fraction', '3/4'],
    ['what is 3/4 as a decimal', '3/4'],
    ['12 + 7?!', '19'],
  ];
  for (const [question, expected] of table) it(question, () => assert.equal(valueOf(question), expected));
});

describe('per cent', () => {
  const table: readonly (readonly [string, string])[] = [
    ['What is 10% of 1,000?', '100'],
    ['what is 15% of 80 plus 3', '15'],
    ['what is 5 percent of 200', '10'],
    ['25 % of 16', '4'],
    ['increase 80 by 15%', '92'],
    ['decrease 80 by 15 percent', '68'],
    ['80 increased by 15%', '92'],
    ['20% off 50', '40'],
    ['what percent is 20 of 80', '25'],
    ['What percentage of 80 is 20?', '25'],
    ['20 is what percent of 80?', '25'],
    ['30 is 15% of what number?', '200'],
    ['percent change from 50 to 60', '20'],
    ['percentage decrease from 60 to 45', '25'],
    ['10% more than 50', '55'],
    ['15 percent off of 200', '170'],
    ['20% tip on 50', '10'],
    ['what is 3/4 as a percent', '75'],
    ['80% as a fraction', '4/5'],
    ['$20 is what percent of $80?', '25'],
  ];
  for (const [question, expected] of table) it(question, () => assert.equal(valueOf(question), expected));
  it('no per cent, no reading', () => assert.equal(percentReading('increase 80 by 15'), null));
});

describe('kinds of questions', () => {
  const table: readonly (readonly [string, string])[] = [
    ['solve 3x + 5 = 20 for x', 'equation'],
    ['Solve for x: 5x - 3 = 2x + 9', 'equation'],
    ['Find x if 2x = 10', 'equation'],
    ['x² = 9', 'equation'],
    ['Tom has 3 boxes with 12 apples each and gives away 7. How many apples are left?', 'story'],
    ['If I have 12 apples and eat 5, how many remain?', 'story'],
    ['A rectangle is 5 cm long and 3 cm wide. What is its area?', 'story'],
    ['Ann has two cats and buys three more. How many cats has she now?', 'story'],
    ['What is the capital of France?', 'other'],
    ['hello', 'other'],
    ['', 'other'],
    ['why is the sky blue', 'other'],
    ['???', 'other'],
    ['integrate x^2', 'cannot'],
    ['derivative of x^2', 'cannot'],
    ['sin(30)', 'cannot'],
    ['log(100)', 'cannot'],
    ['2x > 4', 'cannot'],
    ['is 17 prime?', 'cannot'],
    ['x+y=5, x-y=1', 'cannot'],
    ['x + y = 5', 'cannot'],
    ['2+2=5', 'cannot'],
    ['simplify (x^2-1)/(x-1)', 'cannot'],
    ['What is 3 + * 4?', 'cannot'],
    ['80 + 15%', 'cannot'],
    ['ones(20000,20000)', 'cannot'],
    ['import({a:1})', 'cannot'],
    ['config({number:"BigNumber"})', 'cannot'],
    ['π × 2', 'cannot'],
    ['1'.repeat(MAX_QUESTION + 1), 'cannot'],
  ];
  for (const [question, kind] of table) {
    it(`${question.slice(0, 60) || 'nothing'}: ${kind}`, () => {
      const reading = readQuestion(question);
      assert.equal(reading.kind, kind);
      if (reading.kind === 'cannot') assert.match(reading.reason, /^[A-Z"].*[.!]?$/);
    });
  }
  it('every text has a kind', () => {
    const words = fc.constantFrom(
      'what',
      'is',
      '3',
      '12',
      '+',
      '-',
      '=',
      'x',
      'of',
      '%',
      'percent',
      'and',
      'then',
      'add',
      'by',
      'the',
      'sum',
      '(',
      ')',
      '?',
      '.',
      'how',
      'many',
      'Tom',
      'twenty',
      '__proto__',
      'increase',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        assert.ok(
          ['sum', 'percentage', 'equation', 'cannot', 'story', 'other'].includes(
            readQuestion(parts.join(' ')).kind,
          ),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('number words', () => {
  const table: readonly (readonly [string, string])[] = [
    ['twenty-three', '23'],
    ['one hundred and five', '105'],
    ['two thousand and ten', '2010'],
    ['three million', '3000000'],
    ['forty two cats', '42 cats'],
    ['none', 'none'],
    ['someone', 'someone'],
    ['three and four', '3 and 4'],
    ['hundred', '100'],
  ];
  for (const [words, digits] of table) it(words, () => assert.equal(digitsForWords(words), digits));
  it('in a story "one" stays a pronoun', () =>
    assert.equal(digitsForStoryWords('two for each one'), '2 for each one'));
});
