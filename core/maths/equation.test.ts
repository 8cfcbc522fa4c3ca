import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { solveEquation } from './equation.ts';
import { parse } from './parse.ts';
import { divide, formatRational, negate, rational, compare } from './rational.ts';

const solve = (text: string): ReturnType<typeof solveEquation> => {
  const [left = '', right = ''] = text.split('=');
  return solveEquation(parse(left), parse(right));
};

describe('all real solutions, ascending', () => {
  const table: readonly (readonly [string, string])[] = [
    ['3x + 5 = 20', 'x=5'],
    ['5 = 2a + 1', 'a=2'],
    ['x/2 + 1/3 = 5', 'x=28/3'],
    ['1/2x + 3 = 5', 'x=4'],
    ['2(x+3) = 4x - 8', 'x=7'],
    ['1.5x + 0.5 = 2', 'x=1'],
    ['x = x^2', 'x=0,x=1'],
    ['x^2 - 5x + 6 = 0', 'x=2,x=3'],
    ['x^2 = 9', 'x=-3,x=3'],
    ['y^2 - 4y + 4 = 0', 'y=2'],
    ['x^2 = 2', 'x=-sqrt(2),x=sqrt(2)'],
    ['x^2 - 2x - 1 = 0', 'x=1-sqrt(2),x=1+sqrt(2)'],
    ['-x^2 + x + 6 = 0', 'x=-2,x=3'],
    ['(x-1)(x+2) = 0', 'x=-2,x=1'],
    ['x(x-1) = 6', 'x=-2,x=3'],
    ['x^2 + 2x + 5 = 0', 'no real solution'],
    ['x + 1 = x + 2', 'no solution'],
    ['0x = 5', 'no solution'],
    ['2x + 2 = 2(x+1)', 'all numbers'],
    ['x^3 - x^3 + x = 4', 'x=4'],
    ['x% = 3', 'x=300'],
    ['6x^2 - x - 1 = 0', 'x=-1/3,x=1/2'],
  ];
  for (const [text, expected] of table) {
    it(`${text}: ${expected}`, () => {
      const solved = solve(text);
      assert.equal(solved.value, expected);
      for (const check of solved.checks) assert.ok(check.holds, check.detail);
      assert.equal(solved.checks.filter((c) => c.name === 'substitution').length, solved.solutions.length);
      assert.equal(solved.checks.filter((c) => c.name === 'completeness').length, 1);
    });
  }
  it('every quadratic built from its roots gives them back', () => {
    const part = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (p, q, r, s) => {
          const roots = [
            divide(rational(BigInt(-p)), rational(BigInt(r))),
            divide(rational(BigInt(-q)), rational(BigInt(s))),
          ].sort(compare);
          const expected = [...new Set(roots.map((x) => `x=${formatRational(x)}`))].join(',');
          assert.equal(solve(`(${r}x + ${p})(${s}x + ${q}) = 0`.replaceAll('+ -', '- ')).value, expected);
        },
      ),
    );
  });
  it('every linear equation gives back its root', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), (a, b) => {
        if (a === 0) return;
        const root = divide(negate(rational(BigInt(b))), rational(BigInt(a)));
        assert.equal(solve(`${a}*t + ${b} = 0`.replace('+ -', '- ')).value, `t=${formatRational(root)}`);
      }),
    );
  });
});

describe('refused with a sentence', () => {
  const table: readonly (readonly [string, RegExp])[] = [
    ['x^3 = 8', /cubic/],
    ['x^5 = 1', /degree 5/],
    ['1/x = 2', /denominator/],
    ['2^x = 8', /exponent/],
    ['√x = 3', /inside a root/],
    ['x! = 6', /function/],
    ['√2 x = 1', /roots in their coefficients|inside a root/],
    ['(x+1)^200 = 0', /power/],
    ['(x+1)^20*(x+2)^20 = 0', /degree/],
  ];
  for (const [text, sentence] of table)
    it(text, () =>
      assert.throws(
        () => solve(text),
        (error: Error) => sentence.test(error.message),
      ),
    );
});
