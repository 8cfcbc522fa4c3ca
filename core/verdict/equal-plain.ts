/** Reading `Plain` trees: primitives back as JavaScript primitives, references resolved, members by name. */
import type { Plain } from '../../protocol/plain.ts';

export type Primitive = string | number | boolean | null | undefined | bigint;
type Tagged = Exclude<Plain, string | number | boolean | null>;
export type Kind = Tagged['$'];
/** A tagged node of one kind: `Node<'array'>`. */
export type Node<K extends Kind = Kind> = Extract<Tagged, { $: K }>;

export const UNDEFINED: Plain = { $: 'undefined' };
const TRUNCATED: Plain = { $: 'truncated' };

/** The node of a plain value that is not a bare JSON primitive; null for those. */
export function nodeOf(plain: Plain): Node | null {
  return typeof plain === 'object' && plain !== null ? plain : null;
}

/**
 * The JavaScript primitive a plain value stands for, boxed so that `undefined` can be told from "is an
 * object". Symbols are nodes here, compared by the text that names them.
 */
export function primitiveOf(plain: Plain): { readonly value: Primitive } | null {
  const node = nodeOf(plain);
  if (node === null) return { value: plain as string | number | boolean | null };
  switch (node.$) {
    case 'undefined':
      return { value: undefined };
    case 'number':
      return { value: Number(node.v) };
    case 'bigint':
      return { value: BigInt(node.v) };
    default:
      return null;
  }
}

/** JavaScript's `Boolean(value)`. */
export function isTruthy(plain: Plain): boolean {
  const primitive = primitiveOf(plain);
  return primitive === null || Boolean(primitive.value);
}

/** JavaScript's `typeof`. */
export function typeOf(plain: Plain): string {
  const primitive = primitiveOf(plain);
  if (primitive !== null) return typeof primitive.value;
  const kind = nodeOf(plain)?.$;
  return kind === 'function' || kind === 'symbol' ? kind : 'object';
}

/** Every node that carries an id, so that `ref` can be followed. Iterative: depth costs no stack. */
export function indexNodes(root: Plain): ReadonlyMap<number, Plain> {
  const found = new Map<number, Plain>();
  const todo: Plain[] = [root];
  for (let plain = todo.pop(); plain !== undefined; plain = todo.pop()) {
    const node = nodeOf(plain);
    if (node === null) continue;
    if ('id' in node && node.$ !== 'ref' && !found.has(node.id)) found.set(node.id, node);
    if (node.$ === 'array' || node.$ === 'set') for (const item of node.v) todo.push(item);
    else if (node.$ === 'map') for (const pair of node.v) todo.push(pair[0], pair[1]);
    else if (node.$ === 'object' || node.$ === 'error') for (const pair of node.v) todo.push(pair[1]);
  }
  return found;
}

/** Follows a reference; one that leads nowhere is `truncated`, so it equals nothing. */
export function resolve(plain: Plain, nodes: ReadonlyMap<number, Plain>): Plain {
  const node = nodeOf(plain);
  return node?.$ === 'ref' ? (nodes.get(node.id) ?? TRUNCATED) : plain;
}

/** Own properties by name; of an error also `name` and `message`, which are not enumerable there. */
export function membersOf(node: Node): ReadonlyMap<string, Plain> {
  switch (node.$) {
    case 'object':
      return new Map(node.v);
    case 'error':
      return new Map<string, Plain>([['name', node.type], ['message', node.message], ...node.v]);
    case 'array':
      return new Map<string, Plain>([
        ...node.v.map((item, index): [string, Plain] => [String(index), item]),
        ['length', node.v.length],
      ]);
    default:
      return new Map();
  }
}
