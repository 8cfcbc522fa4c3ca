/** Builds the unsigned events of the product; `docs/protocol.md` shows one of each. */
import { canonical } from '../../core/verdict/canonical.ts';
import { receiptEvent } from '../../core/verdict/receipt.ts';
import { parentTags, rootTags, VERSION_TAG } from '../../core/session/tags.ts';
import type { Stage, Vote } from '../../protocol/answer.ts';
import type {
  AnswerContent,
  CandidateContent,
  FeedbackContent,
  OutcomeContent,
  QuestionContent,
  StepContent,
} from '../../protocol/content.ts';
import { Kind, type SignedEvent, type UnsignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';
import type { CritiqueLabel } from '../../protocol/lsp/thread.ts';
import type { ReceiptBody } from '../../protocol/receipt.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const questionEvent = (content: QuestionContent, at: number): UnsignedEvent => ({
  kind: Kind.question,
  created_at: at,
  tags: [[...VERSION_TAG]],
  content: canonical(content),
});

/** Builders of everything below one root. Times are Unix seconds; `seq` orders events of one second. */
export function eventsOf(root: SignedEvent) {
  const event = (
    kind: number,
    content: unknown,
    at: number,
    seq: number,
    tags: string[][] = [],
  ): UnsignedEvent => ({
    kind,
    created_at: at,
    tags: [...rootTags(root), ['seq', String(seq)], ...tags],
    content: canonical(content),
  });
  return {
    stage: (stage: Stage, data: Record<string, Json>, at: number, seq: number): UnsignedEvent =>
      event(stageKind(stage.name), { stage, data }, at, seq),
    candidate: (content: CandidateContent, at: number, seq: number): UnsignedEvent =>
      event(Kind.candidate, content, at, seq),
    vote: (vote: Vote, at: number, seq: number): UnsignedEvent => event(Kind.vote, vote, at, seq),
    step: (content: StepContent, previous: SignedEvent | null, at: number, seq: number): UnsignedEvent =>
      event(Kind.step, content, at, seq, [
        ['phase', 'think'],
        ...(previous ? [['e', previous.id, '', previous.pubkey]] : []),
      ]),
    answer: (content: AnswerContent, steps: readonly EventId[], at: number, seq: number): UnsignedEvent =>
      event(Kind.answer, content, at, seq, [
        ...steps.map((id) => ['e', id, '', root.pubkey]),
        ...(content.receipt ? [['e', content.receipt, '', root.pubkey]] : []),
      ]),
    outcome: (content: OutcomeContent, at: number, seq: number): UnsignedEvent =>
      event(Kind.outcome, content, at, seq),
    feedback: (content: FeedbackContent, at: number): UnsignedEvent => event(Kind.feedback, content, at, 0),
    receipt: (body: ReceiptBody, at: number): UnsignedEvent => receiptEvent(body, rootTags(root), at),
  };
}

/** A critique (NIP-22) of `parent`, a step or another critique; plain text so that any client shows it. */
export const critiqueEvent = (
  parent: SignedEvent,
  label: CritiqueLabel | null,
  body: string,
  at: number,
): UnsignedEvent => ({
  kind: Kind.critique,
  created_at: at,
  tags: [
    ...inheritedRoot(parent),
    ...parentTags(parent),
    ...(label
      ? [
          ['L', 'clq.critique'],
          ['l', label, 'clq.critique'],
        ]
      : []),
  ],
  content: body,
});

/** A thumb (NIP-25) on `target`. */
export const thumbEvent = (target: SignedEvent, thumb: '+' | '-', at: number): UnsignedEvent => ({
  kind: Kind.reaction,
  created_at: at,
  tags: [
    ...inheritedRoot(target),
    ['e', target.id, '', target.pubkey],
    ['p', target.pubkey],
    ['k', String(target.kind)],
  ],
  content: thumb,
});

/** Takes one's own events back (NIP-09). */
export const deletionEvent = (targets: readonly SignedEvent[], at: number): UnsignedEvent => ({
  kind: Kind.deletion,
  created_at: at,
  tags: [
    ...inheritedRoot(targets[0]),
    ...targets.map((target) => ['e', target.id]),
    ...[...new Set(targets.map((target) => target.kind))].map((kind) => ['k', String(kind)]),
  ],
  content: '',
});

const inheritedRoot = (event: SignedEvent | undefined): string[][] => [
  [...VERSION_TAG],
  ...(event?.tags ?? []).filter(([name = '']) => ['E', 'K', 'P'].includes(name)).map((tag) => [...tag]),
];

/** Which local kind records a stage; stages of the solving itself are analysis. */
const stageKind = (name: Stage['name']): number => (name === 'route' ? Kind.route : Kind.analysis);
