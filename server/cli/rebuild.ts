/** `colloquy rebuild`: fold the whole event log again. */
import { openStore } from '../store/store.ts';
import { UserError } from '../../protocol/errors.ts';
import type { Command } from './command.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'fold the whole event log again and compare: identical, or exit 1',
  usage: 'rebuild',
  help: {},
  options: {},
  run: ({ positionals, terminal }) => {
    if (positionals.length > 0)
      throw new UserError('bad-usage', 'rebuild takes no arguments.', 'See colloquy rebuild --help.');
    const store = openStore();
    try {
      const report = store.rebuild();
      terminal.print(
        report.identical ? terminal.paint('green', 'identical') : terminal.paint('red', 'different'),
      );
      terminal.print(`  ${report.events} events folded · projections ${report.hash.slice(0, 16)}…`);
      terminal.document(report);
      return Promise.resolve(report.identical ? 0 : 1);
    } finally {
      store.close();
    }
  },
};
