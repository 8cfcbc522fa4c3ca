type Step = (a: number, b: number) => number;

const STEPS: Record<string, Step> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** Works out a spreadsheet formula such as '2 + 3 * 4'; products first, then from left to right. */
export function evaluateFormula(formula: string): number {
  const tokens = formula.trim().split(/\s+/);
  const terms = [Number(tokens[0])];
  const signs: string[] = [];
  for (let i = 1; i < tokens.length; i += 2) {
    const sign = tokens[i]!;
    const value = Number(tokens[i + 1]);
    if (sign === '*' || sign === '/') {
      terms.push(STEPS[sign]!(terms.pop()!, value));
    } else {
      signs.push(sign);
      terms.push(value);
    }
  }
  return terms.reduce((total, term, i) => STEPS[signs[i - 1]!]!(total, term));
}
