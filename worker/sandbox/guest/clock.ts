/**
 * Virtual time and seeded randomness: timers fire in order of their due time without waiting, `Date` reads
 * the virtual clock, and `Math.random` is a function of the seed, so that runs repeat.
 */
import { apply, construct, defineProperty, RealDate } from './primordials.ts';
import { tick } from './steps.ts';

interface Timer {
  readonly id: number;
  due: number;
  readonly every: number | null;
  readonly fn: (...args: unknown[]) => unknown;
  readonly args: unknown[];
}

/** 2024-01-01T00:00:00Z: an ordinary moment, the same for every run. */
const EPOCH = 1_704_067_200_000;
const MAX_TIMERS = 10_000;

let now = 0;
/** What `Date` shows beyond the virtual time: fake timers may set the clock. */
let shift = 0;
let lastId = 0;
let timers: Timer[] = [];

/** What `Date.now()` tells. */
export const dateNow = (): number => EPOCH + now + shift;
export const dateShift = (): number => shift;
export const setDateShift = (ms: number): void => {
  shift = ms;
};
export const timerCount = (): number => timers.length;
export const clearTimers = (): void => {
  timers = [];
};

/** Virtual milliseconds since the realm was opened. */
export const virtualNow = (): number => now;

/** Time never runs backwards. */
export const advanceTo = (time: number): void => {
  if (time > now) now = time;
};

/** When the next timer is due, in virtual ms; null when there is none. */
export const nextDue = (): number | null => {
  let due: number | null = null;
  for (let i = 0; i < timers.length; i++) {
    const timer = timers[i];
    if (timer && (due === null || timer.due < due)) due = timer.due;
  }
  return due;
};

/** Fires the earliest timer; what its callback throws is thrown here. */
export const fireNext = (): void => {
  let first: Timer | undefined;
  for (let i = 0; i < timers.length; i++) {
    const timer = timers[i];
    if (timer && (first === undefined || timer.due < first.due)) first = timer;
  }
  if (first === undefined) return;
  advanceTo(first.due);
  if (first.every === null) remove(first.id);
  else {
    // A re-armed timer goes behind the others that are due at the same moment.
    remove(first.id);
    first.due = now + first.every;
    timers[timers.length] = first;
  }
  tick();
  apply(first.fn, undefined, first.args);
};

const remove = (id: unknown): void => {
  const kept: Timer[] = [];
  const wanted = typeof id === 'object' && id !== null ? (id as { id?: unknown }).id : id;
  for (let i = 0; i < timers.length; i++) {
    const timer = timers[i];
    if (timer && timer.id !== wanted) kept[kept.length] = timer;
  }
  timers = kept;
};

const add = (fn: unknown, delay: unknown, repeat: boolean, args: unknown[]): number => {
  if (typeof fn !== 'function') throw new TypeError('The "callback" argument must be of type function');
  if (timers.length >= MAX_TIMERS) throw new RangeError('too many timers');
  const wait = typeof delay === 'number' && delay >= 1 ? delay : repeat ? 1 : 0;
  const id = ++lastId;
  timers[timers.length] = { id, due: now + wait, every: repeat ? wait : null, fn: fn as Timer['fn'], args };
  return id;
};

const seededRandom = (seed: number): (() => number) => {
  // mulberry32
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const virtualDate = (): typeof Date => {
  const Virtual = function Date(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return construct(RealDate, [dateNow()]).toString();
    return construct(RealDate, args.length === 0 ? [dateNow()] : args, new.target);
  };
  defineProperty(Virtual, 'length', { value: 7 });
  defineProperty(Virtual, 'prototype', { value: RealDate.prototype, writable: false });
  const statics = { now: dateNow, parse: RealDate.parse, UTC: RealDate.UTC };
  for (const name of ['now', 'parse', 'UTC'] as const) {
    defineProperty(Virtual, name, { value: statics[name], writable: true, configurable: true });
  }
  defineProperty(RealDate.prototype, 'constructor', { value: Virtual, writable: true, configurable: true });
  return Virtual as unknown as typeof Date;
};

const put = (target: object, name: string, value: unknown): void => {
  defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
};

export const installClock = (global: object): void => {
  put(global, 'setTimeout', (fn: unknown, ms?: unknown, ...args: unknown[]) => add(fn, ms, false, args));
  put(global, 'setInterval', (fn: unknown, ms?: unknown, ...args: unknown[]) => add(fn, ms, true, args));
  put(global, 'setImmediate', (fn: unknown, ...args: unknown[]) => add(fn, 0, false, args));
  for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate']) put(global, name, remove);
  put(global, 'Date', virtualDate());
  put(global, 'performance', { now: () => now, mark: () => undefined, measure: () => undefined });
  setSeed(1);
};

export const setSeed = (seed: number): void => put(Math, 'random', seededRandom(seed));
