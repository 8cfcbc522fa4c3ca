/** One section of `npm test`: what it runs, and how its result is counted and shown. */
import { join } from 'node:path';
import { runProgram } from '../process.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Tally {
  /** Shown below the section's line; empty when there is nothing to say. */
  readonly detail: string;
}

export interface Section {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

export const root = join(import.meta.dirname, '..', '..');
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of `npm test`; scripts read it. */
export const summary = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A checker that says yes or no: counts as one test, and its output is shown when it says no. */
export async function check(entry: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules', entry), ...args], {
    cwd: root,
    // A terminal's colours would end up in the artefacts of a run that has none.
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  return code === 0
    ? { ...nothing, passed: 1, detail: '' }
    : { ...nothing, failed: 1, detail: output.trim() };
}

/**
 * Reads the tally a suite left in its output as `#tally {"passed":…}`; a suite that died before it could
 * count is one failure, and so is one that exits badly although everything in it passed.
 */
export function readTally(output: string, code: number): Outcome {
  const lines = output.split('\n');
  const found = lines.findLast((line) => line.startsWith('#tally '));
  const detail = lines
    .filter((line) => !line.startsWith('#tally '))
    .join('\n')
    .trim();
  if (!found)
    return { ...nothing, failed: 1, detail: `${detail}\nended without a result (status ${code})`.trim() };
  const tally: Partial<Tally> = JSON.parse(found.slice('#tally '.length));
  const { passed = 0, failed = 0, skipped = 0 } = tally;
  if (code !== 0 && failed === 0) {
    return { passed, failed: 1, skipped, detail: `${detail}\nexited with status ${code}`.trim() };
  }
  return { passed, failed, skipped, detail };
}
