import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isVerified } from '../../core/maths/verdict.ts';
import { MathsAnswer } from '../../protocol/maths.ts';
import { rational } from '../../core/maths/rational.ts';
import { allUnits } from '../../core/maths/unit-table.ts';
import { fromBase, toBase } from '../../core/maths/units.ts';
import { convertByMathjs } from './second-opinion.ts';
import { evaluateExpression, read, solve } from './solve.ts';

describe('answers', () => {
  const table: readonly (readonly [string, string, string, RegExp])[] = [
    ['What is 15 × 23?', 'arithmetic', '345', /^345$/],
    ['What is 0.1 + 0.2?', 'arithmetic', '3/10', /^0\.3 = 3\/10$/],
    ['1/2 + 1/3', 'arithmetic', '5/6', /^5\/6 ≈ 0\.8333/],
    ['√50', 'arithmetic', '5*sqrt(2)', /^5√2 ≈ 7\.07/],
    ['What is 10% of 1,000?', 'percentage', '100', /^100$/],
    ['what percent is 20 of 80', 'percentage', '25', /^25%$/],
    ['solve x^2 - 5x + 6 = 0', 'equation', 'x=2,x=3', /^x = 2 or x = 3$/],
    ['x^2 = 2', 'equation', 'x=-sqrt(2),x=sqrt(2)', /≈ 1\.414/],
    ['x² + 2x + 5 = 0', 'equation', 'no real solution', /complex/],
    ['x + 1 = x', 'equation', 'no solution', /differ by 1/],
    ['2x = x + x', 'equation', 'all numbers', /Every number/],
    ['5 km in miles', 'units', '78125/25146', /≈ 3\.106856 miles/],
    ['convert 3 hours to minutes', 'units', '180', /^3 hours = 180 minutes$/],
    ['-40 °C in °F', 'units', '-40', /-40 °F/],
  ];
  for (const [question, kind, value, text] of table) {
    it(`${question}: ${value}`, () => {
      const solved = solve(question);
      assert.ok('answer' in solved, 'declined' in solved ? solved.declined : '');
      const answer = MathsAnswer.parse(solved.answer);
      assert.deepEqual([answer.kind, answer.value], [kind, value]);
      assert.match(answer.text, text);
      assert.ok(isVerified(answer), JSON.stringify(answer.checks));
      for (const step of answer.steps) assert.notEqual(step.before, step.after);
    });
  }
});

it('generated sums agree with a value computed while they were built', () => {
  type Sum = { text: string; n: bigint };
  const leaf = fc.integer({ min: 0, max: 999 }).map((n): Sum => ({ text: `${n}`, n: BigInt(n) }));
  const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
    sum: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => ({ text: `(${a.text} + ${b.text})`, n: a.n + b.n })),
      fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => ({ text: `(${a.text} − ${b.text})`, n: a.n - b.n })),
      fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => ({ text: `(${a.text} × ${b.text})`, n: a.n * b.n })),
    ),
  }));
  fc.assert(
    fc.property(sum, ({ text, n }) => {
      const solved = solve(`What is ${text}?`);
      if ('declined' in solved) return assert.match(solved.declined, /too/);
      assert.equal(solved.answer.value, String(n));
      assert.ok(isVerified(solved.answer));
    }),
    { numRuns: 150 },
  );
});

it('reading and solving agree on what is answered', () => {
  for (const question of [
    '15 × 23',
    'x^2 = 4',
    '10% of 50',
    '5 km in m',
    'integrate x',
    'hello',
    'Tom has 3 cats and gets 2 more. How many cats has he?',
    '5 km in kg',
  ]) {
    const [kind, solved] = [read(question).kind, solve(question)];
    assert.equal(kind === 'written', 'answer' in solved, question);
    if ('declined' in solved) assert.equal(solved.maths, kind === 'cannot', question);
  }
});

it('an expression of a model is evaluated exactly', () => {
  assert.equal(evaluateExpression('3*12-7'), '29');
  assert.equal(evaluateExpression('10/100*1000'), '100');
  assert.equal(evaluateExpression('17%5'), '2');
  assert.throws(() => evaluateExpression('3*/2'));
});

it('every unit of the table converts to every other of its dimension as mathjs says', () => {
  const units = allUnits();
  assert.ok(units.length > 60);
  for (const from of units) {
    for (const to of units.filter((unit) => unit.dimension === from.dimension)) {
      const own = fromBase(toBase({ amount: rational(7n), unit: from }), to);
      const expected = Number(own.n) / Number(own.d);
      const got = convertByMathjs(7, from.mathjs, to.mathjs);
      assert.ok(
        Math.abs(got - expected) <= 1e-12 * Math.max(Math.abs(got), Math.abs(expected)),
        `${from.symbol} → ${to.symbol}: ${got}, ${expected}`,
      );
    }
  }
});
