/** What VS Code asks of a test module: it is loaded in the extension host and `run` is awaited. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

// On the desktop there is no such file, and mocha's own output reaches the terminal.
const output = process.env['COLLOQUY_HOST_OUTPUT'];
const say = (line: string): void => (output ? appendFileSync(output, `${line}\n`) : console.log(line));

/** Rejects when a test failed; every result is a line in the output, the last one a tally. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 120_000, reporter: 'min' });
  for (const name of (process.env['COLLOQUY_HOST_SUITES'] ?? '').split(',')) {
    mocha.addFile(join(__dirname, `${name}.cjs`));
  }
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      tally.passed++;
      say(`${String(test.duration ?? 0).padStart(6)} ms  ${test.fullTitle()}`);
    });
    runner.on('pending', (test) => {
      tally.skipped++;
      say(`  skipped  ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) => {
      tally.failed++;
      say(`   FAILED  ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
  say(`#tally ${JSON.stringify(tally)}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
