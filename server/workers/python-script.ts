/** One Python text in a fresh interpreter. */
import { ScriptDone } from '../../protocol/sandbox-wire.ts';
import type { Plain } from '../../protocol/plain.ts';
import type { ScriptOutcome } from '../../protocol/sandbox.ts';
import type { RunOptions } from './router.ts';
import { Side, SideEnded } from './router-side.ts';
import { parseText } from './sandbox-frames.ts';
import type { Children } from './sandbox.ts';

const describe = (error: Plain | undefined): string =>
  typeof error === 'object' && error !== null && error.$ === 'error'
    ? `${error.type}: ${error.message}`
    : 'an error without a description';

/** Runs the text; one that does not parse is an error. */
export const runPythonScript = async (
  children: Children,
  code: string,
  o: RunOptions,
): Promise<ScriptOutcome> => {
  const startedAt = performance.now();
  const finish = (rest: Omit<ScriptOutcome, 'engine' | 'ms'>): ScriptOutcome => ({
    ...rest,
    engine: children.engine,
    ms: performance.now() - startedAt,
  });
  let side: Side | undefined;
  try {
    side = await Side.open(await children.get('candidate'), o.limits);
    side.run({ cmd: 'script', seed: o.seed, steps: o.limits.steps, code });
    const event = await side.next();
    // A script has nobody to ask.
    const done = event.k === 'done' ? parseText(ScriptDone, event.text) : undefined;
    if (!done) throw side.broken('a result does not fit its schema');
    const { steps, value } = done;
    if (done.k === 'value') return finish({ outcome: 'value', value: value ?? null, steps });
    if (done.k === 'error') return finish({ outcome: 'error', error: describe(value), steps });
    if (done.k === 'memory') return finish({ outcome: 'memory', error: 'ran out of memory', steps });
    return finish({ outcome: 'timeout', error: 'ran out of steps', steps });
  } catch (error) {
    if (!(error instanceof SideEnded)) throw error;
    const { ending } = error;
    if (ending.kind === 'crash') return finish({ outcome: 'error', error: ending.reason, steps: 0 });
    const outcome = ending.kind === 'memory' ? 'memory' : 'timeout';
    return finish({ outcome, error: `stopped: ${ending.kind}`, steps: 0 });
  } finally {
    await side?.stop();
  }
};
