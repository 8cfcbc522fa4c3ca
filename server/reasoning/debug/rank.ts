/** Which of the candidates that pass the given tests to believe first. */
import { behaviourOf, clusterByBehaviour, isInformative } from '../../../core/verdict/behaviour.ts';
import type { Call } from '../../../core/verdict/inputs.ts';
import type { Outcome } from '../../../protocol/sandbox.ts';

export interface Ranked {
  /** Indexes of candidates, the best first; one list per behaviour cluster, the best cluster first. */
  readonly clusters: readonly (readonly number[])[];
  /** Inputs on which at least one program returned a value: the only ones that separate behaviours. */
  readonly informative: readonly number[];
}

/** A value that became an exception or an endless run is the mark of an overfitted patch. */
const harm = (was: Outcome | undefined, is: Outcome): number =>
  was?.kind === 'value' && is.kind !== 'value' ? 1 : 0;

/**
 * Ranks candidates by proposer's score, lowered by new failures and by changed results on inputs nobody
 * complained about: right fixes are local. `outcomes[candidate][input]`, `original[input]`.
 */
export const rankCandidates = (
  scores: readonly number[],
  outcomes: readonly (readonly Outcome[])[],
  original: readonly Outcome[],
): Ranked => {
  const inputs = original.map((_, index) => index);
  const informative = inputs.filter(
    (index) =>
      isInformative(original[index] as Outcome) ||
      outcomes.some((row) => isInformative(row[index] as Outcome)),
  );
  const keys = outcomes.map((row) => informative.map((index) => behaviourOf(row[index] as Outcome)));
  const value = (candidate: number): number => {
    const row = outcomes[candidate] ?? [];
    const worse = informative.reduce((sum, index) => sum + harm(original[index], row[index] as Outcome), 0);
    const share = informative.length === 0 ? 0 : worse / informative.length;
    return (scores[candidate] ?? 0) * (1 - 0.8 * share);
  };
  const clusters = clusterByBehaviour(keys).map(({ members }) =>
    [...members].sort((a, b) => value(b) - value(a) || a - b),
  );
  // Support adds up slowly: ten ways to write one behaviour are one idea, not ten.
  const weight = (members: readonly number[]): number =>
    value(members[0] ?? 0) * (1 + 0.15 * Math.log2(members.length));
  return {
    clusters: clusters.sort((a, b) => weight(b) - weight(a) || (a[0] ?? 0) - (b[0] ?? 0)),
    informative,
  };
};

/** How much a person must read to answer a question about this call. */
export const readingCost = (call: Call): number => JSON.stringify(call.args).length;
