/** `colloquy receipt`: show one, run it again, carry it to another machine. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stateOf } from '../../core/verdict/receipt.ts';
import { UserError } from '../../protocol/errors.ts';
import { openRuntime } from '../runtime.ts';
import { sha256 } from '../store/hash.ts';
import type { Store, StoredReceipt } from '../store/store.ts';
import { flag, text, type Command } from './command.ts';
import { paintLabel, printReceipt, timeText } from './print-debug.ts';

const MAX_FILE = 64 * 1024 * 1024;

/** By id, by the beginning of one, or from an exported file. */
const find = (store: Store, what: string): StoredReceipt => {
  if (/^[0-9a-f]{6,64}$/.test(what) && !existsSync(what)) return store.receipt(what);
  if (!existsSync(what) || !statSync(what).isFile() || statSync(what).size > MAX_FILE)
    throw new UserError(
      'receipt-unknown',
      `${JSON.stringify(what.slice(0, 80))} is neither a receipt id nor an exported receipt.`,
      'Give the id that debug printed, or a file made by --export.',
    );
  return store.importReceipt(readFileSync(what, 'utf8'));
};

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

export const receiptCommand: Command = {
  name: 'receipt',
  summary: 'show a receipt, run it again, export it',
  usage: 'receipt <id or file> [--rerun] [--export <file>]',
  help: {
    '<id or file>': 'the id (its first digits will do), or a file made by --export',
    '--rerun': 'repeat every run of it and compare byte for byte; exit 1 when anything differs',
    '--export <file>': 'write one file that works on another machine',
  },
  options: { rerun: { type: 'boolean' }, export: { type: 'string' } },
  run: async ({ options, positionals, terminal, signal }) => {
    const [what, ...others] = positionals;
    if (what === undefined || others.length > 0)
      throw new UserError('bad-usage', 'receipt takes one id or file.', 'See colloquy receipt --help.');
    const runtime = openRuntime();
    try {
      const stored = find(runtime.store, what);
      const { receipt } = stored;
      const state = stored.file === null ? null : stateOf(receipt, textOf(stored.file), sha256);
      const target = text(options, 'export');
      if (target !== undefined)
        writeFileSync(target, runtime.store.exportReceipt(receipt.id), { mode: 0o644 });
      const rerun = flag(options, 'rerun')
        ? await runtime.rerun(stored, { signal, onStage: ({ detail }) => terminal.progress(detail) })
        : null;
      terminal.settle();
      const about = receipt.subject.kind === 'code' ? receipt.subject.file : receipt.subject.question;
      terminal.print(`${paintLabel(terminal, receipt.label)}  ${about}${state ? `  (${state})` : ''}`);
      if (!stored.mine)
        terminal.print(
          terminal.paint(
            'dim',
            `signed by ${stored.author.slice(0, 16)}…, not by this node: trust the re-run, not the label`,
          ),
        );
      printReceipt(terminal, runtime.store, receipt.id);
      if (target !== undefined) terminal.print(`Exported to ${target}`);
      if (rerun)
        terminal.print(
          rerun.same
            ? terminal.paint('green', `Re-run: the same, byte for byte (${timeText(rerun.ms)})`)
            : terminal.paint(
                'red',
                `Re-run: different\n${rerun.differences.map((line) => `  ${line}`).join('\n')}`,
              ),
        );
      terminal.document({ ...receipt, state, mine: stored.mine, rerun });
      return rerun === null || rerun.same ? 0 : 1;
    } finally {
      await runtime.dispose();
    }
  },
};
