/** One script text in a realm of its own. */
import { instrument } from '../../core/program/instrument.ts';
import { ScriptDone } from '../../protocol/sandbox-wire.ts';
import type { ScriptOutcome } from '../../protocol/sandbox.ts';
import type { Plain } from '../../protocol/plain.ts';
import type { RunOptions } from './router.ts';
import { Side, SideEnded } from './router-side.ts';
import { parseText } from './sandbox-frames.ts';
import type { Children } from './sandbox.ts';

const describe = (error: Plain | undefined): string => {
  if (typeof error === 'object' && error !== null && error.$ === 'error')
    return `${error.type}: ${error.message}`;
  return `thrown: ${JSON.stringify(error)}`;
};

/** Runs the text with step counters in it; a text that does not parse is an error. */
export const runScript = async (children: Children, code: string, o: RunOptions): Promise<ScriptOutcome> => {
  const startedAt = performance.now();
  const finish = (rest: Omit<ScriptOutcome, 'engine' | 'ms'>): ScriptOutcome => ({
    ...rest,
    engine: children.engine,
    ms: performance.now() - startedAt,
  });
  let counted: string;
  try {
    counted = instrument(code);
  } catch (error) {
    return finish({ outcome: 'error', error: `SyntaxError: ${(error as Error).message}`, steps: 0 });
  }
  let side: Side | undefined;
  try {
    side = await Side.open(await children.get('candidate'), o.limits);
    side.run({ cmd: 'script', seed: o.seed, steps: o.limits.steps, code: counted });
    const event = await side.next();
    // A script has nobody to ask.
    const done = event.k === 'done' ? parseText(ScriptDone, event.text) : undefined;
    if (!done) throw side.broken('a result does not fit its schema');
    const { steps } = done;
    switch (done.k) {
      case 'value':
        return finish({ outcome: 'value', value: done.value ?? { $: 'undefined' }, steps });
      case 'error':
        return finish({ outcome: 'error', error: describe(done.value), steps });
      case 'pending':
        return finish({ outcome: 'timeout', error: 'the promise never settled', steps });
      case 'steps':
        return finish({ outcome: 'timeout', error: 'ran out of steps', steps });
      case 'memory':
        return finish({ outcome: 'memory', error: 'ran out of memory', steps });
    }
  } catch (error) {
    if (!(error instanceof SideEnded)) throw error;
    const { ending } = error;
    if (ending.kind === 'crash') return finish({ outcome: 'error', error: ending.reason, steps: 0 });
    return finish({
      outcome: ending.kind === 'memory' ? 'memory' : 'timeout',
      error: `stopped: ${ending.kind}`,
      steps: 0,
    });
  } finally {
    await side?.stop();
  }
};
