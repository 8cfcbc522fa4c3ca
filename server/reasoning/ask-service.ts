/** `ask` as the command line, the language service and the panel call it: every part an event before it is shown. */
import type { AskResult } from '../../protocol/answer.ts';
import type { Bundle, ReceiptBody } from '../../protocol/receipt.ts';
import type { OpenSession } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { embeddedPair } from '../workers/embedded.ts';
import type { Maths } from '../workers/maths.ts';
import type { Models } from '../workers/models.ts';
import { createAsk, type AskDraft, type StageEvent } from './ask.ts';

export interface AskContext {
  readonly onStage: (event: StageEvent) => void;
  readonly signal?: AbortSignal;
}

/** Nothing is executed in a sandbox for maths; exact arithmetic has no limits a re-run could differ in. */
const LIMITS = { steps: 0, deadlineMs: 5_000, memoryMb: 0 };

const bundleOf = (question: string, draft: AskDraft): Bundle => ({
  version: 1,
  files: {},
  subjectFile: null,
  function: null,
  candidate: draft.answer.value ?? '',
  tests: [],
  examples: [],
  inputs: [],
  limits: LIMITS,
  seed: 0,
  engine: null,
  settings: { question },
});

const receiptOf = (
  draft: AskDraft,
  subject: NonNullable<AskDraft['subject']>,
  startedAt: number,
): Omit<ReceiptBody, 'bundle'> => ({
  claim: `${subject.parsed} gives ${subject.answer}`,
  label: draft.label,
  subject,
  verdict: {
    given: [],
    runs: 1,
    independent: {
      inputs: 0,
      mutantsKilled: 0,
      mutantsTotal: 0,
      mutantsEquivalent: 0,
      offPath: 0,
      differences: [],
      clusters: 1,
    },
    diagnosticsAdded: [],
  },
  engine: null,
  limits: LIMITS,
  seed: 0,
  startedAt,
  ms: draft.ms,
  proposer: draft.proposer,
  alternatives: 0,
});

const record = (session: OpenSession, question: string, draft: AskDraft, startedAt: number): AskResult => {
  for (const stage of draft.stages) session.stage(stage);
  for (const vote of draft.votes) session.vote(vote);
  const { subject, proposer: _proposer, steps, ...rest } = draft;
  const published = steps.map(({ title, body, check }) => session.step(title, body, check));
  const receipt =
    subject === null
      ? null
      : session.receipt(receiptOf(draft, subject, startedAt), bundleOf(question, draft)).id;
  return session.finish<AskResult>({ ...rest, session: session.id, steps: published, receipt });
};

/** The ask flow bound to a store and its children. @throws UserError for an empty question and on cancellation. */
export const createAskService = (store: Store, workers: { models: Models; maths: Maths }) => {
  const voters = embeddedPair().map(({ id }) => id);
  const flow = createAsk({ ...workers, voters, now: () => performance.now() });
  return async (question: string, { onStage, signal }: AskContext): Promise<AskResult> => {
    const startedAt = Date.now();
    const session = store.openSession({ kind: 'ask', question });
    const draft = await flow.ask(question, { onStage, ...(signal ? { signal } : {}) });
    return record(session, question, draft, startedAt);
  };
};
