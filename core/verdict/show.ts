/** Plain values as JavaScript source-like text: for messages, questions, receipts and differences. */
import { ASYMMETRIC_TYPE } from '../../protocol/asymmetric.ts';
import type { Plain } from '../../protocol/plain.ts';
import type { Node } from './equal-plain.ts';
import { indexNodes, nodeOf, resolve } from './equal-plain.ts';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const DEPTH = 50;

/**
 * One line such as `[1, -0, "a"]` or `Map {"k" => 2n}`, at most `maxLength` characters; what does not fit
 * is cut and ends in `…`. Total: any plain value can be shown, cycles as `[Circular]`.
 */
export function show(plain: Plain, maxLength = 120): string {
  const writer = new Writer(maxLength, indexNodes(plain));
  writer.value(plain);
  return writer.text();
}

/** A property key as it is written in an object literal. */
export function showKey(key: string): string {
  return IDENTIFIER.test(key) ? key : JSON.stringify(key);
}

class Writer {
  #out = '';
  readonly #max: number;
  readonly #nodes: ReadonlyMap<number, Plain>;
  readonly #open = new Set<Node>();

  constructor(max: number, nodes: ReadonlyMap<number, Plain>) {
    this.#max = max;
    this.#nodes = nodes;
  }

  text(): string {
    // Names of types, functions and symbols come unescaped from hostile ground.
    const line = this.#out.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
    if (line.length <= this.#max) return line;
    const cut = line.slice(0, Math.max(0, this.#max - 1));
    // Half a surrogate pair would be shown as a replacement mark.
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
  }

  value(reference: Plain): void {
    const plain = resolve(reference, this.#nodes);
    const node = nodeOf(plain);
    if (node === null) this.#put(bare(plain, this.#max));
    else if (this.#open.has(node)) this.#put('[Circular]');
    else if (this.#open.size >= DEPTH) this.#put('…');
    else {
      this.#open.add(node);
      this.#node(node);
      this.#open.delete(node);
    }
  }

  #node(node: Node): void {
    switch (node.$) {
      case 'array':
        return this.#array(node);
      case 'set':
        return this.#list('Set {', node.v, '}', (item) => this.value(item));
      case 'map':
        return this.#list('Map {', node.v, '}', ([key, value]) => {
          this.value(key);
          this.#put(' => ');
          this.value(value);
        });
      case 'bytes':
        return this.#list(`${node.type} [`, node.v, ']', (byte) => this.#put(String(byte)));
      case 'object':
        return this.#object(node);
      case 'error':
        this.#put(`${node.type}(${quote(node.message, this.#max)})`);
        if (node.v.length > 0) this.#members(' {', node.v);
        return undefined;
      default:
        return this.#put(leaf(node));
    }
  }

  #array(node: Node<'array'>): void {
    const holes = new Set(node.holes);
    this.#list('[', node.v, ']', (item, index) =>
      holes.has(index) ? this.#put('<hole>') : this.value(item),
    );
  }

  #object(node: Node<'object'>): void {
    const label = node.type === ASYMMETRIC_TYPE ? node.v.find(([key]) => key === 'label')?.[1] : undefined;
    if (typeof label === 'string') return this.#put(label.slice(0, this.#max));
    const type = node.type === null ? '[null prototype] ' : node.type === 'Object' ? '' : `${node.type} `;
    return this.#members(`${type}{`, node.v);
  }

  #members(open: string, members: readonly (readonly [string, Plain])[]): void {
    this.#list(open, members, '}', ([key, value]) => {
      this.#put(`${showKey(key.slice(0, this.#max + 1))}: `);
      this.value(value);
    });
  }

  #list<T>(open: string, items: readonly T[], close: string, each: (item: T, index: number) => void): void {
    this.#put(open);
    for (const [index, item] of items.entries()) {
      if (this.#out.length > this.#max) return;
      if (index > 0) this.#put(', ');
      each(item, index);
    }
    this.#put(close);
  }

  #put(text: string): void {
    if (this.#out.length <= this.#max) this.#out += text;
  }
}

function bare(plain: Plain, max: number): string {
  if (typeof plain === 'string') return quote(plain, max);
  return Object.is(plain, -0) ? '-0' : String(plain);
}

/** Escaping makes text longer, never shorter, so a cut before it loses nothing that would be shown. */
function quote(text: string, max: number): string {
  return JSON.stringify(text.length > max + 1 ? text.slice(0, max + 1) : text);
}

function leaf(node: Node): string {
  switch (node.$) {
    case 'undefined':
      return 'undefined';
    case 'number':
      return node.v;
    case 'bigint':
      return `${node.v}n`;
    case 'symbol':
      return symbol(node.v);
    case 'date':
      return `new Date(${node.v === null ? 'NaN' : isoDate(node.v)})`;
    case 'regexp':
      return `/${node.source}/${node.flags}`.replaceAll('\n', '\\n');
    case 'function':
      return node.name === '' ? '[function]' : `[function ${node.name}]`;
    case 'promise':
      return 'Promise';
    case 'iterator':
      return node.async ? 'AsyncIterator' : 'Iterator';
    default:
      return '…';
  }
}

/** Realms write symbols as `@iterator`, `@for:name` or `@<number>:description`. */
function symbol(text: string): string {
  const [, number, description] = /^@(\d+|for):(.*)$/s.exec(text) ?? [];
  if (number === 'for') return `Symbol.for(${JSON.stringify(description)})`;
  if (number !== undefined) return `Symbol(${description})`;
  return /^@\w+$/.test(text) ? `Symbol.${text.slice(1)}` : `Symbol(${text})`;
}

/** Only dates ECMAScript can hold have an ISO form (±8.64e15 ms, ECMA-262 §21.4.1.1). */
function isoDate(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? JSON.stringify(new Date(ms).toISOString()) : String(ms);
}
