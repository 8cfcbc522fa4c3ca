/** What the guest kit's parts promise each other. The kit runs *inside* a realm, before any user code. */
import type { Framework } from '../../../protocol/program.ts';

/** A test as a framework shim registers it; hooks already composed in. `fn` may return a promise. */
export interface RegisteredTest {
  readonly id: string;
  readonly skipped: boolean;
  readonly fn: () => unknown;
}

/** What a framework shim gets from the kit. */
export interface FrameworkHost {
  readonly framework: Framework;
  readonly file: string;
  register(test: RegisteredTest): void;
  /** Encodes both sides, asks the trusted side, counts the assertion, throws `AssertionError` on a failure. */
  assertThat(
    matcher: string,
    negated: boolean,
    actual: unknown,
    expected: readonly unknown[],
    message?: unknown,
  ): void;
  /** Fails with this message; never returns. */
  fail(message: string): never;
}

/** A framework shim: the modules it answers (`node:test`, `vitest`, …) and the globals it sets. */
export interface FrameworkShim {
  readonly modules: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
}
