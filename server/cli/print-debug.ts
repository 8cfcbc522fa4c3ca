/** A debugging result as a person reads it in a terminal. */
import type { DebugResult } from '../../protocol/answer.ts';
import type { Label } from '../../protocol/label.ts';
import type { Store } from '../store/store.ts';
import { paintDiff, type Style, type Terminal } from './terminal.ts';

const LABEL_STYLE: Record<Label, Style> = {
  verified: ['green', 'bold'],
  'passes your tests': ['yellow', 'bold'],
  'strong agreement': ['cyan', 'bold'],
  'weak agreement': ['yellow'],
  disputed: ['magenta', 'bold'],
  'no answer': ['gray', 'bold'],
};

/** The label, painted the same way everywhere. */
export const paintLabel = (terminal: Terminal, label: Label): string =>
  terminal.paint(LABEL_STYLE[label], label);

/** Milliseconds for people: `840 ms`, `2.1 s`. */
export const timeText = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

const indent = (text: string): string[] => text.split('\n').map((line) => `  ${line}`);

/** The receipt in a few lines: what was run, how often, where. */
export const printReceipt = (terminal: Terminal, store: Store, id: string): void => {
  const { receipt } = store.receipt(id);
  const { verdict, engine } = receipt;
  const dim = (words: string): string => terminal.paint('dim', words);
  terminal.print(`${terminal.paint('bold', 'Receipt')} ${id.slice(0, 16)}…`);
  if (receipt.subject.kind === 'code') {
    const { independent } = verdict;
    const mended = verdict.given.filter(({ before }) => before[0] !== 'pass').length;
    terminal.print(
      `  ${verdict.given.length} given tests × ${verdict.runs} runs, all green (${mended} red before, seen twice)`,
    );
    terminal.print(
      `  ${independent.inputs} generated inputs reach the change · ${independent.mutantsKilled} of ${independent.mutantsTotal} mutants killed` +
        `${independent.mutantsEquivalent > 0 ? ` (${independent.mutantsEquivalent} equivalent)` : ''} · ${independent.clusters} behaviour${independent.clusters === 1 ? '' : 's'} among candidates`,
    );
    if (engine) terminal.print(`  ${engine.name} ${engine.version}, sandbox tier ${engine.tier}`);
  } else
    for (const check of receipt.subject.checks)
      terminal.print(`  ${check.holds ? '✓' : '✗'} ${check.name}: ${check.detail}`);
  terminal.print(dim(`  run it again: colloquy receipt ${id.slice(0, 16)} --rerun`));
};

/** Everything a `debug` run found, label first. */
export const printDebug = (terminal: Terminal, result: DebugResult, store: Store, applied: boolean): void => {
  const dim = (words: string): string => terminal.paint('dim', words);
  terminal.print(`${paintLabel(terminal, result.label)}  ${result.summary}`);
  if (result.patch !== '') {
    terminal.print();
    for (const line of paintDiff(terminal, result.patch)) terminal.print(line);
    terminal.print();
    for (const line of indent(result.explanation)) terminal.print(line);
  }
  if (result.question) {
    terminal.print();
    terminal.print(`${terminal.paint('bold', 'One question')}  ${result.question.text}`);
    for (const { value, candidates } of result.question.options)
      terminal.print(
        `  --answer ${JSON.stringify(value)}   (${candidates} candidate${candidates === 1 ? '' : 's'})`,
      );
  }
  if (result.alternatives.length > 0)
    terminal.print(
      dim(
        `${result.alternatives.length} other candidate${result.alternatives.length === 1 ? '' : 's'} pass the given tests (see --json).`,
      ),
    );
  if (result.receipt !== null) {
    terminal.print();
    printReceipt(terminal, store, result.receipt);
  }
  if (result.advice !== null) terminal.print(dim(result.advice));
  if (applied && result.code !== null) terminal.print(terminal.paint('green', 'Written to the file.'));
  terminal.print(
    dim(
      `${result.stages.map(({ name, ms }) => `${name} ${timeText(ms)}`).join(' · ')} · ${timeText(result.ms)} in all`,
    ),
  );
};
