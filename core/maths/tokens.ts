/** Text → tokens: the allowed alphabet of written-out maths. Anything else is refused with its place. */
import { add, MathsError, parseRational, rational, type Rational } from './rational.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: Rational; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string };

/** The text is not maths of a known kind; the message is a sentence for the user. */
export class SyntaxProblem extends MathsError {}

export const MAX_TEXT = 2_000;
export const MAX_TOKENS = 400;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const VULGAR: Readonly<Record<string, readonly [bigint, bigint]>> = {
  '½': [1n, 2n],
  '⅓': [1n, 3n],
  '⅔': [2n, 3n],
  '¼': [1n, 4n],
  '¾': [3n, 4n],
  '⅕': [1n, 5n],
  '⅖': [2n, 5n],
  '⅗': [3n, 5n],
  '⅘': [4n, 5n],
  '⅙': [1n, 6n],
  '⅚': [5n, 6n],
  '⅛': [1n, 8n],
  '⅜': [3n, 8n],
  '⅝': [5n, 8n],
  '⅞': [7n, 8n],
};
const REPLACED: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '√': ' sqrt ',
  '∛': ' cbrt ',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};

/** Unicode signs as ASCII: × ÷ − √ and superscripts; `**` as `^`. */
export const asciiMaths = (text: string): string =>
  text
    .replace(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (run) => {
      const digits = [...run.replace('⁻', '')].map((c) => SUPERSCRIPTS.indexOf(c)).join('');
      return run.startsWith('⁻') ? `^(-${digits})` : `^${digits}`;
    })
    .replace(/[×·⋅∙∗÷∕⁄−–—√∛[\]{}]/g, (c) => REPLACED[c] ?? c)
    .replace(/\|([^|]+)\|/g, ' abs($1)')
    .replaceAll('**', '^')
    .replace(/[\u00a0\u2009\u202f]/g, ' ');

const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,4}(?![\w.]))?/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?/;

/** Throws `SyntaxProblem` for a sign outside the alphabet and for texts beyond the limits. */
export const tokenise = (source: string): Token[] => {
  if (source.length > MAX_TEXT)
    throw new SyntaxProblem(`That expression is too long: I read up to ${MAX_TEXT} characters.`);
  const text = asciiMaths(source);
  const tokens: Token[] = [];
  /** For each open bracket: does it hold the arguments of a function, where a comma separates? */
  const calls: boolean[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const last = tokens.at(-1);
    const sign = rest[0] ?? '';
    if (/\s/.test(sign)) {
      at++;
      continue;
    }
    if (tokens.length >= MAX_TOKENS)
      throw new SyntaxProblem(`That expression is too long: I read up to ${MAX_TOKENS} signs.`);
    const inCall = calls.at(-1) === true;
    const number = (inCall ? null : GROUPED.exec(rest)) ?? NUMBER.exec(rest);
    if (number) {
      const [written] = number;
      const value = parseRational(written.replaceAll(',', '').replace(/\.$/, ''));
      if (!value) throw new SyntaxProblem(`I cannot read the number "${written}".`);
      tokens.push({ kind: 'number', value, text: written });
      at += written.length;
      continue;
    }
    const vulgar = VULGAR[sign];
    if (vulgar) {
      const part = rational(...vulgar);
      const mixed = last?.kind === 'number' && /\d/.test(text[at - 1] ?? '') && last.value.d === 1n;
      if (mixed) tokens.pop();
      const value = mixed ? add(last.value, part) : part;
      tokens.push({ kind: 'number', value, text: `(${value.n}/${value.d})` });
      at++;
      continue;
    }
    const name = /^[A-Za-z]+/.exec(rest);
    if (name) {
      tokens.push({ kind: 'name', text: name[0] });
      at += name[0].length;
      continue;
    }
    if (!'+-*/^!%(),='.includes(sign)) throw new SyntaxProblem(`I do not know the sign "${sign}" in a sum.`);
    if (sign === '(') calls.push(last?.kind === 'name' && last.text.length > 1);
    if (sign === ')') calls.pop();
    tokens.push({ kind: 'symbol', text: sign });
    at++;
  }
  return tokens;
};

const startsOperand = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind !== 'symbol' || token.text === '(');

/** `%` before an operand is the remainder ("17 % 5"); anywhere else it is per cent ("8% + 2"). */
export const isRemainder = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return startsOperand(next) && !(next?.kind === 'name' && next.text === 'of');
};
