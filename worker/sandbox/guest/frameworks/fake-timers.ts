/** Fake timers of vitest, jest and node:test, over the realm's virtual clock where the kit lends it. */
import { unsupported } from './support.ts';

/** What the kit lends; all times in virtual ms. */
export interface VirtualClock {
  /** While held, timers fire only through the calls below. */
  hold(held: boolean): void;
  /** What `Date.now()` tells. */
  now(): number;
  setNow(ms: number): void;
  /** Moves time on without firing anything. */
  advance(ms: number): void;
  /** Time until the earliest timer is due, null without timers. */
  untilNext(): number | null;
  /** Moves to the earliest timer and fires it. */
  fireNext(): void;
  pending(): number;
  clear(): void;
}

export interface FakeTimers {
  useFakeTimers(): void;
  useRealTimers(): void;
  setSystemTime(time: number | Date | string): void;
  advanceTimersByTime(ms: number): void;
  advanceTimersByTimeAsync(ms: number): Promise<void>;
  advanceTimersToNextTimer(steps?: number): void;
  runAllTimers(): void;
  runAllTimersAsync(): Promise<void>;
  runOnlyPendingTimers(): void;
  runOnlyPendingTimersAsync(): Promise<void>;
  getTimerCount(): number;
  clearAllTimers(): void;
  isFakeTimers(): boolean;
}

/** jest's and vitest's own bound on `runAllTimers`. */
const MAX_TIMERS = 10_000;

/** `owner` names the object in errors: `vi`, `jest`, `mock.timers`. */
export function fakeTimers(owner: string, lent?: VirtualClock): FakeTimers {
  let held = false;
  const clock = (name: string): VirtualClock => lent ?? unsupported(`${owner}.${name}`);
  const running = (name: string): VirtualClock => {
    const own = clock(name);
    if (!held) throw new Error(`${owner}.${name}: fake timers are not in use`);
    return own;
  };
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  /** Fires what falls due within `ms`; `between` runs after each, for the async forms. */
  function* due(own: VirtualClock, ms: number): Generator<void> {
    let left = ms;
    for (let fired = 0; fired < MAX_TIMERS; fired++) {
      const wait = own.untilNext();
      if (wait === null || wait > left) return own.advance(left);
      left -= wait;
      own.fireNext();
      yield;
    }
    throw new Error(`more than ${MAX_TIMERS} timers fired`);
  }
  function* every(own: VirtualClock): Generator<void> {
    for (let fired = 0; own.untilNext() !== null; fired++) {
      if (fired >= MAX_TIMERS) throw new Error(`more than ${MAX_TIMERS} timers fired`);
      own.fireNext();
      yield;
    }
  }
  function* waiting(own: VirtualClock): Generator<void> {
    for (let left = own.pending(); left > 0 && own.untilNext() !== null; left--) {
      own.fireNext();
      yield;
    }
  }
  const now = (steps: Generator<void>): void => {
    while (steps.next().done !== true);
  };
  const later = async (steps: Generator<void>): Promise<void> => {
    await settle();
    while (steps.next().done !== true) await settle();
    await settle();
  };

  return {
    useFakeTimers: () => {
      clock('useFakeTimers').hold(true);
      held = true;
    },
    useRealTimers: () => {
      if (held) lent?.hold(false);
      held = false;
    },
    setSystemTime: (time) =>
      running('setSystemTime').setNow(typeof time === 'number' ? time : new Date(time).getTime()),
    advanceTimersByTime: (ms) => now(due(running('advanceTimersByTime'), ms)),
    advanceTimersByTimeAsync: (ms) => later(due(running('advanceTimersByTimeAsync'), ms)),
    advanceTimersToNextTimer: (steps = 1) => {
      const own = running('advanceTimersToNextTimer');
      for (let i = 0; i < steps && own.untilNext() !== null; i++) own.fireNext();
    },
    runAllTimers: () => now(every(running('runAllTimers'))),
    runAllTimersAsync: () => later(every(running('runAllTimersAsync'))),
    runOnlyPendingTimers: () => now(waiting(running('runOnlyPendingTimers'))),
    runOnlyPendingTimersAsync: () => later(waiting(running('runOnlyPendingTimersAsync'))),
    getTimerCount: () => running('getTimerCount').pending(),
    clearAllTimers: () => running('clearAllTimers').clear(),
    isFakeTimers: () => held,
  };
}
