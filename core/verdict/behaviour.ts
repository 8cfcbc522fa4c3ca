/** What programs do on inputs, compared: behaviour keys, clusters, and inputs that tell clusters apart. */
import type { Outcome } from '../../protocol/sandbox.ts';
import type { Plain } from '../../protocol/plain.ts';

/** Object identity numbers differ between equal results; everything else counts. */
const withoutIds = (value: Plain): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const { ...rest } = value as Record<string, unknown>;
  delete rest['id'];
  delete rest['handle'];
  if (Array.isArray(rest['v']))
    rest['v'] = rest['v'].map((item: unknown) =>
      Array.isArray(item) ? item.map((part) => withoutIds(part as Plain)) : withoutIds(item as Plain),
    );
  return rest;
};

/**
 * One text per behaviour: equal for equal results, thrown error classes, or ways of not ending.
 * Error messages do not count: a fix may word its complaint differently.
 */
export const behaviourOf = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'value':
      return JSON.stringify(['value', withoutIds(outcome.value), (outcome.argsAfter ?? []).map(withoutIds)]);
    case 'error': {
      const { error } = outcome;
      return JSON.stringify([
        'error',
        typeof error === 'object' && error !== null && error.$ === 'error' ? error.type : withoutIds(error),
      ]);
    }
    case 'steps':
    case 'timeout':
      return '["endless"]';
    case 'memory':
      return '["memory"]';
    case 'crash':
      return '["crash"]';
  }
};

/** Whether an outcome says something about the function rather than about a broken contract or limit. */
export const isInformative = (outcome: Outcome): boolean => outcome.kind === 'value';

export interface Cluster {
  /** Indexes of the members, ascending: the first is the best-ranked. */
  readonly members: readonly number[];
  readonly key: string;
}

/** Groups programs by equal behaviour on the same inputs: `behaviours[program][input]`. */
export const clusterByBehaviour = (behaviours: readonly (readonly string[])[]): Cluster[] => {
  const groups = new Map<string, number[]>();
  behaviours.forEach((row, index) => {
    const key = JSON.stringify(row);
    const members = groups.get(key);
    if (members) members.push(index);
    else groups.set(key, [index]);
  });
  return [...groups].map(([key, members]) => ({ key, members }));
};

/**
 * Index of the input on which the two rows differ and whose `cost` is least (show the user the smallest);
 * null when none separates them.
 */
export const distinguishingInput = (
  left: readonly string[],
  right: readonly string[],
  cost: (input: number) => number,
): number | null => {
  let best: number | null = null;
  left.forEach((behaviour, input) => {
    if (behaviour !== right[input] && (best === null || cost(input) < cost(best))) best = input;
  });
  return best;
};
