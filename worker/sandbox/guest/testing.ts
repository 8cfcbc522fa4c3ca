/** The test side: loads one test file, runs one of its tests, drives both sides' virtual time. */
import type { Framework } from '../../../protocol/program.ts';
import type { Command, TestDone } from '../../../protocol/sandbox-wire.ts';
import {
  assertionCount,
  assertThat,
  fail,
  failureOf,
  lastingFailure,
  testReturned,
  type Failure,
} from './assertions.ts';
import { builtin, createFramework } from './frameworks/index.ts';
import { awaitingOthers, moduleStub, scopeStub } from './membrane.ts';
import { createLoader } from './modules.ts';
import { defineProperty, then } from './primordials.ts';
import { isSpent, stepsUsed } from './steps.ts';
import { advance, involveSubject, testClock } from './time.ts';
import type { RegisteredTest } from './types.ts';

type TestCommand = Extract<Command, { cmd: 'test' }>;

const tests: RegisteredTest[] = [];
let command: TestCommand;
let phase: 'running' | 'listed' | 'settled' | 'skipped' = 'running';
/** The body of the file is the test: it has settled when nothing is left to do. */
let isBody = false;
let failure: Failure | null = null;
let broken = false;

const subjectModule = (id: string): unknown => {
  involveSubject();
  return moduleStub(id);
};

/** Scripts without exports are tested by their top-level names, as if the test were appended to them. */
const offerScope = (): void => {
  let scope: Record<string, unknown> | undefined;
  involveSubject();
  for (const name of command.topLevel) {
    defineProperty(globalThis, name, {
      get: () => (scope ??= scopeStub() as Record<string, unknown>)[name],
      set: (value: unknown) => {
        scope ??= scopeStub() as Record<string, unknown>;
        scope[name] = value;
      },
      configurable: true,
    });
  }
};

const linksSubject = (): boolean =>
  command.modules.some(({ links }) => Object.values(links).some((target) => target.startsWith('subject:')));

const loadFile = (): void => {
  if (!linksSubject()) offerScope();
  const framework = command.framework as Framework;
  const register = (test: RegisteredTest): void => void tests.push(test);
  const shim = createFramework(
    framework,
    { framework, file: command.file, register, assertThat, fail },
    testClock,
  );
  for (const name of Object.keys(shim.globals)) {
    const value = shim.globals[name];
    defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  const shimmed = (name: string): unknown => {
    const plain = name.startsWith('node:') ? name.slice(5) : name;
    for (const key of [name, plain, `node:${plain}`])
      if (Object.hasOwn(shim.modules, key)) return shim.modules[key];
    return builtin(name);
  };
  createLoader({ modules: command.modules, shim: shimmed, subject: subjectModule })(command.file);
};

const settle = (result: Failure | null): void => {
  failure ??= result;
  phase = 'settled';
  testReturned();
};

const runOne = (test: RegisteredTest): void => {
  if (test.skipped) {
    phase = 'skipped';
    return;
  }
  try {
    const result = test.fn();
    if (
      typeof result !== 'object' ||
      result === null ||
      typeof (result as { then?: unknown }).then !== 'function'
    ) {
      return settle(null);
    }
    void then(
      Promise.resolve(result),
      () => settle(null),
      (error) => settle(failureOf(error)),
    );
  } catch (error) {
    settle(failureOf(error));
  }
};

export const startTest = (next: TestCommand): void => {
  command = next;
  try {
    loadFile();
  } catch (error) {
    failure = failureOf(error);
    broken = tests.length > 0 || assertionCount() === 0;
    phase = 'settled';
    return;
  }
  if (command.only === null) {
    if (tests.length > 0) phase = 'listed';
    else {
      isBody = true;
      testReturned();
    }
    return;
  }
  const chosen = tests.find((test) => test.id === command.only);
  if (chosen) return runOne(chosen);
  failure = { message: `there is no test ${command.only}` };
  broken = true;
  phase = 'settled';
};

/** One turn between microtask checkpoints; the result once the test is over. */
export const testTurn = (): TestDone | undefined => {
  if (isSpent()) return finish();
  if (phase === 'running') {
    if (advance()) return undefined;
    if (!isBody) failure = { message: 'the test never settled: it waits for something that does not happen' };
    return finish();
  }
  // Promises the test did not await may still fail an assertion.
  if (phase === 'settled' && awaitingOthers() && lastingFailure() === null && advance()) return undefined;
  return finish();
};

const finish = (): TestDone => {
  const listed = tests.map(({ id, skipped }) => ({ id, skipped }));
  const counts = { tests: listed, assertions: assertionCount(), steps: stepsUsed() };
  if (isSpent()) return { ...counts, status: 'timeout', message: 'ran out of steps' };
  const found = failure ?? lastingFailure();
  if (found) return { ...counts, status: broken ? 'error' : 'fail', ...found };
  return { ...counts, status: phase === 'skipped' ? 'skipped' : 'pass' };
};
