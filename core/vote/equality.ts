/** When two answers are the same: by value, never by spelling alone and never by nearness unless stated. */
import { absolute, compare, equal, parseRational, subtract, type Rational } from '../maths/rational.ts';

/** "1,000 dollars" → 1000, "x = 1/2" → 1/2; null where the text is not one number. */
export const numberIn = (answer: string): Rational | null => {
  const text = answer
    .trim()
    .replace(/^[a-z]\s*=\s*/i, '')
    .replace(/−/g, '-')
    .replace(/^[$€£]\s*/, '');
  const match = /^([-+]?(?:[\d.,]*\d)(?:e[-+]?\d+)?(?:\s*\/\s*[\d.,]*\d)?)\s*(?:[a-z%°²³/ ]*)$/i.exec(text);
  return parseRational(match?.[1] ?? text);
};

/** Parts of a set of solutions: "x=-2, x=3" and "x = 3 or x = -2" have the same two. */
const parts = (answer: string): string[] =>
  answer.split(/\s*(?:,(?!\d{3}(?!\d))|;|\bor\b|\band\b)\s*/i).filter((part) => part !== '');

const normalised = (text: string): string =>
  text.trim().toLowerCase().replace(/\s+/g, '').replace(/[.!]$/, '');

/**
 * Equality of two answers. Numbers compare as exact rationals: "1,000" = "1000", "1/2" = "0.5",
 * "3.14" ≠ "314". `tolerance` (absolute, as text, "0.01") is applied only when given. Lists compare as sets.
 */
export const sameAnswer = (
  a: string,
  b: string,
  { tolerance }: { tolerance?: string | undefined } = {},
): boolean => {
  const [x, y] = [numberIn(a), numberIn(b)];
  if (x && y) {
    const allowed = tolerance === undefined ? null : parseRational(tolerance);
    return allowed ? compare(absolute(subtract(x, y)), allowed) <= 0 : equal(x, y);
  }
  if (x || y) return false;
  const [p, q] = [parts(a), parts(b)];
  if (p.length > 1 || q.length > 1) {
    const covers = (left: string[], right: string[]): boolean =>
      left.every((one) => right.some((other) => sameAnswer(one, other, { tolerance })));
    return p.length <= 64 && q.length <= 64 && covers(p, q) && covers(q, p);
  }
  return normalised(a) !== '' && normalised(a) === normalised(b);
};
