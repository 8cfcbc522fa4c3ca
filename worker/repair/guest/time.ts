/** The realm's virtual time as frameworks' fake timers drive it, and as the search resets it. */
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
} from '../../sandbox/guest/clock.ts';
import type { VirtualClock } from '../../sandbox/guest/frameworks/index.ts';

let held = false;

export const clock: VirtualClock = {
  hold: (hold) => {
    held = hold;
    if (!hold) setDateShift(0);
  },
  now: dateNow,
  setNow: (ms) => setDateShift(ms - dateNow() + dateShift()),
  advance: (ms) => advanceTo(virtualNow() + ms),
  untilNext: () => {
    const due = nextDue();
    return due === null ? null : Math.max(0, due - virtualNow());
  },
  fireNext,
  pending: timerCount,
  clear: clearTimers,
};

/** A timer is due and nobody holds it back. */
export const canFire = (): boolean => !held && nextDue() !== null;

/** Nothing a test left behind reaches the next one. */
export const resetTime = (): void => {
  held = false;
  if (timerCount() > 0) clearTimers();
  if (dateShift() !== 0) setDateShift(0);
};
