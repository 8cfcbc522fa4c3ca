/** One running session: each call appends a signed event before it returns (append before act). */
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import { honestOutcome, type FoldContext } from '../../core/session/sessions.ts';
import { canonical } from '../../core/verdict/canonical.ts';
import { bundleFits, checkReceipt, type CheckedReceipt } from '../../core/verdict/receipt.ts';
import { AskResult, DebugResult, type AnswerStep, type Stage, type Vote } from '../../protocol/answer.ts';
import type { CandidateContent, FeedbackContent, QuestionContent } from '../../protocol/content.ts';
import type { SignedEvent, UnsignedEvent } from '../../protocol/event.ts';
import type { EventId } from '../../protocol/ids.ts';
import type { Bundle, Receipt, ReceiptBody } from '../../protocol/receipt.ts';
import type { Archive } from './bundles.ts';
import { eventsOf, questionEvent, type Json } from './events.ts';
import { sha256 } from './hash.ts';
import type { EventLog } from './log.ts';

export interface SessionOpening {
  readonly kind: 'ask' | 'debug';
  /** The user's words; for debugging what was asked of which function. */
  readonly question: string;
  /** Absolute path of the subject. */
  readonly file?: string;
  readonly details?: Readonly<Record<string, Json>>;
}

/** Where a step speaks of code: absolute path and 0-based line. */
export interface Anchor {
  readonly file: string;
  readonly line: number;
}

export interface OpenSession {
  readonly id: EventId;
  stage(stage: Stage, data?: Record<string, Json>): EventId;
  candidate(candidate: CandidateContent): EventId;
  vote(vote: Vote): EventId;
  /** Publishes a step others can object to; the result goes into `steps` of the answer. */
  step(title: string, body: string, check: string, anchor?: Anchor): AnswerStep;
  /** Stores the bundle, then issues the receipt. Throws when `body.bundle` is not the bundle's hash. */
  receipt(body: Omit<ReceiptBody, 'bundle'> & { bundle?: ReceiptBody['bundle'] }, bundle: Bundle): Receipt;
  feedback(content: FeedbackContent): EventId;
  /**
   * Records answer and outcome and returns the result as every surface must show it: a *verified* whose
   * receipt does not prove it comes back as *no answer*.
   */
  finish<Result extends AskResult | DebugResult>(result: Result): Result;
}

/** Content larger than this goes to the archive: events stay below what relays and views accept. */
const inlineLimit = 256 * 1024;

export interface SessionTools {
  readonly log: EventLog;
  readonly archive: Archive;
  readonly context: FoldContext;
  /** Unix ms. */
  readonly now: () => number;
}

export function openSession(
  opening: SessionOpening,
  { log, archive, context, now }: SessionTools,
): OpenSession {
  const seconds = (): number => Math.floor(now() / 1000);
  const question: QuestionContent = {
    kind: opening.kind,
    question: opening.question,
    file: opening.file ?? null,
    details: { ...opening.details },
  };
  const root = log.append(questionEvent(question, seconds()));
  const build = eventsOf(root);
  const receipts: CheckedReceipt[] = [];
  let seq = 0;
  let previous: SignedEvent | null = null;
  const append = (make: (at: number, seq: number) => UnsignedEvent): SignedEvent =>
    log.append(make(seconds(), ++seq));

  return {
    id: root.id,
    stage: (stage, data = {}) => append((at, n) => build.stage(stage, data, at, n)).id,
    candidate: (candidate) => append((at, n) => build.candidate(candidate, at, n)).id,
    vote: (vote) => append((at, n) => build.vote(vote, at, n)).id,
    step(title, body, check, anchor) {
      const content = { title, body, check, anchor: anchor ? relativeAnchor(anchor, question.file) : null };
      previous = append((at, n) => build.step(content, previous, at, n));
      return { event: previous.id, title, body, check };
    },
    receipt(body, bundle) {
      const hash = archive.put(bundle);
      const whole: ReceiptBody = { ...body, bundle: body.bundle ?? hash };
      if (!bundleFits(whole, bundle, sha256))
        throw new Error('the receipt names another bundle than the one given');
      const signed = append((at) => build.receipt(whole, at));
      const checked = checkReceipt(signed, context.genuine);
      if (!checked) throw new Error('the receipt just issued does not pass its own check');
      receipts.push(checked);
      return checked.receipt;
    },
    feedback: (content) => append((at) => build.feedback(content, at)).id,
    finish(result) {
      const parsed = question.kind === 'ask' ? AskResult.parse(result) : DebugResult.parse(result);
      if (parsed.session !== root.id) throw new Error('the result names another session');
      const honest = honestOutcome(question, parsed, receipts, context).result;
      const text = canonical(honest);
      const outcome =
        text.length > inlineLimit
          ? ({ in: 'archive', hash: archive.put(honest) } as const)
          : ({ in: 'event', result: JSON.parse(text) as Json } as const);
      const steps = honest.steps.flatMap((step) => step.event ?? []);
      const answer = {
        label: honest.label,
        text: 'answer' in honest ? honest.answer.text : honest.summary,
        receipt: honest.receipt,
      };
      log.appendAll([
        build.answer(answer, steps, seconds(), ++seq),
        build.outcome(outcome, seconds(), ++seq),
      ]);
      return honest as typeof result;
    },
  };
}

/** Steps may be published one day: they name files relative to the subject's folder, never the machine's paths. */
function relativeAnchor(anchor: Anchor, subject: string | null): Anchor | null {
  if (!subject) return { file: basename(anchor.file), line: anchor.line };
  const path = relative(dirname(subject), anchor.file);
  return { file: isAbsolute(path) ? basename(anchor.file) : path.split(sep).join('/'), line: anchor.line };
}
