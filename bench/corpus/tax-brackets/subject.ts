export interface Bracket {
  /** Upper end in whole currency units; the last bracket has none. */
  upTo?: number;
  percent: number;
}

/** Tax on an income where each bracket's rate applies only to the part inside it; rounded down. */
export function incomeTax(income: number, brackets: readonly Bracket[]): number {
  let tax = 0;
  let from = 0;
  for (const { upTo = Infinity, percent } of brackets) {
    if (income <= from) break;
    const part = Math.min(income, upTo) - from;
    tax += part * percent;
    from = upTo;
  }
  return Math.floor(tax / 100);
}
