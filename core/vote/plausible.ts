/**
 * Checks of a word problem's set-up: where small models go wrong is the choice of numbers and operations,
 * not the arithmetic. A failed check never proves an answer wrong; it only withholds confidence.
 */
import { digitsForStoryWords } from '../maths/number-words.ts';
import { equal, isInteger, parseRational, type Rational } from '../maths/rational.ts';

export interface Plausibility {
  readonly check: 'quantities used' | 'no invented number' | 'whole number' | 'not negative';
  readonly holds: boolean;
  readonly detail: string;
}

const NUMBER = /(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|(?<![\w.])\.\d+/g;

const numbersIn = (text: string): Rational[] =>
  (text.match(NUMBER) ?? []).map((match) => parseRational(match)).filter((value) => value !== null);

/** Words that bring a number along without naming it. */
const IMPLIED: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:twice|double[sd]?|doubling|half|halve[sd]?|pair|both|couple|perimeter|triangle|average|mean|squared?|area)\b/i,
    ['2'],
  ],
  [/\b(?:triple[sd]?|thrice|third|cubed?)\b/i, ['3']],
  [/\b(?:quarter|fourth|square)\b/i, ['4']],
  [/%|\bper ?cent/i, ['100']],
  [/\bdozens?\b/i, ['12']],
  [/\bweeks?\b/i, ['7']],
  [/\bhours?|minutes?\b/i, ['60']],
  [/\bdays?\b/i, ['24']],
  [/\b(?:mean|average) of\b/i, ['3']],
];

/** Numbers that name rather than count: "at 8 am", "Figure 2", "in 2019", "grade 5", "5 years old" is a count. */
const NAMING =
  /\b(?:figure|page|room|grade|number|no\.|chapter|level|bus|route|day|week|question)\s+#?(\d+)\b|\bin ((?:19|20)\d\d)\b|\b(\d{1,2})(?::\d\d)? ?(?:am|pm|o'clock)\b|\b(\d+)(?:st|nd|rd|th)\b/gi;

/** The quantities a story states, number words among them; numbers that only name something are excused. */
export const quantities = (story: string): { stated: Rational[]; excused: Rational[] } => {
  const text = digitsForStoryWords(story);
  const excused: Rational[] = [];
  const without = text.replace(NAMING, (_named: string, ...groups: unknown[]) => {
    const named = groups.slice(0, 4).find((group) => typeof group === 'string');
    const value = typeof named === 'string' ? parseRational(named) : null;
    if (value) excused.push(value);
    return ' ';
  });
  return { stated: numbersIn(without), excused };
};

const show = (value: Rational): string => (value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`);

/** Does the question ask for a count of things? */
export const asksForCount = (story: string): boolean => /\bhow many\b/i.test(story);

/**
 * Checks one proposed expression with its exact value against the story.
 * `value` is canonical text; null when the expression has none.
 */
export const plausibility = (story: string, expression: string, value: string | null): Plausibility[] => {
  const { stated, excused } = quantities(story);
  const used = numbersIn(expression.replace(/[a-z]/gi, ' '));
  const pool = [...used];
  const unused = stated.filter((quantity) => {
    const at = pool.findIndex((number) => equal(number, quantity));
    if (at >= 0) pool.splice(at, 1);
    return at < 0 && quantity.n !== 0n;
  });
  const implied = IMPLIED.filter(([pattern]) => pattern.test(story)).flatMap(([, numbers]) => numbers);
  const known = [
    ...stated,
    ...excused,
    ...implied.map((text) => parseRational(text)).filter((v) => v !== null),
  ];
  const invented = used.filter((number) => !known.some((one) => equal(one, number)));
  const result = value === null ? null : parseRational(value);
  const checks: Plausibility[] = [
    {
      check: 'quantities used',
      holds: unused.length === 0,
      detail:
        unused.length === 0
          ? `every number of the question is used (${stated.map(show).join(', ') || 'none'})`
          : `does not use ${unused.map(show).join(', ')}`,
    },
    {
      check: 'no invented number',
      holds: invented.length === 0,
      detail:
        invented.length === 0
          ? 'every number comes from the question'
          : `uses ${invented.map(show).join(', ')}, which the question does not mention`,
    },
    {
      check: 'not negative',
      holds: result !== null && result.n >= 0n,
      detail:
        result === null
          ? 'has no value'
          : result.n >= 0n
            ? 'the answer is not negative'
            : 'the answer is negative',
    },
  ];
  if (asksForCount(story)) {
    const whole = result !== null && isInteger(result);
    checks.push({
      check: 'whole number',
      holds: whole,
      detail: whole ? 'a count, and it is whole' : 'a count, but it is not whole',
    });
  }
  return checks;
};
