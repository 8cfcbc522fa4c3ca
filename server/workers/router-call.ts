/** One call of the candidate with plain arguments, the service itself standing on the other side. */
import { isPortable } from '../../core/verdict/inputs.ts';
import type { Plain } from '../../protocol/plain.ts';
import type { Program } from '../../protocol/program.ts';
import type { Settled } from '../../protocol/sandbox-wire.ts';
import type { Outcome } from '../../protocol/sandbox.ts';
import { openCandidate, type RunOptions } from './router.ts';
import { outcomeOf } from './router-record.ts';
import { SideEnded, type Side } from './router-side.ts';
import type { SandboxProcess } from './sandbox-process.ts';

/** Turns of the event loop a promise is waited for. */
const MAX_TURNS = 10_000;

const refusal = (message: string): Outcome => ({
  kind: 'error',
  error: { $: 'error', id: 0, type: 'TypeError', message, v: [] },
  steps: 0,
});

/**
 * Calls an export or top-level name in a fresh realm. A promise is awaited: the outcome is what it
 * becomes; one that never settles is an error. An iterator's first 100 items are its value.
 */
export const routeCall = async (
  child: SandboxProcess,
  program: Program,
  call: { readonly path: string; readonly args: readonly Plain[] },
  o: RunOptions,
): Promise<Outcome> => {
  if (!call.args.every(isPortable)) return refusal('an argument cannot be carried into a fresh realm');
  let side: Side | undefined;
  try {
    side = await openCandidate(child, program, o);
    side.answer({
      k: 'do',
      req: { op: 'path', target: 0, key: call.path, args: [...call.args], path: call.path },
    });
    const event = await side.next();
    if (event.k !== 'ask' || event.ask.k !== 'did') throw side.broken('the candidate side asks back');
    const outcome = outcomeOf(event.ask.res);
    if (outcome.kind !== 'value' || typeof outcome.value !== 'object' || outcome.value?.$ !== 'promise')
      return outcome;
    return await awaited(side, outcome, outcome.value.handle);
  } catch (error) {
    if (!(error instanceof SideEnded)) throw error;
    return error.ending;
  } finally {
    await side?.stop();
  }
};

const awaited = async (
  side: Side,
  called: Extract<Outcome, { kind: 'value' }>,
  handle: number,
): Promise<Outcome> => {
  let { steps } = called;
  const marks = [...(called.marks ?? [])];
  let now = 0;
  let fire = false;
  // The result was computed while the side performed; it waits for our answer before it idles.
  side.answer({ k: 'drain', now, shift: 0, fire, clear: false, settled: [] });
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const event = await side.next();
    if (event.k !== 'ask' || event.ask.k !== 'idle') throw side.broken('the candidate side asks back');
    const { ask } = event;
    steps += ask.steps;
    marks.push(...(ask.marks ?? []));
    if (ask.stopped) return ask.stopped === 'steps' ? { kind: 'steps', steps } : { kind: 'memory' };
    const found = ask.settled.find((one: Settled) => one.handle === handle);
    const cost = { steps, ...(marks.length > 0 ? { marks } : {}) };
    const after = called.argsAfter ? { argsAfter: called.argsAfter } : {};
    if (found?.ok) return { kind: 'value', value: found.value, ...after, ...cost };
    if (found) return { kind: 'error', error: found.value, ...cost };
    if (ask.next === null) return { ...refusal('the promise never settled'), ...cost } as Outcome;
    now = ask.next;
    fire = true;
    side.answer({ k: 'drain', now, shift: 0, fire, clear: false, settled: [] });
  }
  return { kind: 'steps', steps };
};
