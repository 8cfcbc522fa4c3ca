/** Walking a Babel tree without a visitor library: every child node, in source order of its keys. */
import type { Node } from '@babel/types';

const SKIP = new Set([
  'leadingComments',
  'trailingComments',
  'innerComments',
  'loc',
  'extra',
  'tokens',
  'errors',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Direct child nodes of `node`. */
export function* children(node: Node): Generator<Node> {
  for (const [key, value] of Object.entries(node)) {
    if (SKIP.has(key)) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield item;
    } else if (isNode(value)) yield value;
  }
}

/** `node` and all nodes below it, parents first. */
export function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of children(node)) yield* descendants(child);
}
