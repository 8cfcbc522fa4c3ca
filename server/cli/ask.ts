/** `colloquy ask`: a question in words. */
import type { AskResult, Vote } from '../../protocol/answer.ts';
import { UserError } from '../../protocol/errors.ts';
import { openRuntime } from '../runtime.ts';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';
import { paintLabel, printReceipt, timeText } from './print-debug.ts';
import type { Terminal } from './terminal.ts';

const MAX_QUESTION = 20_000;

const BAR = 12;

const bar = (share: number): string => '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '·');

const printVote = (terminal: Terminal, { voter, raw, value, confidence, agrees, ms }: Vote): void => {
  const mark = agrees ? terminal.paint('green', '✓') : terminal.paint('yellow', '✗');
  terminal.print(
    `  ${mark} ${voter.padEnd(12)} ${bar(confidence)} ${raw} = ${value ?? 'nothing that can be computed'}  ${terminal.paint('dim', timeText(ms))}`,
  );
};

/** An answer with everything that was checked about it. */
export const printAsk = (terminal: Terminal, result: AskResult, store: Store): void => {
  terminal.print(`${paintLabel(terminal, result.label)}  ${terminal.paint('bold', result.answer.text)}`);
  terminal.print(terminal.paint('dim', `understood as: ${result.understood}`));
  if (result.steps.length > 0) terminal.print();
  for (const [index, { title, body, check }] of result.steps.entries()) {
    terminal.print(`  ${index + 1}. ${title}: ${body}`);
    if (check !== '') terminal.print(terminal.paint('dim', `     checked: ${check}`));
  }
  if (result.votes.length > 0) {
    terminal.print();
    for (const vote of result.votes) printVote(terminal, vote);
  }
  if (result.receipt !== null) {
    terminal.print();
    printReceipt(terminal, store, result.receipt);
  }
  terminal.print(
    terminal.paint(
      'dim',
      `${result.stages.map(({ name, ms }) => `${name} ${timeText(ms)}`).join(' · ')} · ${timeText(result.ms)} in all`,
    ),
  );
};

export const askCommand: Command = {
  name: 'ask',
  summary: 'answer a sum, an equation, a conversion or a small word problem, and check it',
  usage: 'ask "<question>"',
  help: { '"<question>"': 'in words or symbols: "What is 15 × 23?", "solve x^2 = 4", "5 km in miles"' },
  options: {},
  run: async ({ positionals, terminal, signal }) => {
    const question = positionals.join(' ').trim();
    if (question === '')
      throw new UserError('bad-usage', 'ask takes a question.', 'Write: colloquy ask "What is 15 × 23?"');
    if (question.length > MAX_QUESTION)
      throw new UserError(
        'bad-usage',
        `The question has ${question.length} characters; at most 20,000 are read.`,
        'Ask a shorter one.',
      );
    const runtime = openRuntime();
    try {
      const result = await runtime.ask(question, {
        onStage: ({ stage, detail }) => terminal.progress(`${stage}: ${detail}`),
        signal,
      });
      terminal.settle();
      printAsk(terminal, result, runtime.store);
      terminal.document(result);
      return result.label === 'no answer' ? 1 : 0;
    } finally {
      await runtime.dispose();
    }
  },
};
