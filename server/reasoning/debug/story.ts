/** The flow told as steps that people can object to, each published the moment it is established. */
import { applyEdits } from '../../../core/verdict/hunks.ts';
import type { AnswerStep } from '../../../protocol/answer.ts';
import type { OpenSession } from '../../store/session.ts';
import type { LoadedProject } from '../project/load.ts';
import type { DebugEnd, DebugObserver } from './flow.ts';
import { capital, explain, lineAt } from './patch.ts';

export interface Story extends DebugObserver {
  readonly steps: AnswerStep[];
  fixed(end: Extract<DebugEnd, { end: 'fixed' }>): void;
}

/** A few test names, for a sentence. */
export const names = (tests: readonly string[]): string =>
  tests.slice(0, 4).join('; ') + (tests.length > 4 ? `; and ${tests.length - 4} more` : '');

/** A story told into `session`; `file` is the absolute path its steps are anchored in. */
export const tellStory = (session: OpenSession, loaded: LoadedProject, file: string): Story => {
  const steps: AnswerStep[] = [];
  const at = (line: number): { file: string; line: number } => ({ file, line: Math.max(0, line - 1) });
  return {
    steps,
    reproduced: ({ seen }) => {
      if (seen.failing.length === 0) return;
      const flaky = seen.flaky.length > 0 ? ` Flaky, so proving nothing: ${names(seen.flaky)}.` : '';
      steps.push(
        session.step(
          'The failure is real',
          `Failing: ${names(seen.failing)}.${flaky}`,
          'ran twice on the original, with different seeds',
        ),
      );
    },
    searched: ({ suspicions }) => {
      const [top] = suspicions;
      if (!top) return;
      const list = suspicions.slice(0, 5).map(({ line, score }) => `${line} (${score.toFixed(2)})`);
      steps.push(
        session.step(
          `Line ${top.line} is the most suspicious`,
          `Lines by suspicion: ${list.join(', ')}.`,
          'Ochiai over statement coverage of every test',
          at(top.line),
        ),
      );
    },
    fixed: ({ edits, chosen, judgement: { verdict } }) => {
      const changed = at(lineAt(loaded.original, edits[0]?.start ?? 0));
      const { description } = chosen.candidate;
      const { independent, given, runs } = verdict;
      steps.push(
        session.step(
          capital(description),
          explain(loaded.original, applyEdits(loaded.original, edits), description, verdict),
          `${runs} runs of ${given.length} given tests, each in a fresh sandbox`,
          changed,
        ),
        session.step(
          'Checked beyond your tests',
          `${independent.inputs} generated inputs reach the change; ${independent.mutantsKilled} of ${independent.mutantsTotal} mutants of the change are caught by your tests` +
            ` (${independent.mutantsEquivalent} behave the same); ${independent.clusters} behaviour${independent.clusters === 1 ? '' : 's'} among all candidates that pass.`,
          'differential runs against the original, mutants of the changed lines, behaviour clusters',
          changed,
        ),
      );
    },
  };
};
