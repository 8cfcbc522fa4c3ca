/**
 * Between the test side and the candidate side: exactly one of them runs at any moment, everything that
 * crosses is parsed and recorded here, and every comparison is decided here. The candidate side never
 * sees test source, expected values or comparisons.
 */
import { compare } from '../../core/verdict/matchers.ts';
import type { Program } from '../../protocol/program.ts';
import { TestDone, type Ask, type Command, type Request } from '../../protocol/sandbox-wire.ts';
import type { Limits, RecordedCall } from '../../protocol/sandbox.ts';
import { Recorder } from './router-record.ts';
import { Side, SideEnded, type Ending } from './router-side.ts';
import { parseText } from './sandbox-frames.ts';
import type { SandboxProcess } from './sandbox-process.ts';

export interface RunOptions {
  readonly limits: Limits;
  readonly seed: number;
}

export interface TestRun {
  /** Null when a side ended before the test did. */
  readonly done: TestDone | null;
  readonly ending: Ending | null;
  readonly calls: readonly RecordedCall[];
  /** Of both sides. */
  readonly steps: number;
}

/** Calls of one side inside calls of the other. */
const MAX_NESTING = 200;

type Name = 'test' | 'candidate';

interface Open {
  readonly asker: Name;
  readonly request: Request;
}

const candidateCommand = (program: Program, o: RunOptions): Command => ({
  cmd: 'candidate',
  seed: o.seed,
  steps: o.limits.steps,
  subject: program.subject,
  topLevel: program.topLevel,
  modules: program.modules,
});

/** Opens the candidate's realm and waits until it says it is idle for the first time. @throws SideEnded */
export const openCandidate = async (
  process: SandboxProcess,
  program: Program,
  o: RunOptions,
): Promise<Side> => {
  const side = await Side.open(process, o.limits);
  side.run(candidateCommand(program, o));
  const event = await side.next();
  if (event.k !== 'ask' || event.ask.k !== 'idle')
    throw side.broken('the candidate side does not start idle');
  return side;
};

class Router {
  readonly recorder = new Recorder();
  readonly #sides: Record<Name, Side>;
  readonly #stack: Open[] = [];
  #active: Name = 'test';
  #draining = false;

  constructor(test: Side, candidate: Side) {
    this.#sides = { test, candidate };
  }

  /** Routes until the test side is done. @throws SideEnded */
  async run(): Promise<TestDone> {
    for (;;) {
      const from = this.#active;
      const event = await this.#sides[from].next();
      if (event.k === 'ask') this.#route(from, event.ask);
      else if (from === 'test') {
        const done = parseText(TestDone, event.text);
        if (!done) throw this.#sides.test.broken('a result does not fit its schema');
        return done;
      } else throw this.#sides.candidate.broken('the candidate side ended itself');
    }
  }

  /** Calls that were under way when a side ended. */
  lose(ending: Ending): void {
    for (const { asker, request } of this.#stack)
      if (asker === 'test') this.recorder.addLost(request, ending);
  }

  #route(from: Name, ask: Ask): void {
    const to = from === 'test' ? 'candidate' : 'test';
    switch (ask.k) {
      case 'req':
        // The candidate may call back while it is called or drained; at no other time has it the floor.
        if (this.#stack.length >= MAX_NESTING) throw this.#sides[from].broken('calls are nested too deeply');
        this.#stack.push({ asker: from, request: ask.req });
        return this.#answer(to, { k: 'do', req: ask.req });
      case 'did': {
        const open = this.#stack.pop();
        if (!open || open.asker === from) throw this.#sides[from].broken('a result nobody asked for');
        if (open.asker === 'test') this.recorder.add(open.request, ask.res);
        if (from === 'candidate' && ask.res.k === 'stopped') {
          throw new SideEnded(
            ask.res.why === 'steps' ? { kind: 'steps', steps: this.recorder.steps } : { kind: 'memory' },
          );
        }
        return this.#answer(to, { k: 'res', res: ask.res });
      }
      case 'compare':
        if (from !== 'test') throw this.#sides[from].broken('the candidate side asks for a verdict');
        return this.#answer('test', { k: 'verdict', ...compare(ask.c) });
      case 'drain':
        if (from !== 'test' || this.#stack.length > 0 || this.#draining)
          throw this.#sides[from].broken('a drain out of turn');
        this.#draining = true;
        return this.#answer('candidate', ask);
      case 'idle': {
        if (from !== 'candidate' || this.#stack.length > 0 || !this.#draining)
          throw this.#sides[from].broken('idle out of turn');
        this.#draining = false;
        this.recorder.addIdle(ask.steps, ask.marks);
        for (const settled of ask.settled) this.recorder.settle(settled);
        if (ask.stopped === 'steps') throw new SideEnded({ kind: 'steps', steps: this.recorder.steps });
        if (ask.stopped) throw new SideEnded({ kind: 'memory' });
        const { now, next, pending, settled } = ask;
        return this.#answer('test', { k: 'drained', now, next, pending, settled });
      }
    }
  }

  #answer(to: Name, answer: Parameters<Side['answer']>[0]): void {
    this.#active = to;
    this.#sides[to].answer(answer);
  }
}

/** Runs one test (or lists a file's tests) in two fresh realms; both children are reusable afterwards or dead. */
export const routeTest = async (
  children: { readonly test: SandboxProcess; readonly candidate: SandboxProcess },
  program: Program,
  command: Extract<Command, { cmd: 'test' }>,
  o: RunOptions,
): Promise<TestRun> => {
  const sides: Side[] = [];
  let router: Router | undefined;
  try {
    const [candidate, test] = await Promise.allSettled([
      openCandidate(children.candidate, program, o),
      Side.open(children.test, o.limits),
    ]);
    if (candidate.status === 'fulfilled') sides.push(candidate.value);
    if (test.status === 'fulfilled') sides.push(test.value);
    if (candidate.status === 'rejected') throw candidate.reason;
    if (test.status === 'rejected') throw test.reason;
    router = new Router(test.value, candidate.value);
    test.value.run(command);
    const done = await router.run();
    return { done, ending: null, calls: router.recorder.calls, steps: done.steps + router.recorder.steps };
  } catch (error) {
    if (!(error instanceof SideEnded)) throw error;
    router?.lose(error.ending);
    const { calls = [], steps = 0 } = router?.recorder ?? {};
    return { done: null, ending: error.ending, calls, steps };
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
  }
};
