/** `colloquy doctor`: what works on this machine, really tried. */
import { UserError } from '../../protocol/errors.ts';
import { openRuntime } from '../runtime.ts';
import type { Command } from './command.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'try every part on this machine and say what works',
  usage: 'doctor',
  help: {},
  options: {},
  run: async ({ positionals, terminal }) => {
    if (positionals.length > 0)
      throw new UserError('bad-usage', 'doctor takes no arguments.', 'See colloquy doctor --help.');
    const runtime = openRuntime();
    try {
      const report = await runtime.doctor();
      terminal.print(`Colloquy ${report.version} on Node ${report.node}`);
      const width = Math.max(...report.lines.map(({ name }) => name.length));
      for (const { name, ok, detail, action } of report.lines) {
        terminal.print(
          `  ${ok ? terminal.paint('green', '✓') : terminal.paint('yellow', '✗')} ${name.padEnd(width)}  ${detail}`,
        );
        if (action !== null) terminal.print(`    ${' '.repeat(width)}${terminal.paint('dim', action)}`);
      }
      terminal.document(report);
      return 0;
    } finally {
      await runtime.dispose();
    }
  },
};
