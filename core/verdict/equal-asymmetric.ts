/**
 * `expect.any(…)` and its kin, on the expected side only. Data cannot pose as one: the test realm lists
 * the matchers it made itself, and a node is a matcher because that list holds it, never by its looks.
 */
import type { Plain } from '../../protocol/plain.ts';
import type { Pattern } from './equal.ts';
import type { Node } from './equal-plain.ts';
import { indexNodes, membersOf, nodeOf, primitiveOf, resolve, typeOf } from './equal-plain.ts';

/**
 * Reads `[matchers, value]`, the expected value as the realm sends it when matchers occur in it: one tree,
 * so that matchers inside the value are references into the list. Null when the shape is another.
 */
export function withMatchers(
  wrapper: Plain,
): { readonly value: Plain; readonly nodes: ReadonlyMap<number, Plain>; readonly pattern: Pattern } | null {
  const nodes = indexNodes(wrapper);
  const outer = nodeOf(wrapper);
  if (outer?.$ !== 'array' || outer.v.length !== 2) return null;
  const list = nodeOf(resolve(outer.v[0] as Plain, nodes));
  if (list?.$ !== 'array') return null;
  const genuine = new Set<Node>();
  for (const item of list.v) {
    const node = nodeOf(resolve(item, nodes));
    if (node !== null) genuine.add(node);
  }
  const pattern: Pattern = (node, actual, equal, resolveExpected) =>
    genuine.has(node) ? accepts(node, actual, equal, resolveExpected) : undefined;
  return { value: outer.v[1] as Plain, nodes, pattern };
}

const accepts = (
  matcher: Node,
  actual: Plain,
  equal: (actual: Plain, expected: Plain) => boolean,
  resolveExpected: (plain: Plain) => Plain,
): boolean => {
  const fields = membersOf(matcher);
  const field = (name: string): Plain => resolveExpected(fields.get(name) ?? null);
  const sample = field('sample');
  const node = nodeOf(actual);
  const answer = ((): boolean => {
    switch (field('kind')) {
      case 'anything':
        return actual !== null && node?.$ !== 'undefined';
      case 'any':
        return typeof sample === 'string' && isA(actual, sample);
      case 'stringContaining':
        return typeof actual === 'string' && typeof sample === 'string' && actual.includes(sample);
      case 'stringMatching': {
        // The realm ran the pattern on every string in sight; no foreign pattern runs on this side.
        const matched = nodeOf(field('matched'));
        return typeof actual === 'string' && matched?.$ === 'array' && matched.v.includes(actual);
      }
      case 'closeTo':
        return isCloseTo(actual, sample, field('precision'));
      case 'arrayContaining': {
        const wanted = nodeOf(sample);
        if (wanted?.$ !== 'array' || node?.$ !== 'array') return false;
        return wanted.v.every((item) => node.v.some((own) => equal(own, item)));
      }
      case 'objectContaining': {
        const wanted = nodeOf(sample);
        if (wanted?.$ !== 'object' || node === null) return false;
        const own = membersOf(node);
        return wanted.v.every(([key, value]) => {
          const mine = own.get(key);
          return mine !== undefined && equal(mine, value);
        });
      }
      default:
        return false;
    }
  })();
  return field('inverse') === true ? !answer : answer;
};

/** jest's rule: |actual − expected| < 10^−precision / 2; equal infinities are close. */
export function isCloseTo(actual: Plain, expected: Plain, precision: Plain): boolean {
  const a = primitiveOf(actual)?.value;
  const b = primitiveOf(expected)?.value;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof precision !== 'number') return false;
  return a === b || Math.abs(a - b) < 10 ** -precision / 2;
}

const BY_TYPEOF: Readonly<Record<string, string>> = {
  Number: 'number',
  String: 'string',
  Boolean: 'boolean',
  BigInt: 'bigint',
  Symbol: 'symbol',
  Function: 'function',
  Object: 'object',
};

/** `expect.any(Class)` by the class's name; subclasses beyond the built-in errors are not known here. */
function isA(actual: Plain, name: string): boolean {
  const wanted = BY_TYPEOF[name];
  if (wanted !== undefined) return typeOf(actual) === wanted;
  const node = nodeOf(actual);
  switch (node?.$) {
    case 'array':
      return name === 'Array';
    case 'map':
      return name === 'Map';
    case 'set':
      return name === 'Set';
    case 'date':
      return name === 'Date';
    case 'regexp':
      return name === 'RegExp';
    case 'promise':
      return name === 'Promise';
    case 'bytes':
      return name === node.type || (name === 'Uint8Array' && node.type === 'Buffer');
    case 'error':
      return name === 'Error' || name === node.type;
    case 'object':
      return name === node.type;
    default:
      return false;
  }
}
