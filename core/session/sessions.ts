/** Fold: the events of one session → question, stages, votes, candidates, result. */
import { AskResult, DebugResult, Stage, Vote } from '../../protocol/answer.ts';
import { CandidateContent, OutcomeContent, QuestionContent, StageContent } from '../../protocol/content.ts';
import { Kind, type SignedEvent } from '../../protocol/event.ts';
import type { EventId, PubKey, Sha256 } from '../../protocol/ids.ts';
import { jsonOrNull, type CheckedReceipt, type Genuine, type Hash } from '../verdict/receipt.ts';
import { askClaim, debugClaim, honestLabel } from '../verdict/receipt-label.ts';
import { latest } from './order.ts';
import { tagValue } from './tags.ts';

/** What a fold needs besides events; all of it fixed, so that folding twice gives the same. */
export interface FoldContext {
  readonly self: PubKey;
  readonly genuine: Genuine;
  readonly sha256: Hash;
  /** Content-addressed text beside the log; null when it is not there. */
  readonly archive: (hash: Sha256) => string | null;
}

export type SessionOutcome =
  | { readonly kind: 'ask'; readonly question: string; readonly result: AskResult }
  | { readonly kind: 'debug'; readonly question: string; readonly result: DebugResult };

export interface SessionRecord {
  readonly id: EventId;
  readonly by: PubKey;
  /** Unix seconds. */
  readonly at: number;
  readonly question: QuestionContent;
  readonly stages: readonly Stage[];
  readonly votes: readonly Vote[];
  readonly candidates: readonly CandidateContent[];
  readonly answer: EventId | null;
  /** Labels are already honest: a *verified* without its receipt reads *no answer*. */
  readonly outcome: SessionOutcome | null;
  readonly state: 'thinking' | 'final';
}

const stageKinds: readonly number[] = [Kind.analysis, Kind.decomposition, Kind.route];

/** `events` in order (see `inOrder`); null when the question is missing or malformed. Only its author speaks. */
export function foldSession(
  root: EventId,
  events: readonly SignedEvent[],
  receipts: readonly CheckedReceipt[],
  context: FoldContext,
): SessionRecord | null {
  const asked = events.find((event) => event.id === root && event.kind === Kind.question);
  const question = QuestionContent.safeParse(asked && jsonOrNull(asked.content));
  if (!asked || !question.success) return null;
  const own = events.filter((event) => event.pubkey === asked.pubkey).sort(bySequence);
  const outcome = foldOutcome(root, own, question.data, receipts, context);
  return {
    id: asked.id,
    by: asked.pubkey,
    at: asked.created_at,
    question: question.data,
    stages: contents(own, stageKinds, StageContent).map(({ stage }) => stage),
    votes: contents(own, [Kind.vote], Vote),
    candidates: contents(own, [Kind.candidate], CandidateContent),
    answer: latest(own.filter((event) => event.kind === Kind.answer))?.id ?? null,
    outcome,
    state: outcome ? 'final' : 'thinking',
  };
}

/** Within one second the author's own counter decides. */
const bySequence = (a: SignedEvent, b: SignedEvent): number => sequence(a) - sequence(b);

/** The `seq` tag of an event; 0 when absent or not a small whole number. */
export function sequence(event: SignedEvent): number {
  const value = tagValue(event, 'seq') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

function contents<T>(
  events: readonly SignedEvent[],
  kinds: readonly number[],
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
): T[] {
  return events.flatMap((event) => {
    if (!kinds.includes(event.kind)) return [];
    const parsed = schema.safeParse(jsonOrNull(event.content));
    return parsed.success ? [parsed.data] : [];
  });
}

function foldOutcome(
  root: EventId,
  own: readonly SignedEvent[],
  question: QuestionContent,
  receipts: readonly CheckedReceipt[],
  context: FoldContext,
): SessionOutcome | null {
  const last = latest(own.filter((event) => event.kind === Kind.outcome));
  const content = OutcomeContent.safeParse(last && jsonOrNull(last.content));
  if (!content.success) return null;
  const raw =
    content.data.in === 'event' ? content.data.result : jsonOrNull(context.archive(content.data.hash) ?? '');
  const schema = question.kind === 'ask' ? AskResult : DebugResult;
  const parsed = schema.safeParse(raw);
  if (!parsed.success || parsed.data.session !== root) return null;
  return honestOutcome(question, parsed.data, receipts, context);
}

/** The same result with a label that its receipt allows. */
export function honestOutcome(
  question: Pick<QuestionContent, 'kind' | 'question'>,
  result: AskResult | DebugResult,
  receipts: readonly CheckedReceipt[],
  { self, sha256 }: Pick<FoldContext, 'self' | 'sha256'>,
): SessionOutcome {
  const proof = receipts.find(({ receipt }) => receipt.id === result.receipt) ?? null;
  if ('answer' in result) {
    const label = honestLabel(result.label, proof, askClaim(result, question.question), self);
    return { kind: 'ask', question: question.question, result: { ...result, label } };
  }
  const label = honestLabel(result.label, proof, debugClaim(result, sha256), self);
  return { kind: 'debug', question: question.question, result: { ...result, label } };
}
