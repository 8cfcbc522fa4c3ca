/** From the end of a flow to what the user gets, every part of it an event before it is shown. */
import { applyEdits } from '../../../core/verdict/hunks.ts';
import type { DebugResult } from '../../../protocol/answer.ts';
import type { OpenSession } from '../../store/session.ts';
import type { LoadedProject } from '../project/load.ts';
import { bundleOf, codeReceipt, type Framing } from './bundle.ts';
import type { DebugEnd } from './flow.ts';
import { capital, explain, lineAt, unifiedDiff } from './patch.ts';
import { names, type Story } from './story.ts';

type Body = Omit<DebugResult, 'session' | 'stages' | 'ms' | 'file' | 'function'>;

const MAX_ALTERNATIVES = 5;

const nothing: Omit<Body, 'label' | 'summary' | 'advice' | 'steps'> = {
  patch: '',
  code: null,
  edits: [],
  explanation: '',
  receipt: null,
  alternatives: [],
  question: null,
};

const notFixed = (end: Exclude<DebugEnd, { end: 'fixed' }>): Pick<Body, 'summary' | 'advice'> => {
  const { seen } = end.reproduced;
  if (end.end === 'not-reproduced')
    return seen.flaky.length > 0
      ? {
          summary: `The failure could not be reproduced: ${names(seen.flaky)} changes its mind between runs.`,
          advice: 'Make that test repeat itself (fixed clock, fixed seed), then try again.',
        }
      : {
          summary:
            seen.passing.length > 0
              ? `All ${seen.passing.length} tests pass; there is no failure to mend.`
              : 'No test ran.',
          advice: 'Give an example that shows the bug: --example "f(1) === 2".',
        };
  return {
    summary: `Reproduced, but none of ${end.summary.tried} candidates passes every test.`,
    advice: 'Another test or example near the failure narrows the search; a larger --budget widens it.',
  };
};

/** Why it is not called verified, and what would change that. */
const adviceOn = ({ assessment, question }: Extract<DebugEnd, { end: 'fixed' }>): string | null => {
  if (assessment.label === 'verified') return null;
  const next = question
    ? 'Answer the question, or give an example near it.'
    : 'One more test or example would let more be said.';
  return `Not called verified: ${assessment.reasons.join(' ')} ${next}`;
};

/** Builds the result and, for a fix, issues its receipt. */
export const concludeDebug = (
  session: OpenSession,
  story: Story,
  loaded: LoadedProject,
  end: DebugEnd,
  framing: Framing,
): Body => {
  const { steps } = story;
  if (end.end !== 'fixed') return { ...nothing, label: 'no answer', ...notFixed(end), steps };
  story.fixed(end);
  const candidate = applyEdits(loaded.original, end.edits);
  const patch = unifiedDiff(loaded.project.subject, loaded.original, candidate);
  if (end.assessment.label === 'no answer')
    return {
      ...nothing,
      label: 'no answer',
      summary: end.assessment.reasons.join(' '),
      advice: 'Give another test or example near the failure.',
      steps,
    };
  session.candidate({
    proposer: `repair search: ${end.chosen.candidate.operator}`,
    description: end.chosen.candidate.description,
    patch,
    verdict: 'chosen',
    reason: end.assessment.label,
  });
  const alternatives = end.rivals.slice(0, MAX_ALTERNATIVES).map(({ description, text, cluster }) => ({
    description,
    cluster,
    patch: unifiedDiff(loaded.project.subject, loaded.original, text),
  }));
  for (const { description, patch: other } of alternatives)
    session.candidate({
      proposer: 'repair search',
      description,
      patch: other,
      verdict: 'plausible',
      reason: 'passes the given tests; another was chosen',
    });
  const { description, operator } = end.chosen.candidate;
  const claim = {
    item: end.item,
    judgement: end.judgement,
    label: end.assessment.label,
    claim: `${description}: every given test passes`,
    proposer: `repair search: ${operator}`,
    alternatives: end.rivals.length,
  };
  const receipt = session.receipt(
    codeReceipt(loaded, claim, candidate, framing),
    bundleOf(loaded, end.item, end.judgement.engine, candidate, framing),
  );
  return {
    label: end.assessment.label,
    summary: `${capital(description)} in line ${lineAt(loaded.original, end.edits[0]?.start ?? 0)}.`,
    patch,
    code: candidate,
    edits: [...end.edits],
    explanation: explain(loaded.original, candidate, end.chosen.candidate.description, end.judgement.verdict),
    receipt: receipt.id,
    alternatives,
    question: end.question,
    advice: adviceOn(end),
    steps,
  };
};
