/** Where two plain values differ, as paths a person can follow. */
import type { Plain } from '../../protocol/plain.ts';
import type { EqualityOptions } from './equal.ts';
import { equality } from './equal.ts';
import { indexNodes, membersOf, nodeOf, resolve } from './equal-plain.ts';

export interface PlainDifference {
  /** `[2].name`; empty for the value itself. */
  readonly path: string;
  /** Undefined when the part is missing on that side. */
  readonly actual: Plain | undefined;
  readonly expected: Plain | undefined;
}

const DEPTH = 30;
/** Comparisons of parts one call may make; each is bounded by its own small budget. */
const COMPARISONS = 2_000;

/** The first differing parts, deepest path first found in order of the expected value; at most `limit`. */
export function differences(
  actual: Plain,
  expected: Plain,
  options: EqualityOptions,
  limit = 3,
): PlainDifference[] {
  const left = options.actualNodes ?? indexNodes(actual);
  const right = options.expectedNodes ?? indexNodes(expected);
  const found: PlainDifference[] = [];
  let comparisons = 0;
  const within: EqualityOptions = { ...options, budget: 10_000, actualNodes: left, expectedNodes: right };

  const open = new Set<Plain>();
  const visit = (from: Plain, to: Plain, path: string): void => {
    if (found.length >= limit || ++comparisons > COMPARISONS) return;
    const a = resolve(from, left);
    const b = resolve(to, right);
    const [x, y] = [nodeOf(a), nodeOf(b)];
    const nested = x !== null && y !== null && x.$ === y.$ && (x.$ === 'array' || x.$ === 'object');
    // Around a cycle again there is nothing new.
    if (nested && open.has(x)) return;
    if (equality(a, b, within) !== 'different') return;
    const before = found.length;
    if (nested && open.size < DEPTH) {
      open.add(x);
      const mine = membersOf(x);
      const theirs = membersOf(y);
      for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
        const p = mine.get(key);
        const q = theirs.get(key);
        const at = `${path}${step(key)}`;
        if (p !== undefined && q !== undefined) visit(p, q, at);
        else if (options.subset === undefined || q !== undefined)
          report({ path: at, actual: p, expected: q });
      }
      open.delete(x);
    }
    // A leaf; or the members are the same, and the type or the holes are not.
    if (found.length === before && found.length < limit) found.push({ path, actual: a, expected: b });
  };
  const report = (difference: PlainDifference): void => {
    const only = difference.actual === undefined ? difference.expected : difference.actual;
    if (options.mode === 'structural' && only !== undefined && nodeOf(only)?.$ === 'undefined') return;
    if (found.length < limit) found.push(difference);
  };

  visit(actual, expected, '');
  return found;
}

function step(key: string): string {
  if (/^\d+$/.test(key)) return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
