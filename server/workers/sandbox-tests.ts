/** All tests of a program, one after the other, each in two fresh realms. */
import type { Program } from '../../protocol/program.ts';
import type { Command, TestDone } from '../../protocol/sandbox-wire.ts';
import type { TestOutcome, TestReport } from '../../protocol/sandbox.ts';
import { routeTest, type RunOptions, type TestRun } from './router.ts';
import type { Ending } from './router-side.ts';
import type { Children } from './sandbox.ts';

type TestFile = Program['tests'][number];

const commandFor = (
  program: Program,
  file: TestFile,
  only: string | null,
  o: RunOptions,
): Extract<Command, { cmd: 'test' }> => ({
  cmd: 'test',
  seed: o.seed,
  steps: o.limits.steps,
  modules: [...program.helpers, ...program.tests],
  file: file.id,
  framework: file.framework,
  topLevel: program.topLevel,
  only,
});

const endedMessage = (ending: Ending): string => {
  switch (ending.kind) {
    case 'steps':
      return 'ran out of steps: it does not seem to end';
    case 'timeout':
      return 'ran past its deadline';
    case 'memory':
      return 'ran out of memory';
    case 'crash':
      return `the sandbox stopped: ${ending.reason}`.split('\n', 1)[0] ?? '';
  }
};

const outcomeOf = (id: string, { done, ending, calls, steps }: TestRun): TestOutcome => {
  if (!done) {
    const status = ending?.kind === 'steps' || ending?.kind === 'timeout' ? 'timeout' : 'error';
    const message = ending ? endedMessage(ending) : 'no result';
    return { id, status, message, assertions: 0, steps, calls };
  }
  const { status, assertions, message, actual, expected } = done;
  return {
    id,
    status,
    assertions,
    steps,
    calls,
    ...(message === undefined ? {} : { message: message.split('\n', 1)[0] ?? '' }),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
  };
};

const skippedOutcome = (id: string): TestOutcome => ({
  id,
  status: 'skipped',
  assertions: 0,
  steps: 0,
  calls: [],
});

/** Lists each file once, then runs its tests; a file without tests is one test itself, already run. */
export const runAllTests = async (
  children: Children,
  program: Program,
  o: RunOptions & { readonly only?: readonly string[]; readonly stopAtFirst?: boolean },
): Promise<TestReport> => {
  const startedAt = performance.now();
  const wanted = o.only && new Set(o.only);
  const outcomes: TestOutcome[] = [];
  const run = async (file: TestFile, only: string | null): Promise<TestRun> =>
    routeTest(
      { test: await children.get('test'), candidate: await children.get('candidate') },
      program,
      commandFor(program, file, only, o),
      o,
    );
  const lost = (): boolean =>
    o.stopAtFirst === true && outcomes.some(({ status }) => status !== 'pass' && status !== 'skipped');
  for (const file of program.tests) {
    if (lost()) break;
    if (wanted && ![...wanted].some((id) => id === file.id || id.startsWith(`${file.id} > `))) continue;
    const listing = await run(file, null);
    const listed: TestDone['tests'] = listing.done?.tests ?? [];
    if (listed.length === 0 || listing.done?.status !== 'pass') outcomes.push(outcomeOf(file.id, listing));
    for (const { id, skipped } of listed) {
      if (lost()) break;
      if (wanted && !wanted.has(id)) continue;
      outcomes.push(skipped ? skippedOutcome(id) : outcomeOf(id, await run(file, id)));
    }
  }
  return { outcomes, engine: children.engine, ms: performance.now() - startedAt };
};
