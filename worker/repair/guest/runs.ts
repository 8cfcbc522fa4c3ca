/** Running single tests of a program, each on a fresh evaluation of all its modules. */
import { createFramework } from '../../sandbox/guest/frameworks/index.ts';
import type { RegisteredTest } from '../../sandbox/guest/types.ts';
import type { Program } from '../../../protocol/program.ts';
import { assertThat, fail, someFailed, startAssertions } from './assertions.ts';
import { compile, Evaluation, scopePrefix, type LinkedFactory } from './loader.ts';
import { isSpent, startBudget, stepsUsed } from './steps.ts';
import { clock } from './time.ts';

/** A test of the program; without an id the file's body is the test. */
export interface TestRef {
  readonly file: string;
  readonly id: string | null;
}

/** How one test ended: passed, failed, ran out of steps, or never settled. */
export type RunStatus = 'pass' | 'fail' | 'steps' | 'hang';

type TestFile = Program['tests'][number];

export class Runs {
  readonly #program: Program;
  readonly #factories = new Map<string, LinkedFactory>();
  readonly #crossing = new Set<string>();
  readonly #prefix: string;
  readonly #baseline: ReadonlySet<PropertyKey>;

  constructor(program: Program) {
    this.#program = program;
    this.#prefix = scopePrefix(program.topLevel);
    for (const module of [...program.modules, ...program.helpers, ...program.tests])
      if (module.id !== program.subject)
        this.#factories.set(module.id, { text: module, run: compile(module.code, '') });
    const sides = [...program.helpers, ...program.tests];
    if (sides.some(({ links }) => Object.values(links).some((target) => target.startsWith('subject:'))))
      for (const { id } of program.tests) this.#crossing.add(id);
    this.#baseline = new Set(Reflect.ownKeys(globalThis));
  }

  /** Makes `code` the subject of the runs to come. @throws SyntaxError. */
  use(code: string): void {
    const text = this.#program.modules.find(({ id }) => id === this.#program.subject) ?? {
      id: this.#program.subject,
      code: '',
      links: {},
    };
    this.#factories.set(this.#program.subject, { text, run: compile(code, this.#prefix) });
  }

  /** Tests of every file, skipped ones left out. */
  async list(steps: number, settle: Settle): Promise<TestRef[]> {
    const found: TestRef[] = [];
    for (const file of this.#program.tests) {
      startBudget(steps);
      startAssertions();
      const tests: RegisteredTest[] = [];
      let broken = false;
      try {
        this.#open(file, tests);
      } catch {
        broken = true;
      }
      await settle(undefined);
      if (broken || tests.length === 0) found.push({ file: file.id, id: null });
      else for (const { id, skipped } of tests) if (!skipped) found.push({ file: file.id, id });
      this.#clean();
    }
    return found;
  }

  /** Runs one test under a step budget. */
  async run(test: TestRef, steps: number, settle: Settle): Promise<RunStatus> {
    startBudget(steps);
    startAssertions();
    let status: RunStatus = 'fail';
    try {
      status = await this.#attempt(test, settle);
    } catch {
      status = 'fail';
    }
    if (isSpent()) status = 'steps';
    else if (status === 'pass' && someFailed()) status = 'fail';
    this.#clean();
    return status;
  }

  steps(): number {
    return stepsUsed();
  }

  async #attempt(test: TestRef, settle: Settle): Promise<RunStatus> {
    const file = this.#program.tests.find(({ id }) => id === test.file);
    if (!file) return 'fail';
    const tests: RegisteredTest[] = [];
    this.#open(file, tests);
    if (test.id === null) {
      // Work the body left behind (a rejected promise chain with assertions) still belongs to it.
      await settle(undefined);
      return tests.length === 0 ? 'pass' : 'fail';
    }
    const chosen = tests.find(({ id }) => id === test.id);
    if (!chosen) return 'fail';
    const result = chosen.fn();
    const thenable =
      typeof result === 'object' &&
      result !== null &&
      typeof (result as { then?: unknown }).then === 'function';
    return thenable ? settle(result as PromiseLike<unknown>) : 'pass';
  }

  #open(file: TestFile, tests: RegisteredTest[]): void {
    const register = (test: RegisteredTest): void => void tests.push(test);
    const shim = createFramework(
      file.framework,
      { framework: file.framework, file: file.id, register, assertThat, fail },
      clock,
    );
    const answer = (name: string): unknown => {
      const plain = name.startsWith('node:') ? name.slice(5) : name;
      for (const key of [name, plain, `node:${plain}`])
        if (Object.hasOwn(shim.modules, key)) return shim.modules[key];
      return undefined;
    };
    const evaluation = new Evaluation(this.#factories, this.#program.subject, answer);
    for (const [name, value] of Object.entries(shim.globals)) this.#give(name, { value, writable: true });
    if (!this.#crossing.has(file.id)) {
      evaluation.load(this.#program.subject);
      for (const name of this.#program.topLevel)
        this.#give(name, {
          get: () => evaluation.scope[name],
          set: (value: unknown) => {
            evaluation.scope[name] = value;
          },
        });
    }
    evaluation.load(file.id);
  }

  #give(name: string, descriptor: PropertyDescriptor): void {
    // A test file's console asserts; every other built-in name stays what it is.
    if (name === 'console' || !this.#baseline.has(name))
      Object.defineProperty(globalThis, name, { ...descriptor, configurable: true });
  }

  #clean(): void {
    for (const key of Reflect.ownKeys(globalThis))
      if (!this.#baseline.has(key)) Reflect.deleteProperty(globalThis, key);
  }
}

/** Waits for a promise, or without one for the microtasks at hand; `hang` when nothing more will happen. */
export type Settle = (promise: PromiseLike<unknown> | undefined) => Promise<RunStatus>;
