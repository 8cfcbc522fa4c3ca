export interface Plan {
  start: number;
  monthly: number;
  goal: number;
  /** Interest in percent per month, credited before the payment. */
  interest?: number;
}

/** After how many months a savings plan reaches its goal, or null when it does not within 100 years. */
export function monthsToGoal({ start, monthly, goal, interest = 0 }: Plan): number | null {
  let balance = start;
  let months = 0;
  while (balance < goal) {
    if (months === 1200) return null;
    balance += balance * (interest / 100) + monthly;
    months += 1;
  }
  return months;
}
