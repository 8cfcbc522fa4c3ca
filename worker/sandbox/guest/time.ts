/** Virtual time of both sides, driven from the test side: the earlier timer fires first, wherever it is. */
import { addLasting, failureOf } from './assertions.ts';
import {
  advanceTo,
  clearTimers,
  dateNow,
  dateShift,
  fireNext,
  nextDue,
  setDateShift,
  timerCount,
  virtualNow,
} from './clock.ts';
import type { VirtualClock } from './frameworks/index.ts';
import { applySettled, takeSettled } from './membrane.ts';
import { tick } from './steps.ts';
import { exchange, performing, servedSoFar } from './wire.ts';

let usesSubject = false;
/** Fake timers are in use: nothing fires by itself. */
let held = false;

/** From now on there is another side whose time counts. */
export const involveSubject = (): void => {
  usesSubject = true;
};

interface Other {
  readonly next: number | null;
  readonly pending: number;
  /** Something happened that may let this side go on. */
  readonly moved: boolean;
}

const NOBODY: Other = { next: null, pending: 0, moved: false };

/** Lets the other side's microtasks run. Within a call of the other side nothing drains, as in one realm. */
const drain = (fire: boolean, clear = false): Other => {
  if (!usesSubject || performing() > 0) return NOBODY;
  const served = servedSoFar();
  const settled = takeSettled();
  const answer = exchange({ k: 'drain', now: virtualNow(), shift: dateShift(), fire, clear, settled });
  if (answer.k !== 'drained') return NOBODY;
  advanceTo(answer.now);
  applySettled(answer.settled);
  const moved = settled.length > 0 || answer.settled.length > 0 || served !== servedSoFar();
  return { next: answer.next, pending: answer.pending, moved };
};

/** Fires the earliest timer of both sides; false when there is none. */
const fireEarliest = (other: Other): boolean => {
  const local = nextDue();
  if (local !== null && (other.next === null || local <= other.next)) {
    fireNext();
    return true;
  }
  if (other.next === null) return false;
  advanceTo(other.next);
  drain(true);
  return true;
};

/** Moves both sides one event on; false when neither has anything left to do. */
export const advance = (): boolean => {
  tick();
  const other = drain(false);
  if (other.moved) return true;
  if (held) return false;
  try {
    return fireEarliest(other);
  } catch (error) {
    addLasting(failureOf(error));
    return true;
  }
};

/** The clock that fake timers of the frameworks drive. */
export const testClock: VirtualClock = {
  hold: (hold) => {
    held = hold;
    if (!hold) setDateShift(0);
  },
  now: dateNow,
  setNow: (ms) => {
    setDateShift(ms - dateNow() + dateShift());
    drain(false);
  },
  advance: (ms) => {
    advanceTo(virtualNow() + ms);
    drain(false);
  },
  untilNext: () => {
    const { next } = drain(false);
    const local = nextDue();
    const due = local === null ? next : next === null ? local : Math.min(local, next);
    return due === null ? null : Math.max(0, due - virtualNow());
  },
  fireNext: () => void fireEarliest(drain(false)),
  pending: () => timerCount() + drain(false).pending,
  clear: () => {
    clearTimers();
    drain(false, true);
  },
};
