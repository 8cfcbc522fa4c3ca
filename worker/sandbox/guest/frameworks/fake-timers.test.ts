import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VirtualClock } from './fake-timers.ts';
import { fakeTimers } from './fake-timers.ts';
import { runHere } from './run-here.ts';

/** A clock of its own: timers in a list, time in a variable. */
function clockHere(): VirtualClock & { add(ms: number, fn: () => void): void; held: boolean } {
  let now = 0;
  let timers: { due: number; fn: () => void }[] = [];
  const clock = {
    held: false,
    add: (ms: number, fn: () => void) => void timers.push({ due: now + ms, fn }),
    hold: (held: boolean) => void (clock.held = held),
    now: () => now,
    setNow: (ms: number) => void (now = ms),
    advance: (ms: number) => void (now += ms),
    untilNext: () => (timers.length === 0 ? null : Math.min(...timers.map((timer) => timer.due)) - now),
    fireNext: () => {
      const next = timers.toSorted((a, b) => a.due - b.due)[0];
      if (next === undefined) return;
      timers = timers.filter((timer) => timer !== next);
      now = next.due;
      next.fn();
    },
    pending: () => timers.length,
    clear: () => void (timers = []),
  };
  return clock;
}

describe('fake timers', () => {
  it('fire in order and only within the time given', () => {
    const clock = clockHere();
    const timers = fakeTimers('vi', clock);
    const log: string[] = [];
    timers.useFakeTimers();
    assert.ok(clock.held);
    clock.add(20, () => log.push('b'));
    clock.add(10, () => {
      log.push('a');
      clock.add(5, () => log.push('nested'));
    });
    timers.advanceTimersByTime(16);
    assert.deepEqual([log.join(' '), clock.now()], ['a nested', 16]);
    timers.runAllTimers();
    assert.deepEqual([log.join(' '), timers.getTimerCount()], ['a nested b', 0]);
    timers.useRealTimers();
    assert.ok(!clock.held);
  });
  it('pending timers only, next timer, clearing', () => {
    const clock = clockHere();
    const timers = fakeTimers('vi', clock);
    timers.useFakeTimers();
    let fired = 0;
    const again = (): void => {
      fired++;
      clock.add(1, again);
    };
    clock.add(1, again);
    timers.runOnlyPendingTimers();
    assert.equal(fired, 1);
    timers.advanceTimersToNextTimer(2);
    assert.equal(fired, 3);
    assert.throws(() => timers.runAllTimers(), /more than 10000 timers/);
    timers.clearAllTimers();
    assert.equal(timers.getTimerCount(), 0);
  });
  it('async forms let promises settle between timers', async () => {
    const clock = clockHere();
    const timers = fakeTimers('jest', clock);
    timers.useFakeTimers();
    const log: string[] = [];
    clock.add(1, () => void Promise.resolve().then(() => clock.add(1, () => log.push('second'))));
    await timers.advanceTimersByTimeAsync(5);
    assert.deepEqual(log, ['second']);
  });
  it('the same through vi, jest and mock.timers', () => {
    const clock = clockHere();
    const { vi } = runHere('vitest', clock).shim.globals as {
      vi: { useFakeTimers(): { advanceTimersByTime(ms: number): unknown } };
    };
    vi.useFakeTimers().advanceTimersByTime(7);
    assert.equal(clock.now(), 7);
    const { mock } = runHere('node', clock).shim.modules['node:test'] as {
      mock: { timers: Record<string, (value?: unknown) => void> };
    };
    mock.timers['enable']?.({ apis: ['setTimeout'], now: 100 });
    mock.timers['tick']?.(5);
    assert.equal(clock.now(), 105);
    mock.timers['reset']?.();
    assert.ok(!clock.held);
  });
  it('advancing without fake timers is an error', () => {
    assert.throws(() => fakeTimers('vi', clockHere()).advanceTimersByTime(1), /not in use/);
    assert.throws(() => fakeTimers('vi').useFakeTimers(), /not supported in the sandbox: vi\.useFakeTimers/);
  });
});
