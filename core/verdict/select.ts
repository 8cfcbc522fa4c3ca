/** Which of many inputs are worth a run of their own: those that tell programs apart, then those that reach a change. */

/** What is known of one input: the behaviour of every program on it (null: unknown), and whether it reaches the change. */
export interface Surveyed {
  readonly behaviours: readonly (string | null)[];
  readonly reaches: boolean;
  /** What a person would have to read to judge it. */
  readonly cost: number;
}

const separates = ({ behaviours }: Surveyed, left: number, right: number): boolean =>
  behaviours[left] !== null && behaviours[right] !== null && behaviours[left] !== behaviours[right];

/**
 * Indexes of at most `count` inputs, ascending. For every pair of programs that any input tells apart, the
 * cheapest such input is taken first; then inputs that reach the change and those that do not take turns.
 */
export const selectInputs = (inputs: readonly Surveyed[], count: number): number[] => {
  const programs = inputs[0]?.behaviours.length ?? 0;
  const byCost = inputs
    .map((_, index) => index)
    .sort((a, b) => (inputs[a]?.cost ?? 0) - (inputs[b]?.cost ?? 0) || a - b);
  const chosen = new Set<number>();
  for (let left = 0; left < programs; left++)
    for (let right = left + 1; right < programs && chosen.size < count; right++) {
      if ([...chosen].some((index) => separates(inputs[index] as Surveyed, left, right))) continue;
      const found = byCost.find((index) => separates(inputs[index] as Surveyed, left, right));
      if (found !== undefined) chosen.add(found);
    }
  const rest = inputs.map((_, index) => index).filter((index) => !chosen.has(index));
  const reaching = rest.filter((index) => inputs[index]?.reaches);
  const others = rest.filter((index) => !inputs[index]?.reaches);
  while (chosen.size < count && reaching.length + others.length > 0) {
    // Two that reach the change for one that does not: off its path a fix must change nothing.
    for (const from of [reaching, reaching, others]) {
      const next = from.shift();
      if (next !== undefined && chosen.size < count) chosen.add(next);
    }
  }
  return [...chosen].sort((a, b) => a - b);
};
