/**
 * Doing what the other side asks for, with values of this side. It may only name what it was given:
 * never a built-in, never a number that was not handed across.
 */
import type { Plain } from '../../../protocol/plain.ts';
import type { Request, Result } from '../../../protocol/sandbox-wire.ts';
import { decode, decodeFresh } from './decode.ts';
import { encode } from './encode.ts';
import { isOwn, objectOf } from './identity.ts';
import {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
  reflectGet,
  reflectHas,
  reflectSet,
  toJson,
} from './primordials.ts';
import { isSpent, stepsUsed, takeCost, tick } from './steps.ts';

/** What the two roles offer beyond operations on handles. */
interface Roots {
  module(id: string): Plain;
  scope(): Plain;
  path(path: string): unknown;
}

const refused: Roots = {
  module: () => {
    throw new TypeError('not offered here');
  },
  scope: () => {
    throw new TypeError('not offered here');
  },
  path: () => {
    throw new TypeError('not offered here');
  },
};
let roots = refused;
export const setRoots = (next: Roots): void => {
  roots = next;
};

/** Items taken from an iterator that is only reported. */
const MAX_PULLED = 100;

type Any = (...args: unknown[]) => unknown;

/** Sloppy functions tell who called them with what; nobody across the border may know. */
const HIDDEN = ['caller', 'arguments', 'callee'];

const targetOf = (request: Request): object => {
  const target = isOwn(request.target) ? objectOf(request.target) : undefined;
  if (target === undefined) throw new TypeError('a value was named that was never handed across');
  return target;
};

export const perform = (request: Request): Result => {
  const fresh = request.op === 'path';
  let args: unknown[] = [];
  let self: unknown;
  const after = (): Pick<Result & { k: 'value' }, 'argsAfter' | 'selfAfter'> => {
    const out: { argsAfter?: Plain[]; selfAfter?: Plain } = {};
    if (hasObject(request.args)) {
      const argsAfter: Plain[] = [];
      for (let i = 0; i < args.length; i++) argsAfter[i] = encode(args[i], 'cross');
      if (fresh || toJson(argsAfter) !== toJson(request.args)) out.argsAfter = argsAfter;
    }
    const { self: selfBefore } = request;
    if (selfBefore !== undefined && isCopied(selfBefore)) {
      const selfAfter = encode(self, 'cross');
      if (toJson(selfAfter) !== toJson(selfBefore)) out.selfAfter = selfAfter;
    }
    return out;
  };
  try {
    if (fresh) args = decodeFresh(request.args);
    else for (let i = 0; i < request.args.length; i++) args[i] = decode(request.args[i] as Plain);
    if (request.self !== undefined) self = decode(request.self);
    const value = carryOut(request, args, self);
    if (isSpent()) return { k: 'stopped', why: 'steps', steps: stepsUsed() };
    return { k: 'value', value, ...after(), ...takeCost() };
  } catch (error) {
    if (isSpent()) return { k: 'stopped', why: 'steps', steps: stepsUsed() };
    if (isOutOfMemory(error)) return { k: 'stopped', why: 'memory', steps: stepsUsed() };
    return { k: 'error', error: encode(error, 'cross'), ...after(), ...takeCost() };
  }
};

const carryOut = (request: Request, args: unknown[], self: unknown): Plain => {
  const { op } = request;
  const cross = (value: unknown): Plain => encode(value, 'cross');
  switch (op) {
    case 'module':
      return roots.module(String(request.key));
    case 'scope':
      return roots.scope();
    case 'path': {
      const result = apply(roots.path(String(request.key)) as Any, undefined, args);
      return report(result);
    }
    case 'snapshot':
      return encode(targetOf(request), 'look');
    case 'proto': {
      const prototype = getPrototypeOf(targetOf(request));
      return prototype === null ? null : live(prototype);
    }
    case 'call':
      return cross(apply(targetOf(request) as Any, self, args));
    case 'construct':
      return cross(construct(targetOf(request) as Any, args));
    case 'keys':
      return cross(ownKeys(targetOf(request)).filter((key) => !isHidden(key)));
    default:
      return cross(
        property(request, targetOf(request), decode(request.key ?? '') as PropertyKey, args, self),
      );
  }
};

const property = (
  { op, self: hasSelf }: Request,
  target: object,
  key: PropertyKey,
  args: unknown[],
  self: unknown,
): unknown => {
  if (isHidden(key)) return op === 'has' || op === 'delete' ? false : undefined;
  switch (op) {
    case 'method':
      return apply(reflectGet(target, key) as Any, target, args);
    case 'get':
      return hasSelf === undefined ? reflectGet(target, key) : reflectGet(target, key, self);
    case 'set':
      if (!reflectSet(target, key, args[0]))
        throw new TypeError(`Cannot assign to read only property '${String(key)}'`);
      return undefined;
    case 'has':
      return reflectHas(target, key);
    case 'delete':
      return deleteProperty(target, key);
    case 'define':
      return defineProperty(target, key, {
        value: args[0],
        enumerable: args[1] === true,
        writable: true,
        configurable: true,
      });
    default: {
      const own = getOwnPropertyDescriptor(target, key);
      if (!own) return undefined;
      return [
        own.enumerable === true,
        own.writable !== false,
        'value' in own ? own.value : reflectGet(target, key),
      ];
    }
  }
};

/** A result nobody will use, only look at: promises stay awaitable, iterators are pulled a little. */
const report = (result: unknown): Plain => {
  const plain = encode(result, 'look');
  if (typeof plain !== 'object' || plain === null) return plain;
  if (plain.$ === 'promise') return encode(result, 'cross');
  if (plain.$ !== 'iterator' || plain.async) return plain;
  const values: unknown[] = [];
  let done = false;
  while (!done && values.length < MAX_PULLED) {
    tick();
    const step = (result as Iterator<unknown>).next();
    done = step.done === true;
    if (!done) values[values.length] = step.value;
  }
  const pulled: [string, Plain][] = [
    ['values', encode(values, 'look')],
    ['done', done],
  ];
  return { $: 'object', id: plain.handle, type: 'Iterator', v: pulled };
};

const isHidden = (key: unknown): boolean => key === HIDDEN[0] || key === HIDDEN[1] || key === HIDDEN[2];

/** A stub for an object that would otherwise be copied: module exports, scopes, prototypes. */
export const live = (value: object): Plain => {
  const plain = encode(value, 'cross');
  if (typeof plain === 'object' && plain !== null && plain.$ === 'object') {
    return { $: 'object', id: plain.id, type: plain.type, handle: plain.id, v: [] };
  }
  return plain;
};

const isCopied = (plain: Plain): boolean =>
  typeof plain === 'object' &&
  plain !== null &&
  (plain.$ === 'array' ||
    plain.$ === 'map' ||
    plain.$ === 'set' ||
    plain.$ === 'bytes' ||
    (plain.$ === 'object' && plain.handle === undefined));

const hasObject = (args: readonly Plain[]): boolean => {
  for (let i = 0; i < args.length; i++) if (isCopied(args[i] as Plain)) return true;
  return false;
};

/** QuickJS throws `InternalError: out of memory`; V8 does not throw, it dies. */
const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  getOwnPropertyDescriptor(error, 'message')?.value === 'out of memory';
