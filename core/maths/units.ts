/** Conversions and sums of quantities: read, checked for dimension, computed exactly. */
import { digitsForWords } from './number-words.ts';
import {
  add,
  approximateDecimal,
  divide,
  formatRational,
  multiply,
  negate,
  parseRational,
  subtract,
  terminatingDecimal,
  type Rational,
} from './rational.ts';
import { asciiMaths, SyntaxProblem } from './tokens.ts';
import { findUnit, isVagueUnit, type Unit } from './unit-table.ts';

export interface Quantity {
  readonly amount: Rational;
  readonly unit: Unit;
}

export interface Conversion {
  readonly terms: readonly (Quantity & { readonly sign: 1 | -1 })[];
  readonly to: Unit;
}

const LEAD =
  /^(?:(?:please|can you|could you|convert|change|express|what(?:['’]s|s| is| are)|how (?:much|long|far) (?:is|are)|calculate|compute|find|tell me)\s+)+/i;
const HOW_MANY =
  /^how many (.+?) (?:are (?:there )?(?:in|make)?|is|in|make(?: up)?|equals?|does|do|there are in)\s+(?:there )?(?:in )?(.+)$/i;

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?(?:\s*\/\s*\d+)?|\.\d+`;
const TERM = new RegExp(
  String.raw`^\s*([-+]|and\b|,)?\s*(-?(?:${NUMBER}))\s*(°?[A-Za-zµμ°"][A-Za-zµμ/²³^23_]*(?:\s+(?:per\s+)?[A-Za-z]+){0,2})`,
  'i',
);

/** Longest unit name at the start of the words; returns it and how many characters it took. */
const unitAtStart = (words: string): { unit: Unit; length: number } | { vague: string } | null => {
  const parts = words.split(/(\s+)/);
  for (let take = parts.length; take > 0; take -= 1) {
    const name = parts.slice(0, take).join('');
    const unit = findUnit(name.replace(/[?.!]+$/, ''));
    if (unit) return { unit, length: name.length };
  }
  return isVagueUnit(parts[0] ?? '') ? { vague: parts[0] ?? '' } : null;
};

const vague = (word: string): SyntaxProblem =>
  new SyntaxProblem(
    `I cannot convert with "${word}": its length varies. Use days, hours, minutes or seconds.`,
  );

/** "2 h 30 min", "3 km + 500 m" → terms; null when something in between is no quantity. */
const readTerms = (text: string): Conversion['terms'] | null => {
  const terms: (Quantity & { sign: 1 | -1 })[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = TERM.exec(rest);
    if (!match) return null;
    const [, sign = '', number = '', words = ''] = match;
    const amount = parseRational(number.replace(/\s/g, ''));
    const found = unitAtStart(words);
    if (found && 'vague' in found) throw vague(found.vague);
    if (!amount || !found) return null;
    // A leading sign belongs to the number (-40 °C), a later one joins two quantities.
    const first = terms.length === 0;
    terms.push({
      amount: first && sign === '-' ? negate(amount) : amount,
      unit: found.unit,
      sign: sign === '-' && !first ? -1 : 1,
    });
    rest = rest.slice(match[0].length - words.length + found.length).trim();
    if (terms.length > 20) return null;
  }
  return terms.length > 0 ? terms : null;
};

const oneForArticle = (text: string): string => text.replace(/^(?:an?|one|each)\s+(?=[a-z])/i, '1 ');

/**
 * A conversion or sum of quantities, or null when the question is none.
 * Throws `SyntaxProblem` with a sentence where units do not fit together or vary in length.
 */
export const readConversion = (question: string): Conversion | null => {
  if (question.length > 300) return null;
  const text = asciiMaths(digitsForWords(question.replace(/\s+/g, ' ').trim()))
    .replace(/[?.!]+$/, '')
    .replace(/\bplus\b/gi, '+')
    .replace(/\bminus\b/gi, '-')
    .replace(/\bdegrees? (?=[CFK]\b|celsius|fahrenheit|kelvin)/gi, '°')
    .replace(/°\s*(?=celsius|fahrenheit|kelvin)/gi, '')
    .replace(/°\s+(?=[CFK]\b)/g, '°');
  const many = HOW_MANY.exec(text);
  const [from, to] = many ? [many[2] ?? '', many[1] ?? ''] : splitTarget(text.replace(LEAD, ''));
  const target = to === null ? null : findUnit(to);
  if (to !== null && !target) {
    if (isVagueUnit(to) && readTerms(oneForArticle(from))) throw vague(to);
    return null;
  }
  const terms = readTerms(oneForArticle(from));
  const first = terms?.[0];
  if (!terms || !first) return null;
  const unit = target ?? first.unit;
  if (to === null && terms.length < 2) return null;
  const misfit = terms.find((term) => term.unit.dimension !== unit.dimension);
  if (misfit) {
    throw new SyntaxProblem(
      `${misfit.unit.symbol} measures ${misfit.unit.dimension} and ${unit.symbol} measures ${unit.dimension}: one cannot become the other.`,
    );
  }
  if (terms.length > 1 && unit.dimension === 'temperature')
    throw new SyntaxProblem('I cannot add temperatures: the sum has no meaning.');
  return { terms, to: unit };
};

/** The last " in ", " to ", " into " or " as " whose right side names a unit. */
const splitTarget = (text: string): [string, string | null] => {
  const match = /^(.*\S)\s+(?:in|to|into|as)\s+(?:an?\s+)?(\S+(?:\s+\S+){0,2})$/i.exec(text);
  return match && (findUnit(match[2] ?? '') || isVagueUnit(match[2] ?? ''))
    ? [match[1] ?? '', match[2] ?? '']
    : [text, null];
};

/** In the dimension's base unit. */
export const toBase = (quantity: Quantity): Rational =>
  add(multiply(quantity.amount, quantity.unit.factor), quantity.unit.offset);
export const fromBase = (base: Rational, unit: Unit): Rational =>
  divide(subtract(base, unit.offset), unit.factor);

/** The exact amount in the target unit. */
export const convert = ({ terms, to }: Conversion): Rational => {
  const [only] = terms;
  if (only && terms.length === 1 && only.sign === 1) return fromBase(toBase(only), to);
  const sum = terms.map((t) => multiply({ n: BigInt(t.sign), d: 1n }, toBase(t))).reduce(add);
  return fromBase(sum, to);
};

/** "10,560 ft", "3.106856 miles": the unit in its plural unless the amount is 1. */
export const printQuantity = (amount: Rational, unit: Unit, exactly = false): string => {
  const ends = terminatingDecimal(amount, 12);
  const number = ends ?? (exactly ? formatRational(amount) : approximateDecimal(amount));
  const name =
    number === '1' ? unit.symbol.replace(/^weeks$/, 'week').replace(/^turns$/, 'turn') : unit.plural;
  return `${number}${name === '°' ? '' : ' '}${name}`;
};
