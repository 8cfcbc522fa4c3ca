/** For the tests beside it: the shims in this very process, deciding with `compare` as the service does. */
import { compare } from '../../../../core/verdict/matchers.ts';
import { Comparison } from '../../../../protocol/comparison.ts';
import type { Framework } from '../../../../protocol/program.ts';
import { encode } from '../encode.ts';
import type { FrameworkShim, RegisteredTest } from '../types.ts';
import { createFramework, type VirtualClock } from './index.ts';

export interface RunHere {
  readonly shim: FrameworkShim;
  readonly tests: RegisteredTest[];
  /** Messages of the failed assertions, in order. */
  readonly failures: string[];
  assertions(): number;
}

/** A framework whose assertions cross as JSON and are parsed on arrival, like everything a child sends. */
export function runHere(framework: Framework, clock?: VirtualClock): RunHere {
  const tests: RegisteredTest[] = [];
  const failures: string[] = [];
  let count = 0;
  const raise = (message: string): never => {
    failures.push(message);
    const error = Object.assign(new Error(message), { name: 'AssertionError' });
    throw error;
  };
  const shim = createFramework(
    framework,
    {
      framework,
      file: 'a.test.js',
      register: (test) => void tests.push(test),
      assertThat: (matcher, negated, actual, expected, message) => {
        count++;
        const look = (value: unknown): ReturnType<typeof encode> => encode(value, 'look');
        const sent = { matcher, negated, actual: look(actual), expected: expected.map(look) };
        const result = compare(Comparison.parse(JSON.parse(JSON.stringify(sent))));
        if (!result.pass) raise(message === undefined ? result.message : String(message));
      },
      fail: raise,
    },
    clock,
  );
  return { shim, tests, failures, assertions: () => count };
}

/** Runs what was registered, in order; each line is `name: pass`, `name: skipped` or `name: fail <message>`. */
export async function runAll(run: RunHere): Promise<string[]> {
  const lines: string[] = [];
  for (const test of run.tests) {
    const name = test.id.replace('a.test.js > ', '');
    if (test.skipped) lines.push(`${name}: skipped`);
    else {
      try {
        await test.fn();
        lines.push(`${name}: pass`);
      } catch (error) {
        lines.push(`${name}: fail ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return lines;
}
