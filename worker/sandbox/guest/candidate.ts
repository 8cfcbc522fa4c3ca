/** The candidate side: holds the real modules and does what it is asked, between microtask checkpoints. */
import type { Command } from '../../../protocol/sandbox-wire.ts';
import { advanceTo, clearTimers, fireNext, nextDue, setDateShift, timerCount, virtualNow } from './clock.ts';
import { builtin } from './frameworks/index.ts';
import { applySettled, takeSettled } from './membrane.ts';
import { createLoader } from './modules.ts';
import { live, setRoots } from './perform.ts';
import { isSpent, takeCost } from './steps.ts';
import { exchange } from './wire.ts';

type Named = Record<string, unknown>;

export const startCandidate = (command: Extract<Command, { cmd: 'candidate' }>): void => {
  let scope: object = {};
  const load = createLoader({
    modules: command.modules,
    shim: builtin,
    subject: (id) => load(id),
    scoped: {
      id: command.subject,
      names: command.topLevel,
      give: (names) => {
        scope = names;
      },
    },
  });
  const lookUp = (path: string): unknown => {
    const exported = load(command.subject);
    if (path === '') return exported;
    let owner: unknown;
    let value: unknown = exported;
    for (const [index, key] of path.split('.').entries()) {
      owner = value;
      value = (owner as Named | undefined | null)?.[key];
      if (index === 0 && value === undefined) value = (scope as Named)[key];
      if (index === 0 && value === undefined && key === 'default') value = exported;
    }
    if (typeof value !== 'function') throw new TypeError(`${path} is not a function`);
    return owner === undefined || owner === exported ? value : value.bind(owner);
  };
  setRoots({
    module: (id) => {
      const exported = load(id);
      return exported !== null && (typeof exported === 'object' || typeof exported === 'function')
        ? live(exported)
        : (exported as never);
    },
    scope: () => {
      load(command.subject);
      return live(scope);
    },
    path: lookUp,
  });
};

/** One turn: says it is idle, serves until told to drain, then returns so that microtasks run. */
export const serveTurn = (): void => {
  const answer = exchange({
    k: 'idle',
    now: virtualNow(),
    next: nextDue(),
    pending: timerCount(),
    settled: takeSettled(),
    stopped: isSpent() ? 'steps' : null,
    ...takeCost(),
  });
  if (answer.k !== 'drain') return;
  advanceTo(answer.now);
  applySettled(answer.settled);
  setDateShift(answer.shift);
  if (answer.clear) clearTimers();
  if (!answer.fire) return;
  try {
    fireNext();
  } catch {
    // An uncaught error in a timer has nobody to go to; the test sees what the timer did not do.
  }
};
