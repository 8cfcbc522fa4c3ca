/** Question → answer with steps and checks; every answer is computed twice, by independent code. */
import type { MathsAnswer, MathsCheck, QuestionKind } from '../../protocol/maths.ts';
import {
  approximate,
  asRational,
  canonical,
  decimalNote,
  pretty,
  type Exact,
} from '../../core/maths/exact.ts';
import { evaluateWithSteps, shorten } from '../../core/maths/evaluate.ts';
import { solveEquation } from '../../core/maths/equation.ts';
import { parseTokens } from '../../core/maths/parse.ts';
import { degree, valueAt } from '../../core/maths/polynomial.ts';
import { readQuestion, type Reading } from '../../core/maths/question.ts';
import {
  absolute,
  compare,
  equal,
  formatRational,
  MathsError,
  rational,
  subtract,
  type Rational,
} from '../../core/maths/rational.ts';
import { tokenise } from '../../core/maths/tokens.ts';
import { print } from '../../core/maths/tree.ts';
import {
  convert,
  fromBase,
  printQuantity,
  readConversion,
  toBase,
  type Conversion,
} from '../../core/maths/units.ts';
import { convertByMathjs, secondOpinion, type Binding, type Opinion } from './second-opinion.ts';

export type Solved =
  { readonly answer: MathsAnswer } | { readonly declined: string; readonly maths: boolean };

/** Two 64-digit evaluations of an irrational number count as equal when they differ by less than this. */
const TOLERANCE = rational(1n, 10n ** 45n);

const near = (a: Rational, b: Rational): boolean => compare(absolute(subtract(a, b)), TOLERANCE) < 0;

const agrees = (own: Exact, other: Opinion): boolean => {
  const known = asRational(own);
  if ('exactly' in other) return known !== null && equal(known, other.exactly);
  return near(known ?? approximate(own), other.about);
};

const describe = (other: Opinion): string =>
  'exactly' in other ? shorten(formatRational(other.exactly), 80) : `equal to 45 decimal places`;

/** An evaluation that could not be had is a check that does not hold. */
const unavailableOpinion = (error: unknown): MathsCheck => {
  const why = error instanceof Error ? error.message : String(error);
  return {
    name: 'independent-evaluation',
    detail: `mathjs could not evaluate it: ${shorten(why, 160)}`,
    holds: false,
  };
};

const independently = (own: Exact, ask: () => Opinion): MathsCheck => {
  try {
    const other = ask();
    return {
      name: 'independent-evaluation',
      detail: `mathjs: ${describe(other)}`,
      holds: agrees(own, other),
    };
  } catch (error) {
    return unavailableOpinion(error);
  }
};

/** "1/2 = 0.5", or "0.5 = 1/2" for those who asked in decimals. */
const written = (value: Exact, suffix: string, decimalFirst: boolean): string => {
  const [exactly, note] = [`${shorten(pretty(value))}${suffix}`, decimalNote(value)];
  if (note === '') return exactly;
  return decimalFirst && note.startsWith(' = ')
    ? `${note.slice(3)}${suffix} = ${exactly}`
    : `${exactly}${note}${suffix}`;
};

const sum = (text: string, kind: 'arithmetic' | 'percentage', unit?: string): MathsAnswer => {
  const tokens = tokenise(text);
  const tree = parseTokens(tokens);
  const { value, steps } = evaluateWithSteps(tree);
  const held = steps.every((step) => step.holds);
  const suffix = unit === '%' ? '%' : '';
  return {
    kind,
    understood: shorten(print(tree)),
    text: written(value, suffix, text.includes('.')),
    value: canonical(value),
    ...(unit === undefined ? {} : { unit }),
    steps: steps.map(({ rule, before, after, check }) => ({ rule, before, after, check })),
    checks: [
      {
        name: 'exact-evaluation',
        detail:
          steps.length === 0
            ? 'nothing to calculate'
            : `${steps.length} steps in exact fractions, each undone by its inverse`,
        holds: held,
      },
      independently(value, () => secondOpinion(tokens)),
    ],
  };
};

const bindingOf = (value: Exact): Binding => {
  const known = asRational(value);
  return known ? { exactly: known } : { about: approximate(value) };
};

const equation = ({ left, right }: Extract<Reading, { kind: 'equation' }>): MathsAnswer => {
  const [leftTokens, rightTokens] = [tokenise(left), tokenise(right)];
  const [leftTree, rightTree] = [parseTokens(leftTokens), parseTokens(rightTokens)];
  const solved = solveEquation(leftTree, rightTree);
  const gap = (x: Binding): Rational => {
    const [a, b] = [leftTokens, rightTokens].map((tokens) => secondOpinion(tokens, { [solved.name]: x }));
    const plain = (o: Opinion | undefined): Rational =>
      o ? ('exactly' in o ? o.exactly : o.about) : rational(0n);
    return subtract(plain(a), plain(b));
  };
  // mathjs re-derives the polynomial from the text (degree + 1 points fix it) and tries every solution.
  let independent: MathsCheck;
  try {
    const points = Array.from({ length: Math.max(degree(solved.difference), 0) + 3 }, (_, i) =>
      rational(BigInt(i) - 1n),
    );
    const same = points.every((x) => near(gap({ exactly: x }), valueAt(solved.difference, x)));
    const fits = solved.solutions.every((s) => near(gap(bindingOf(s)), rational(0n)));
    const tried =
      solved.solutions.length > 0
        ? ` and at ${solved.solutions.length === 1 ? 'the solution' : 'both solutions'}`
        : '';
    independent = {
      name: 'independent-evaluation',
      detail: `mathjs: both sides at ${points.length} points${tried}`,
      holds: same && fits,
    };
  } catch (error) {
    independent = unavailableOpinion(error);
  }
  const notes = solved.solutions.map(decimalNote).filter((note) => note !== '');
  const decimals = notes.length > 0 ? ` (${notes.map((note) => note.trim()).join(', ')})` : '';
  return {
    kind: 'equation',
    understood: `${print(leftTree)} = ${print(rightTree)}, solved for ${solved.name}`,
    text: shorten(`${solved.text}${decimals}`),
    value: solved.value,
    steps: [...solved.steps],
    checks: [...solved.checks, independent],
  };
};

/** Floating-point conversions count as equal when they differ by less than this share. */
const RELATIVE = 1e-12;

const units = (conversion: Conversion): MathsAnswer => {
  const { terms, to } = conversion;
  const result = convert(conversion);
  const written = terms
    .map(
      (t, i) =>
        `${i === 0 ? (t.sign < 0 ? '-' : '') : t.sign < 0 ? ' - ' : ' + '}${printQuantity(t.amount, t.unit, true)}`,
    )
    .join('');
  const text = printQuantity(result, to);
  const precise = text.startsWith(printQuantity(result, to, true));
  const base = terms.map(toBase);
  const back =
    terms.length === 1 ? fromBase(toBase({ amount: result, unit: to }), terms[0]?.unit ?? to) : null;
  const inverse = back === null || equal(back, terms[0]?.amount ?? back);
  const own = Number(result.n) / Number(result.d);
  let independent: MathsCheck;
  try {
    const byMathjs = terms.reduce(
      (total, t) =>
        total + t.sign * convertByMathjs(Number(t.amount.n) / Number(t.amount.d), t.unit.mathjs, to.mathjs),
      0,
    );
    const holds = Math.abs(byMathjs - own) <= RELATIVE * Math.max(Math.abs(own), Math.abs(byMathjs), 1e-9);
    independent = {
      name: 'independent-evaluation',
      detail: `mathjs: ${byMathjs} (relative tolerance ${RELATIVE})`,
      holds,
    };
  } catch (error) {
    independent = unavailableOpinion(error);
  }
  return {
    kind: 'units',
    understood: `${written} in ${to.plural}`,
    text: precise ? `${written} = ${text}` : `${written} ≈ ${text} (exactly ${formatRational(result)})`,
    value: formatRational(result),
    unit: to.plural,
    steps: terms.map((t, i) => ({
      rule: `from ${t.unit.plural} to ${to.plural}`,
      before: printQuantity(t.amount, t.unit, true),
      after: printQuantity(fromBase(base[i] ?? result, to), to, true),
      check:
        t.unit.offset.n === 0n && to.offset.n === 0n
          ? `1 ${t.unit.symbol} = ${printQuantity(fromBase(t.unit.factor, to), to, true)}`
          : 'both scales share their zero point in kelvin',
    })),
    checks: [
      {
        name: 'units',
        detail: `all ${terms.length === 1 ? 'units' : `${terms.length + 1} units`} measure ${to.dimension}`,
        holds: terms.every((t) => t.unit.dimension === to.dimension),
      },
      {
        name: 'exact-evaluation',
        detail:
          back === null
            ? 'exact fractions throughout'
            : `converted back: ${printQuantity(back, terms[0]?.unit ?? to, true)}`,
        holds: inverse,
      },
      independent,
    ],
  };
};

const STORY = 'a word problem: the numbers are in a story, the sum is not written out';
const OTHER = 'no maths is written out in it';

const sorry = (error: unknown): string => {
  if (error instanceof MathsError) return error.message;
  if (error instanceof RangeError) return 'That is too large for me to calculate.';
  throw error;
};

/** What kind of question it is; `detail` is a phrase, or a sentence for `cannot`. */
export const read = (question: string): { kind: QuestionKind; detail: string } => {
  try {
    if (readConversion(question)) return { kind: 'written', detail: 'a conversion of units' };
    const reading = readQuestion(question);
    if (reading.kind === 'cannot') return { kind: 'cannot', detail: reading.reason };
    if (reading.kind === 'story') return { kind: 'story', detail: STORY };
    if (reading.kind === 'other') return { kind: 'other', detail: OTHER };
    const names = { sum: 'a sum', percentage: 'a percentage', equation: 'an equation' };
    return { kind: 'written', detail: names[reading.kind] };
  } catch (error) {
    return { kind: 'cannot', detail: sorry(error) };
  }
};

/** Answers a question whose maths is written out, or says why not. Never throws for user input. */
export const solve = (question: string): Solved => {
  try {
    const conversion = readConversion(question);
    if (conversion) return { answer: units(conversion) };
    const reading = readQuestion(question);
    switch (reading.kind) {
      case 'sum':
        return { answer: sum(reading.text, 'arithmetic') };
      case 'percentage':
        return { answer: sum(reading.text, 'percentage', reading.unit) };
      case 'equation':
        return { answer: equation(reading) };
      case 'cannot':
        return { declined: reading.reason, maths: true };
      case 'story':
        return { declined: STORY, maths: false };
      case 'other':
        return { declined: OTHER, maths: false };
    }
  } catch (error) {
    return { declined: sorry(error), maths: true };
  }
};

/** One expression, exactly; canonical text. Throws `MathsError` with a sentence. */
export const evaluateExpression = (expression: string): string =>
  canonical(evaluateWithSteps(parseTokens(tokenise(expression))).value);
