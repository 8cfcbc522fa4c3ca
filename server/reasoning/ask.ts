/** A question from the first look to the labelled answer. The only place that composes solver, models and vote. */
import type { AskResult } from '../../protocol/answer.ts';
import { UserError } from '../../protocol/errors.ts';
import type { MathsAnswer } from '../../protocol/maths.ts';
import { isVerified } from '../../core/maths/verdict.ts';
import { confidenceOf, EXACT_FIT } from '../../core/vote/fit.ts';
import type { Maths } from '../workers/maths.ts';
import type { Models } from '../workers/models.ts';
import { Stages, type AskDraft, type StageEvent } from './ask-draft.ts';
import { askStory } from './ask-story.ts';

export type { AskDraft, StageEvent } from './ask-draft.ts';

export interface AskDeps {
  readonly maths: Maths;
  readonly models: Models;
  /** Ids of the models that vote on word problems. */
  readonly voters: readonly string[];
  /** Milliseconds on any monotonic clock. */
  readonly now: () => number;
}

export interface AskOptions {
  readonly onStage: (event: StageEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface Ask {
  /**
   * Answers one question. Throws `UserError` for an empty question, a cancelled one and when the maths
   * child cannot be started; every other trouble is part of the draft, label "no answer".
   */
  ask(question: string, options: AskOptions): Promise<AskDraft>;
}

type Body = Omit<AskDraft, 'stages' | 'ms'>;

const CAN =
  'I answer sums, fractions, roots, percentages, linear and quadratic equations, units, and short word problems.';

const noAnswer = (kind: string, understood: string, text: string): Body => ({
  label: 'no answer',
  kind,
  understood,
  answer: { text, value: null },
  confidence: 0,
  steps: [],
  votes: [],
  subject: null,
  proposer: 'none',
});

const fromExact = (question: string, answer: MathsAnswer): Body => {
  const verified = isVerified(answer);
  const failed = answer.checks.filter((check) => !check.holds).map((check) => check.detail);
  const result: AskResult['answer'] = {
    text: answer.text,
    value: answer.value,
    ...(answer.unit === undefined ? {} : { unit: answer.unit }),
  };
  return {
    label: verified ? 'verified' : 'disputed',
    kind: answer.kind,
    understood: answer.understood,
    answer: verified
      ? result
      : {
          ...result,
          text: `${answer.text}, but a check objects: ${failed.join('; ') || 'a necessary check is missing'}`,
        },
    confidence: verified ? confidenceOf(EXACT_FIT) : 0,
    steps: answer.steps.map((step) => ({
      event: null,
      title: step.rule,
      body: `${step.before} → ${step.after}`,
      check: step.check,
    })),
    votes: [],
    subject: verified
      ? { kind: 'maths', question, parsed: answer.understood, answer: answer.value, checks: answer.checks }
      : null,
    proposer: 'exact solver',
  };
};

const askWritten = async (
  deps: AskDeps,
  question: string,
  stages: Stages,
  signal: AbortSignal | undefined,
): Promise<Body> => {
  const outcome = await stages.run('solve', 'calculating exactly', async () => {
    const value = await deps.maths.solve(question, { signal });
    const steps = value.is === 'solved' ? value.answer.steps.length : 0;
    return {
      value,
      detail:
        value.is === 'solved'
          ? `${value.answer.text} in ${steps} step${steps === 1 ? '' : 's'}`
          : value.reason,
    };
  });
  if (outcome.is === 'declined') return noAnswer('maths', question, outcome.reason);
  return stages.run('check', 'checking the answer a second way', () => {
    const { checks } = outcome.answer;
    const held = checks.filter((check) => check.holds).length;
    return { value: fromExact(question, outcome.answer), detail: `${held} of ${checks.length} checks hold` };
  });
};

/** `ask` over the given workers. */
export const createAsk = (deps: AskDeps): Ask => ({
  async ask(question, { onStage, signal }) {
    if (question.trim() === '')
      throw new UserError(
        'bad-usage',
        'The question is empty.',
        'Ask something, for example: ask "What is 15 × 23?"',
      );
    const start = deps.now();
    const stages = new Stages(onStage, deps.now);
    const { kind, detail } = await stages.run('analyse', 'reading the question', async () => {
      const value = await deps.maths.read(question, { signal });
      return { value, detail: value.detail };
    });
    const route = {
      written: 'to the exact solver',
      story: `to ${deps.voters.join(' and ')}`,
      cannot: 'nowhere',
      other: 'nowhere',
    }[kind];
    await stages.run('route', 'choosing who answers', () => ({ value: undefined, detail: route }));
    let body: Body;
    if (kind === 'written') body = await askWritten(deps, question, stages, signal);
    else if (kind === 'story') body = await askStory(deps, question, stages, signal);
    else if (kind === 'cannot') body = noAnswer('maths', question.slice(0, 200), detail);
    else body = noAnswer('general', question.slice(0, 200), `I cannot answer that yet: ${detail}. ${CAN}`);
    return { ...body, stages: stages.done, ms: Math.round(deps.now() - start) };
  },
});
