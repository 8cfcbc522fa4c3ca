/**
 * The parts that do the work, each with a way to take it out. A switch is a patch to the source, never a flag
 * of the product; it is applied to a copy of the tree, where the named tests must then turn red.
 */

export interface Switch {
  readonly name: string;
  /** Relative to the root. */
  readonly file: string;
  /** Must match exactly once, or the switch has lost its place and says so. */
  readonly find: string | RegExp;
  readonly replace: string;
  /** Globs of tests that go through a real command, process or package. */
  readonly tests: readonly string[];
}

const COMMAND = ['test/unplug/command.test.ts'];

export const switches: readonly Switch[] = [
  {
    name: 'verifier accepts all',
    file: 'server/reasoning/verify/judge.ts',
    find: 'return { verdict, engine: firstAfter.engine, green };',
    replace: 'return { verdict, engine: firstAfter.engine, green: true };',
    tests: COMMAND,
  },
  {
    name: 'comparison always equal',
    file: 'core/verdict/matchers.ts',
    find: "const pass = (ruling.answer === 'yes') !== comparison.negated;",
    replace: 'const pass = true;',
    tests: COMMAND,
  },
  {
    name: 'both models return one constant',
    file: 'worker/models/generate.ts',
    find: 'text: loaded.model.detokenize(out),',
    replace: "text: '7',",
    tests: COMMAND,
  },
  {
    name: 'sandbox returns the expected value to every test',
    file: 'server/workers/router.ts',
    find: '...compare(ask.c)',
    replace: '...compare({ ...ask.c, actual: ask.c.expected[0] ?? ask.c.actual })',
    tests: COMMAND,
  },
  {
    name: 'sandbox returns the same value for every script',
    file: 'server/workers/sandbox-script.ts',
    find: "value: done.value ?? { $: 'undefined' }",
    replace: 'value: 1',
    tests: COMMAND,
  },
  {
    name: 'log drops events',
    file: 'server/store/log.ts',
    find: 'stored += this.#insert(event);',
    replace: 'stored += event.id === undefined ? 0 : 1;',
    tests: COMMAND,
  },
  {
    name: 'log drops receipts',
    file: 'server/store/log.ts',
    find: 'stored += this.#insert(event);',
    replace: 'stored += event.kind === 3374 ? 1 : this.#insert(event);',
    tests: COMMAND,
  },
  {
    name: 'minimiser returns its input',
    file: 'core/verdict/hunks.ts',
    find: 'let kept = [...edits];',
    replace: 'if (edits.length > 0) return [...edits];\n  let kept = [...edits];',
    tests: COMMAND,
  },
];
