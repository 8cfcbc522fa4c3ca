import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameAnswer } from './equality.ts';

describe('answers compare by value', () => {
  const same: readonly (readonly [string, string])[] = [
    ['1,000', '1000'],
    ['1/2', '0.5'],
    ['0.50', '.5'],
    ['x = 5', '5'],
    ['x=-2,x=3', 'x = 3 or x = -2'],
    ['−7', '-7'],
    ['$20', '20'],
    ['12 apples', '12'],
    ['5%', '5 %'],
    ['Paris', ' paris.'],
    ['2*sqrt(2)', '2 * sqrt(2)'],
    ['1e3', '1000'],
  ];
  for (const [a, b] of same) it(`${a} equals ${b}`, () => assert.ok(sameAnswer(a, b) && sameAnswer(b, a)));
  const different: readonly (readonly [string, string])[] = [
    ['3.14', '314'],
    ['1,000', '1'],
    ['0.333', '1/3'],
    ['x=2', 'x=2,x=3'],
    ['x=2,x=4', 'x=2,x=3'],
    ['5', 'five cats'],
    ['Paris', 'London'],
    ['', ''],
    ['5', '-5'],
    ['2*sqrt(2)', '2*sqrt(3)'],
    ['10', '100'],
  ];
  for (const [a, b] of different)
    it(`${a || 'nothing'} differs from ${b || 'nothing'}`, () =>
      assert.ok(!sameAnswer(a, b) && !sameAnswer(b, a)));
});

it('nearness counts only where a tolerance is stated', () => {
  assert.equal(sameAnswer('3.14', '3.141'), false);
  assert.equal(sameAnswer('3.14', '3.141', { tolerance: '0.01' }), true);
  assert.equal(sameAnswer('3.14', '3.16', { tolerance: '0.01' }), false);
});
