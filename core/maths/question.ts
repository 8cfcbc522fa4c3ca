/**
 * What kind of question a text is, and the maths written out in it with the English around it removed.
 * Tables of phrases, tried in order; every result is shown to the user as "understood".
 */
import { digitsForWords } from './number-words.ts';
import { asciiMaths, SyntaxProblem } from './tokens.ts';
import { percentReading } from './percent.ts';
import { parse } from './parse.ts';
import { variables } from './tree.ts';

export type Reading =
  | { readonly kind: 'sum'; readonly text: string }
  | { readonly kind: 'percentage'; readonly text: string; readonly unit?: string }
  | { readonly kind: 'equation'; readonly left: string; readonly right: string }
  /** Maths, but of a kind that cannot be answered; `reason` is a sentence for the user. */
  | { readonly kind: 'cannot'; readonly reason: string }
  /** A story with numbers in it. */
  | { readonly kind: 'story' }
  | { readonly kind: 'other' };

export const MAX_QUESTION = 5_000;

const LEAD =
  /^(?:please|hey|hi|hello|ok(?:ay)?|so|then|now|and|can you|could you|would you|i need(?: to know)?|tell me|give me|show me|help me|what(?:['’]s|s| is| are| does)|what do you get (?:when|if) you|how much (?:is|are)|how much does|calculate|compute|evaluate|determine|find(?: out)?|work out|figure out|solve|simplify|reduce|express|write|convert|if|the value of [a-z]\s*(?:[:,]|if|when|in)|the (?:exact )?(?:value|result|answer|solution) (?:of|to|for)|the equation|for [a-z]\s*[:,]|[a-z] (?:if|when|such that|where)|me|:|,)(?![a-z0-9])\s*/i;
const TAIL =
  /\s*(?:[?!]*\?[?!]*|,?\s*(?:then )?what(?:['’]s| is)(?: the value of)? [a-z]|\b(?:as|to|into|in) an? (?:decimal|fraction)(?: number)?|=\s*\??|\bequals?(?: to)?(?: what)?|\bmakes?(?: what)?|\bplease|\bfor me|\bis what|,?\s*(?:solve )?for [a-z]|\bexactly|[?.,;:]+)$/i;

const strip = (text: string): string => {
  let at = text.trim();
  for (let i = 0; i < 20; i++) {
    const next = at.replace(LEAD, '').replace(TAIL, '').trim();
    if (next === at) break;
    at = next;
  }
  return at;
};

const N = String.raw`(\([^()]*\)|[a-z]\b|\d[\d.,]*(?:\/\d+)?)`;
const LIST = String.raw`((?:-?[\d.]+(?:\/\d+)?(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+))+-?[\d.]+(?:\/\d+)?)`;
const listed = (list: string): string => list.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).join('; ');
const call = (name: string, list: string): string => `${name}(${listed(list).replaceAll('; ', ', ')})`;

const NEAREST: Readonly<Record<string, string>> = { ten: '10', hundred: '100', thousand: '1000' };

/** Phrase → sum. Captures are kept as they are: brackets go around them. */
const PHRASES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/\bper ?cent(?:age)?\b/g, () => '%'],
  [
    /^(.+?),? rounded to (\d|1\d) (?:decimals?|decimal places?|places?)$/,
    (e, k) => `round((${e}) * 10^${k}) / 10^${k}`,
  ],
  [/^(?:round )?(.+?),? (?:rounded )?to the nearest (?:whole number|integer|unit)$/, (e) => `round(${e})`],
  [
    /^(?:round )?(.+?),? (?:rounded )?to the nearest (ten|hundred|thousand|1[0]+)$/,
    (e, unit) => `round((${e}) / ${NEAREST[unit] ?? unit}) * ${NEAREST[unit] ?? unit}`,
  ],
  [
    new RegExp(`(?:the )?(?:remainder|rest) (?:when|of|if) (.+?) (?:is )?(?:divided by|÷|/) (.+)$`),
    (a, b) => `(${a}) mod (${b})`,
  ],
  [new RegExp(`(?:the )?(?:average|mean) of ${LIST}`), (l) => call('mean', l)],
  [
    new RegExp(
      `(?:the )?(?:greatest common (?:divisor|factor)|highest common factor|gcd|hcf|gcf) of ${LIST}`,
    ),
    (l) => call('gcd', l),
  ],
  [
    new RegExp(
      `(?:the )?(?:least|lowest|smallest) common (?:multiple|denominator) of ${LIST}|(?:the )?lcm of ${LIST}`,
    ),
    (l, m) => call('lcm', l || m || ''),
  ],
  [new RegExp(`(?:the )?(?:sum|total) of ${LIST}`), (l) => `(${listed(l).replaceAll('; ', ' + ')})`],
  [new RegExp(`(?:the )?product of ${LIST}`), (l) => `(${listed(l).replaceAll('; ', ' * ')})`],
  [new RegExp(`(?:the )?difference (?:between|of) ${N} and ${N}`), (a, b) => `(${a} - ${b})`],
  [new RegExp(`(?:the )?quotient of ${N} and ${N}`), (a, b) => `(${a} / ${b})`],
  [new RegExp(`${N} more than ${N}`), (a, b) => `(${b} + ${a})`],
  [new RegExp(`${N} (?:less|fewer) than ${N}`), (a, b) => `(${b} - ${a})`],
  [new RegExp(`^(?:add|sum) (.+) (?:and|to|with) (.+)$`), (a, b) => `(${b}) + (${a})`],
  [new RegExp(`^(?:subtract|take(?: away)?) (.+?)(?: away)? from (.+)$`), (a, b) => `(${b}) - (${a})`],
  [new RegExp(`^multiply (.+) (?:by|and|with) (.+)$`), (a, b) => `(${a}) * (${b})`],
  [new RegExp(`^divide (.+) by (.+)$`), (a, b) => `(${a}) / (${b})`],
  [new RegExp(`(?:the )?square root of ${N}`), (a) => `sqrt(${a})`],
  [new RegExp(`(?:the )?(?:cube|cubic|third) root of ${N}`), (a) => `cbrt(${a})`],
  [new RegExp(`(?:the )?square of ${N}`), (a) => `(${a})^2`],
  [new RegExp(`(?:the )?cube of ${N}`), (a) => `(${a})^3`],
  [new RegExp(`(?:the )?absolute value of (-?)${N}`), (s, a) => `abs(${s}${a})`],
  [new RegExp(`${N} factorial|(?:the )?factorial of ${N}`), (a, b) => `(${a || b || ''})!`],
  [new RegExp(`${N} squared`), (a) => `${a}^2`],
  [new RegExp(`${N} cubed`), (a) => `${a}^3`],
  [/\b(?:raised )?to the (?:power (?:of )?)?(\d+)(?:st|nd|rd|th)?(?: power)?/, (a) => `^${a}`],
  [/\b(?:a |one )?half of\b/, () => '1/2 of'],
  [/\b(?:a |one )?third of\b/, () => '1/3 of'],
  [/\b(?:a |one )?(?:quarter|fourth) of\b/, () => '1/4 of'],
  [/\bthree quarters of\b/, () => '3/4 of'],
  [/\btwo thirds of\b/, () => '2/3 of'],
  [/\b(?:twice|double)\b/, () => '2 *'],
  [/\b(?:triple|thrice)\b/, () => '3 *'],
  [/\b(?:what|which|a|some) number\b/, () => 'x'],
  [/\bplus\b/, () => '+'],
  [/\b(?:minus|less)\b/, () => '-'],
  [/\b(?:times|multiplied (?:by|with))\b/, () => '*'],
  [/\b(?:divided by|over)\b/, () => '/'],
  [/\bmodulo\b/, () => ' mod '],
  [/\b(?:is equal to|equals?|is)\b/, () => '='],
];

/** "multiply 2 by 3, then add 4": what each later clause does to the result so far. */
const CLAUSES: readonly (readonly [RegExp, string])[] = [
  [/^add (.+)$/, '+'],
  [/^(?:subtract|take away) (.+)$/, '-'],
  [/^multiply (?:it |that |the result )?by (.+)$/, '*'],
  [/^divide (?:it |that |the result )?by (.+)$/, '/'],
];

const chained = (text: string): string => {
  const [first = '', ...later] = text.split(
    /,? (?:and )?then (?=add|subtract|multiply|divide|take)|,? and (?=(?:add|subtract|take away|multiply by|divide by) )/,
  );
  let result = wordsToSigns(first);
  for (const clause of later) {
    const known = CLAUSES.map(([pattern, sign]) => ({ match: pattern.exec(clause), sign })).find(
      ({ match }) => match !== null,
    );
    if (!known) return text;
    result = `(${result}) ${known.sign} (${wordsToSigns(known.match?.[1] ?? '')})`;
  }
  return result;
};

/** English operators as signs; lower case throughout, so unknowns are single small letters. */
export const signsForWords = (text: string): string => chained(text.toLowerCase());

const wordsToSigns = (text: string): string => {
  let at = text;
  for (const [pattern, write] of PHRASES) {
    const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
    at = at.replace(
      new RegExp(pattern.source, flags),
      (_, ...rest: unknown[]) =>
        ` ${write(...rest.filter((part) => typeof part === 'string' || part === undefined).map((part) => (part as string | undefined) ?? ''))} `,
    );
  }
  return at.replace(/\s+/g, ' ').trim();
};

/** Fields of maths that are not built yet; matched only where the text is no story. */
const NOT_YET: readonly (readonly [RegExp, string])[] = [
  [/∫|\bintegra(?:l|te|tion)|antiderivative/i, 'do integrals'],
  [/\bderivative|\bdifferentiate|\bd\/d[a-z]\b/i, 'do derivatives'],
  [/\blim(?:it)?\b/i, 'do limits'],
  [/\bmatri(?:x|ces)\b|\bdeterminant|\beigen/i, 'calculate with matrices'],
  [/\b(?:log|ln|logarithm)(?:\d|\b)/i, 'do logarithms'],
  [/\b(?:arc)?(?:sin|cos|tan)(?:e|h)?\b|\bcosine|\btangent/i, 'do trigonometry'],
  [/[<>≤≥]|\binequalit/i, 'solve inequalities'],
  [/\bfactori[sz]e|\bprime|\bfactors? of/i, 'factorise or test for primes'],
  [/\bmedian|\bstandard deviation|\bvariance/i, 'do statistics beyond the mean'],
  [/\bprobability|\bpermutation|\bcombination|\bchoose\b/i, 'do probability and counting'],
  [/\bimaginary|\bcomplex number/i, 'calculate with complex numbers'],
  [/Σ|∑|\bsum from\b|\bseries\b/i, 'add up series'],
  [/π|\bpi\b|\beuler/i, 'calculate with π or e: I answer exactly'],
  [/\b(?:simplify|expand)\b/i, 'simplify expressions with unknowns'],
  [
    /\b(?:ones|zeros|range|import|config|parser|eval|evaluate)\s*\(/i,
    'run programs inside a sum, and shall not',
  ],
];

const isStory = (text: string): boolean =>
  /\d/.test(digitsForWords(text)) &&
  (/\bhow (?:many|much|far|long|old|fast|tall|high|big|heavy|deep|wide|often)\b/i.test(text) ||
    /[a-z][.!?]\s+[A-Z]/.test(text)) &&
  (text.match(/[A-Za-z]{2,}/g) ?? []).length >= 4;

const cannot = (reason: string): Reading => ({ kind: 'cannot', reason });

const withTimes = (text: string): string => text.replace(/(?<=[\d)])\s*[x]\s*(?=[\d(])/g, ' * ');

const tryParse = (text: string): { names: string[] } | SyntaxProblem => {
  try {
    return { names: variables(parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxProblem) return error;
    throw error;
  }
};

const readEquation = (text: string): Reading => {
  const sides = text.split('=');
  if (sides.length > 2) return cannot('I cannot yet solve several equations at once.');
  const [left = '', right = ''] = sides.map((side) => side.trim());
  const [a, b] = [tryParse(left), tryParse(right)];
  if (a instanceof SyntaxProblem) return cannot(a.message);
  if (b instanceof SyntaxProblem) return cannot(b.message);
  const names = new Set([...a.names, ...b.names]);
  if (names.size === 0)
    return cannot(
      'I cannot yet judge whether a statement without an unknown is true; ask for the value of one side.',
    );
  if (names.size > 1)
    return cannot(`I cannot yet solve for more than one unknown (${[...names].join(', ')}).`);
  return { kind: 'equation', left, right };
};

/** Classifies a question. Conversions of units are read before this, by `readConversion`. */
export const readQuestion = (question: string): Reading => {
  if (question.length > MAX_QUESTION)
    return cannot(`That question is too long: I read up to ${MAX_QUESTION} characters.`);
  const plain = asciiMaths(question.replace(/\s+/g, ' ').replace(/[$€£](?=\s?\d)/g, '')).trim();
  if (plain === '') return { kind: 'other' };
  const stripped = strip(digitsForWords(plain));
  const text = withTimes(signsForWords(stripped));
  const percentage = percentReading(signsForPercent(stripped));
  if (percentage && !(tryParse(percentage.text) instanceof SyntaxProblem))
    return { kind: 'percentage', ...percentage };
  const topic = isStory(question) ? undefined : NOT_YET.find(([pattern]) => pattern.test(question));
  const equation = text.includes('=');
  if (!equation) {
    const parsed = tryParse(text);
    if (!(parsed instanceof SyntaxProblem) && parsed.names.length === 0)
      return text.includes('%') && !/%\s*[\d(]/.test(text)
        ? { kind: 'percentage', text }
        : { kind: 'sum', text };
    if (isStory(question)) return { kind: 'story' };
    if (topic) return cannot(`I cannot yet ${topic[1]}.`);
    if (!(parsed instanceof SyntaxProblem))
      return /\d|[-+*/^]/.test(text)
        ? cannot(
            'I cannot yet simplify expressions with unknowns; write an equation with "=" and I solve it.',
          )
        : { kind: 'other' };
    const words = (text.match(/[a-z]{2,}/g) ?? []).length;
    const signs = (text.match(/[\d+*/^!%()=]/g) ?? []).length;
    if (words <= 2 && signs >= 2) return cannot(parsed.message);
    return /\d/.test(text) && words >= 4 ? { kind: 'story' } : { kind: 'other' };
  }
  const reading = readEquation(text);
  if (reading.kind === 'equation') return reading;
  if (isStory(question)) return { kind: 'story' };
  if (topic) return cannot(`I cannot yet ${topic[1]}.`);
  const words = (text.match(/[a-z]{3,}/g) ?? []).length;
  if (words >= 4) return /\d/.test(text) ? { kind: 'story' } : { kind: 'other' };
  return /[\d]/.test(text) || /=.*[a-z]|[a-z].*=/.test(question) ? reading : { kind: 'other' };
};

const signsForPercent = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s*\bper ?cent(?:age)?\b/g, '%')
    .replace(/\s+/g, ' ')
    .trim();
