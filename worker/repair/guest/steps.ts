/** Step counting for a realm that outlives what it runs: the budget is set anew for every test. */

let left = Infinity;
let budget = Infinity;

const spent: object = Object.freeze({ __proto__: null, toString: () => 'out of steps' });

/** What instrumented code calls at every function and loop entry. Throws at every call once spent. */
export const tick = (): void => {
  if (--left < 0) throw spent;
};

export const startBudget = (steps: number): void => {
  budget = steps;
  left = steps;
};

export const isSpent = (): boolean => left < 0;

export const stepsUsed = (): number => budget - Math.max(0, left);

let reached: number[] = [];
let known: boolean[] = [];

/** What a coverage run calls at every slot. */
export const mark = (slot: number): void => {
  if (known[slot]) return;
  known[slot] = true;
  reached.push(slot);
};

/** Slots reached since the last call. */
export const takeReached = (): number[] => {
  const taken = reached;
  reached = [];
  known = [];
  return taken;
};
