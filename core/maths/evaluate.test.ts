import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  approximate,
  canonical,
  compareExact,
  divideExact,
  equalExact,
  exact,
  multiplyExact,
  pretty,
  squareRoot,
} from './exact.ts';
import { evaluate, evaluateWithSteps } from './evaluate.ts';
import { parse } from './parse.ts';
import { compare, multiply, rational, subtract, absolute } from './rational.ts';
import { MAX_TEXT, SyntaxProblem } from './tokens.ts';
import { print } from './tree.ts';

const valueOf = (text: string): string => canonical(evaluate(parse(text)));

describe('exact values', () => {
  const table: readonly (readonly [string, string])[] = [
    ['15 × 23', '345'],
    ['1/2+1/3', '5/6'],
    ['0.1+0.2', '3/10'],
    ['2^10', '1024'],
    ['2^3^2', '512'],
    ['-3^2', '-9'],
    ['(-3)^2', '9'],
    ['2^-3', '1/8'],
    ['5² + 12²', '169'],
    ['10⁻²', '1/100'],
    ['√16', '4'],
    ['√(9+16)', '5'],
    ['√50', '5*sqrt(2)'],
    ['√2 × √8', '4'],
    ['1/√2', 'sqrt(2)/2'],
    ['1/(1+√2)', '-1+sqrt(2)'],
    ['∛27', '3'],
    ['8^(2/3)', '4'],
    ['2^0.5', 'sqrt(2)'],
    ['½ + ¼', '3/4'],
    ['3½ × 2', '7'],
    ['1,000 + 1', '1001'],
    ['gcd(12, 18)', '6'],
    ['lcm(4, 6, 10)', '60'],
    ['max(1, 5/2, 2)', '5/2'],
    ['mean(3, 4, 8)', '5'],
    ['abs(3-5)', '2'],
    ['round(2.5)', '3'],
    ['floor(-1/2)', '-1'],
    ['ceil(1/2)', '1'],
    ['17 % 5', '2'],
    ['-7 mod 3', '2'],
    ['10% of 1,000', '100'],
    ['8% + 2', '52/25'],
    ['50 / 10%', '500'],
    ['5! / 3!', '20'],
    ['0!', '1'],
    ['2(3+4)', '14'],
    ['(1+2)(3+4)', '21'],
    ['1 - (2 - 3) - (4+5)', '-7'],
    ['12 ÷ (2 × 3) ÷ 2', '1'],
    ['--5', '5'],
    ['[2+3]*{4}', '20'],
    ['1e3 * 2', '2000'],
    ['gcd(100,250)', '50'],
  ];
  for (const [text, expected] of table)
    it(`${text} = ${expected}`, () => assert.equal(valueOf(text), expected));

  it('what is printed reads back as the same value', () => {
    for (const [text] of table) {
      if (/mean|round|floor|ceil|abs|max/.test(text)) continue;
      const tree = parse(text);
      const printed = print(tree).replaceAll('÷', '/');
      assert.equal(valueOf(printed), valueOf(text), printed);
    }
  });
});

describe('steps', () => {
  it('each step starts where the last one ended, and the last one ends at the value', () => {
    for (const text of ['15 × 23 - 4', '1/2 + 1/3 × 6', '10% of 1,000 + 3', '(3 + 4) × 5 - 2^3']) {
      const { value, steps } = evaluateWithSteps(parse(text));
      assert.ok(steps.length > 0);
      for (const [i, step] of steps.entries()) {
        assert.ok(step.holds, step.check);
        if (i > 0) assert.equal(step.before, steps[i - 1]?.after);
      }
      assert.equal(steps.at(-1)?.after, pretty(value));
    }
  });
});

describe('surds', () => {
  const root = fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 500 }))
    .map(([n, d]) => exact(rational(BigInt(n), BigInt(d))));
  it('the square of the root is the number', () => {
    fc.assert(
      fc.property(root, (a) => assert.ok(equalExact(multiplyExact(squareRoot(a), squareRoot(a)), a))),
    );
  });
  it('division undoes multiplication', () => {
    fc.assert(
      fc.property(root, root, (a, b) => {
        const [x, y] = [squareRoot(a), squareRoot(b)];
        if (y.terms.length > 0) assert.ok(equalExact(divideExact(multiplyExact(x, y), y), x));
      }),
    );
  });
  it('an approximation squares back within its places', () => {
    fc.assert(
      fc.property(root, (a) => {
        const near = approximate(squareRoot(a), 40);
        const error = absolute(subtract(multiply(near, near), approximate(a, 40)));
        assert.ok(compare(error, rational(1n, 10n ** 36n)) < 0);
      }),
    );
  });
  it('order agrees with floating point', () => {
    fc.assert(
      fc.property(root, root, (a, b) => {
        const [x, y] = [squareRoot(a), squareRoot(b)];
        const number = (e: typeof x): number =>
          e.terms.reduce(
            (s, t) => s + (Number(t.coefficient.n) / Number(t.coefficient.d)) * Math.sqrt(Number(t.radicand)),
            0,
          );
        if (Math.abs(number(x) - number(y)) > 1e-9)
          assert.equal(compareExact(x, y), Math.sign(number(x) - number(y)));
      }),
    );
  });
});

describe('refused with a sentence', () => {
  const table: readonly (readonly [string, RegExp])[] = [
    ['', /nothing/],
    ['3 + * 4', /missing before "\*"/],
    ['(1 + 2', /closing bracket/],
    ['1 + 2)', /from "\)" on/],
    ['1 +', /ends where/],
    ['5 / 0', /zero/],
    ['9^9^9', /too large/],
    ['10000000!', /factorials up to/],
    ['(1/2)!', /whole/],
    ['(-1)!', /negative/],
    ['√(-4)', /negative number/],
    ['√(1+√2)', /holds a root/],
    ['∛2', /cube root/],
    ['6/2(1+2)', /two ways/],
    ['80 + 15%', /increase 80 by 15%/],
    ['constructor', /do not know/],
    ['__proto__', /do not know/],
    ['toString(1)', /do not know/],
    ['hasOwnProperty(1)', /do not know/],
    ['1;2', /do not know the sign/],
    ['a.b', /do not know|cannot read|number/i],
    ['x', /stands for/],
    ['sin(1)', /do not know/],
    ['2 3', /from "3" on/],
    ['1,00', /from "," on/],
    ['('.repeat(1000), /too (?:long|deeply)|nested/],
    ['('.repeat(100_000), /too long/],
    ['-'.repeat(300) + '1', /signs in a row/],
    ['2^'.repeat(150) + '2', /nested|too large/],
    ['1+'.repeat(MAX_TEXT / 2 - 1) + '1', /too long/],
    ['2^(2^(2^(2^(2^2))))', /too large/],
    ['(2000!)^1000', /too large/],
    ['sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17)+sqrt(19)+sqrt(23)', /so many/],
  ];
  for (const [text, sentence] of table) {
    it(text.slice(0, 30) || 'nothing', () =>
      assert.throws(
        () => valueOf(text),
        (error: Error) => sentence.test(error.message),
      ),
    );
  }
  it('any text at all is either a value or a sentence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,+-*/^!%()xe √½²ofmdsqrt='), maxLength: 30 }),
        (text) => {
          try {
            assert.match(valueOf(text), /^[-+\d/*a-z()]+$/);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            assert.ok(
              error instanceof SyntaxProblem || (error as Error).constructor.name === 'MathsError',
              String(error),
            );
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
