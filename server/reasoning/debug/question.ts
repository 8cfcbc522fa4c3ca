/** The one concrete question when two behaviours survive, and what an answer to it rules out. */
import { behaviourOf, distinguishingInput } from '../../../core/verdict/behaviour.ts';
import type { Call } from '../../../core/verdict/inputs.ts';
import type { Question } from '../../../protocol/answer.ts';
import type { Outcome } from '../../../protocol/sandbox.ts';
import { showCall, showOutcome } from '../verify/judge.ts';
import { readingCost } from './rank.ts';

/** An input that separates the two best clusters, worded for a person; null when none does. */
export const askUser = (
  clusters: readonly (readonly number[])[],
  outcomes: readonly (readonly Outcome[])[],
  calls: readonly Call[],
): Question | null => {
  const [first, second] = clusters.map((members) => outcomes[members[0] ?? -1] ?? []);
  if (!first || !second) return null;
  const cost = (input: number): number => {
    const ends = [first, second].every((row) => row[input]?.kind === 'value');
    // Two values are easier to judge than a value and a crash.
    return readingCost(calls[input] as Call) + (ends ? 0 : 10_000);
  };
  const input = distinguishingInput(first.map(behaviourOf), second.map(behaviourOf), cost);
  const call = input === null ? undefined : calls[input];
  if (input === null || !call) return null;
  const votes = new Map<string, number>();
  for (const members of clusters) {
    const outcome = outcomes[members[0] ?? -1]?.[input];
    if (outcome) votes.set(showOutcome(outcome), (votes.get(showOutcome(outcome)) ?? 0) + members.length);
  }
  const options = [...votes].map(([value, candidates]) => ({ value, candidates })).slice(0, 4);
  const text = showCall(call.path, call.args);
  const [one, two] = options;
  return {
    text: `For ${text}, should the result be ${one?.value ?? '?'} or ${two?.value ?? '?'}?`,
    call: text,
    options,
  };
};
