/** Plain values as a JavaScript expression that makes an equal value again. */
import type { Plain } from '../../protocol/plain.ts';
import type { Node } from './equal-plain.ts';
import { nodeOf } from './equal-plain.ts';
import { showKey } from './show.ts';

const ERRORS = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
]);
const TYPED_ARRAYS = new Set([
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
  'Float32Array', 'Float64Array',
]); // prettier-ignore
const DEPTH = 200;

class Impossible extends Error {}

/**
 * An expression that recreates the value, or null when no expression can: class instances, functions,
 * symbols, shared or cyclic parts, anything truncated.
 */
export function toSource(plain: Plain): string | null {
  try {
    return source(plain, 0);
  } catch (error) {
    if (error instanceof Impossible) return null;
    throw error;
  }
}

function source(plain: Plain, depth: number): string {
  if (depth > DEPTH) throw new Impossible();
  const node = nodeOf(plain);
  if (node === null) return Object.is(plain, -0) ? '-0' : JSON.stringify(plain);
  const inner = (value: Plain): string => source(value, depth + 1);
  switch (node.$) {
    case 'undefined':
      return 'undefined';
    case 'number':
      return node.v;
    case 'bigint':
      return `${node.v}n`;
    case 'date':
      return `new Date(${node.v ?? 'NaN'})`;
    case 'regexp':
      return `new RegExp(${JSON.stringify(node.source)}, ${JSON.stringify(node.flags)})`;
    case 'array':
      return array(node, inner);
    case 'set':
      return node.v.length === 0 ? 'new Set()' : `new Set([${node.v.map(inner).join(', ')}])`;
    case 'map':
      return node.v.length === 0
        ? 'new Map()'
        : `new Map([${node.v.map(([key, value]) => `[${inner(key)}, ${inner(value)}]`).join(', ')}])`;
    case 'bytes':
      if (node.type === 'ArrayBuffer') return `new Uint8Array([${node.v.join(', ')}]).buffer`;
      if (!TYPED_ARRAYS.has(node.type)) throw new Impossible();
      return `new ${node.type}([${node.v.join(', ')}])`;
    case 'error':
      if (!ERRORS.has(node.type) || node.v.length > 0) throw new Impossible();
      return `new ${node.type}(${JSON.stringify(node.message)})`;
    case 'object':
      return object(node, inner);
    default:
      throw new Impossible();
  }
}

function array(node: Node<'array'>, inner: (value: Plain) => string): string {
  const holes = new Set(node.holes);
  const items = node.v.map((item, index) => (holes.has(index) ? '' : inner(item)));
  // A trailing hole needs a comma of its own, or the literal is one shorter.
  const end = holes.has(node.v.length - 1) ? ',' : '';
  return `[${items.join(', ')}${end}]`;
}

function object(node: Node<'object'>, inner: (value: Plain) => string): string {
  if ((node.type !== 'Object' && node.type !== null) || node.handle !== undefined) throw new Impossible();
  // Written plainly, `__proto__:` in a literal sets the prototype instead of a property.
  const members = node.v.map(([key, value]) =>
    key === '__proto__' ? `["__proto__"]: ${inner(value)}` : `${showKey(key)}: ${inner(value)}`,
  );
  const literal = members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  return node.type === null ? `Object.assign(Object.create(null), ${literal})` : literal;
}
