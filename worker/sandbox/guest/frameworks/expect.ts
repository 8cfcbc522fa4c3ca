/** `expect` of jest and vitest: `.not`, `.resolves`, `.rejects`, matchers that ask the trusted side. */
import type { FrameworkHost } from '../types.ts';
import { checker } from './assertion-error.ts';
import { asymmetricMatchers } from './expect-asymmetric.ts';
import { type Expectation, matchersFor } from './expect-matchers.ts';
import type { MockFlavour } from './mock.ts';
import { closed, define, isCallable, isThenable, unsupportedFunction } from './support.ts';

/** What one test expects of its own number of assertions; reset before each test. */
export interface ExpectState {
  counted: number;
  wanted: number | null;
  some: boolean;
  name: string;
}

export interface ExpectModule {
  readonly expect: object;
  /** Call before a test's hooks and body. */
  begin(name: string): void;
  /** Call after it. @throws Error when `expect.assertions` or `expect.hasAssertions` is not met. */
  end(): void;
}

type Via = 'value' | 'resolves' | 'rejects';

/** `expect` for one test file. */
export function createExpect(host: FrameworkHost, flavour: MockFlavour): ExpectModule {
  const state: ExpectState = { counted: 0, wanted: null, some: false, name: '' };
  const ask = checker(host);
  const matchers = matchersFor(flavour);

  const expectation = (actual: unknown, message: unknown, negated: boolean, via: Via): object => {
    const face: Record<string, unknown> = {};
    const on = (value: unknown, thrown: boolean): Expectation => ({
      actual: value,
      negated,
      thrown,
      flavour,
      check: (matcher, expected, subject = value) => ask(matcher, negated, subject, expected, message),
    });
    for (const [name, matcher] of Object.entries(matchers)) {
      face[name] = (...args: unknown[]): unknown => {
        state.counted++;
        if (via === 'value') return matcher(on(actual, false), args);
        return settled(actual, via, message).then((value) => matcher(on(value, via === 'rejects'), args));
      };
    }
    if (!negated) Object.defineProperty(face, 'not', { get: () => expectation(actual, message, true, via) });
    if (via === 'value') {
      Object.defineProperty(face, 'resolves', {
        get: () => expectation(actual, message, negated, 'resolves'),
      });
      Object.defineProperty(face, 'rejects', { get: () => expectation(actual, message, negated, 'rejects') });
    }
    return closed('expect(…)', face);
  };

  /** The value a promise settled to; a failed assertion when it settled the other way, negated or not. */
  const settled = async (
    source: unknown,
    via: 'resolves' | 'rejects',
    message: unknown,
  ): Promise<unknown> => {
    const promise = isCallable(source) ? source.call(undefined) : source;
    if (!isThenable(promise)) throw new TypeError(`expect(…).${via} needs a promise`);
    let outcome: { ok: boolean; value: unknown };
    try {
      outcome = { ok: true, value: await promise };
    } catch (value) {
      outcome = { ok: false, value };
    }
    if (outcome.ok !== (via === 'resolves')) {
      const said = outcome.ok
        ? 'the promise resolved instead of rejecting'
        : 'the promise rejected instead of resolving';
      ask('ok', false, false, [], message ?? said);
    }
    return outcome.value;
  };

  const expect = (...args: unknown[]): object => {
    if (flavour === 'jest' && args.length > 1) throw new Error('Expect takes at most one argument.');
    return expectation(args[0], args[1], false, 'value');
  };
  define(expect, {
    ...asymmetricMatchers(),
    assertions: (count: number) => void (state.wanted = count),
    hasAssertions: () => void (state.some = true),
    getState: () => ({
      assertionCalls: state.counted,
      currentTestName: state.name,
      expectedAssertionsNumber: state.wanted,
    }),
    unreachable: (message?: string) => ask('ok', false, false, [], message ?? 'expected not to be reached'),
    extend: unsupportedFunction('expect.extend'),
  });
  Object.defineProperty(expect, 'not', { value: closed('expect.not', asymmetricMatchers().not) });

  return {
    expect: closed('expect', expect),
    begin: (name) => Object.assign(state, { counted: 0, wanted: null, some: false, name }),
    end: () => {
      if (state.wanted !== null && state.counted !== state.wanted) {
        throw new Error(`expected ${state.wanted} assertions, but ${state.counted} were made`);
      }
      if (state.some && state.counted === 0)
        throw new Error('expected at least one assertion, but none was made');
    },
  };
}
