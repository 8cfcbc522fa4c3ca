/** Questions about per cent in words → one sum. `%` stands for "percent", "per cent" and "percentage". */

export interface PercentReading {
  readonly text: string;
  /** The answer's own unit: "%" where the question asks for a percentage. */
  readonly unit?: string;
}

const share = (part: string, all: string): PercentReading => ({
  text: `(${part}) / (${all}) * 100`,
  unit: '%',
});
const scaled = (base: string, percent: string, sign: '+' | '-'): PercentReading => ({
  text: `(${base}) * (1 ${sign} (${percent})/100)`,
});

const PATTERNS: readonly (readonly [RegExp, (a: string, b: string) => PercentReading])[] = [
  [/^(?:increase|raise|grow) (.+) by (.+?)\s?%$/, (base, p) => scaled(base, p, '+')],
  [/^(?:decrease|reduce|lower|cut|discount) (.+) by (.+?)\s?%$/, (base, p) => scaled(base, p, '-')],
  [/^(.+?) (?:is )?(?:increased|raised) by (.+?)\s?%$/, (base, p) => scaled(base, p, '+')],
  [/^(.+?) (?:is )?(?:decreased|reduced|discounted) by (.+?)\s?%$/, (base, p) => scaled(base, p, '-')],
  [/^(.+?)\s?% (?:more|higher|greater) than (.+)$/, (p, base) => scaled(base, p, '+')],
  [/^(.+?)\s?% (?:less|lower|fewer) than (.+)$/, (p, base) => scaled(base, p, '-')],
  [/^(.+?)\s?% (?:off(?: of)?|discount (?:on|off)) (.+)$/, (p, base) => scaled(base, p, '-')],
  [/^(.+?)\s?% tip (?:on|for) (.+)$/, (p, base) => ({ text: `(${p})/100 * (${base})` })],
  [/^([^%]+?) (?:as|to|into|in) an? ?%$/, (a) => ({ text: `(${a}) * 100`, unit: '%' })],
  [/^what ?% (?:of|is) (.+) (?:is|of) (.+)$/, (a, b) => share(a, b)],
  [/^(.+) is what ?% of (.+)$/, share],
  [/^(.+) (?:as|in) an? ?% of (.+)$/, share],
  [
    /^(?:the )?% (?:change|increase|growth|difference) from (.+) to (.+)$/,
    (a, b) => ({ text: `((${b}) - (${a})) / (${a}) * 100`, unit: '%' }),
  ],
  [
    /^(?:the )?% (?:decrease|drop|loss) from (.+) to (.+)$/,
    (a, b) => ({ text: `((${a}) - (${b})) / (${a}) * 100`, unit: '%' }),
  ],
  [/^(.+) is (.+?)\s?% of (?:what|which)(?: number)?$/, (a, p) => ({ text: `(${a}) / ((${p})/100)` })],
  [/^(.+?)\s?% of (?:what|which)(?: number)? is (.+)$/, (p, a) => ({ text: `(${a}) / ((${p})/100)` })],
];

/** The sum a phrase asks for, or null when it is no phrase about per cent. */
export const percentReading = (phrase: string): PercentReading | null => {
  if (!phrase.includes('%')) return null;
  const text = phrase
    .replaceAll(' %', '%')
    .replace(/what%/g, 'what %')
    .replace(/\ban?%/g, 'a %')
    .replace(/\bthe%/g, 'the %');
  const share1 = /^what ?% of (.+) is (.+)$/.exec(text);
  // "what % of 80 is 20" names the whole first, every other wording the part.
  if (share1) return share(share1[2] ?? '', share1[1] ?? '');
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return read(match[1] ?? '', match[2] ?? '');
  }
  return null;
};
