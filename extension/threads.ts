/**
 * Steps beside the code they speak of, as native comment threads. The panel shows the same threads from
 * the same events. VS Code does not move a thread's range for us (microsoft/vscode#243152): we do.
 */
import {
  CommentMode,
  CommentThreadCollapsibleState,
  MarkdownString,
  Range,
  Uri,
  comments,
  l10n,
  workspace,
  type Comment,
  type CommentReaction,
  type CommentThread,
  type Disposable,
  type TextDocumentChangeEvent,
} from 'vscode';
import type { Critique, Thread } from '../protocol/lsp/thread.ts';
import type { EventId } from '../protocol/ids.ts';
import { trackLine } from './edits.ts';

interface StepComment extends Comment {
  readonly step: EventId;
}

interface Shown {
  readonly native: CommentThread;
  readonly file: string;
  line: number;
}

export type Press = (step: EventId, thumb: '+' | '-') => Promise<unknown>;

const plain = (text: string): MarkdownString => new MarkdownString().appendText(text);

const signs: readonly { readonly thumb: '+' | '-'; readonly label: string; readonly icon: string }[] = [
  { thumb: '+', label: '👍', icon: 'thumb-up.svg' },
  { thumb: '-', label: '👎', icon: 'thumb-down.svg' },
];

export class StepThreads implements Disposable {
  readonly #controller = comments.createCommentController('colloquy', 'Colloquy');
  readonly #shown = new Map<EventId, Shown>();
  readonly #root: Uri;
  readonly #edits = workspace.onDidChangeTextDocument((event) => this.#track(event));

  constructor(root: Uri, press: Press) {
    this.#root = root;
    this.#controller.options = {
      prompt: l10n.t('Reply… a first word such as “error:” or “missing:” sets the label'),
    };
    this.#controller.reactionHandler = async (comment: Comment, reaction: CommentReaction) => {
      const sign = signs.find(({ label }) => label === reaction.label);
      if (sign && 'step' in comment) await press((comment as StepComment).step, sign.thumb);
    };
  }

  /** Shows exactly these threads; those already there keep their place and state. */
  show(threads: readonly Thread[]): void {
    const wanted = new Set(threads.map(({ step }) => step));
    for (const [step, { native }] of this.#shown) {
      if (wanted.has(step)) continue;
      native.dispose();
      this.#shown.delete(step);
    }
    for (const thread of threads) this.#draw(thread);
  }

  /** The step behind a native thread; undefined for a thread that is not ours. */
  stepOf(native: CommentThread): EventId | undefined {
    for (const [step, shown] of this.#shown) if (shown.native === native) return step;
    return undefined;
  }

  /** What is beside the code now; for tests. */
  list(): { step: EventId; file: string; line: number; comments: string[]; native: CommentThread }[] {
    return [...this.#shown].map(([step, { native, file, line }]) => ({
      step,
      file,
      line,
      native,
      comments: native.comments.map(({ body }) => (typeof body === 'string' ? body : body.value)),
    }));
  }

  dispose(): void {
    this.#edits.dispose();
    this.#controller.dispose();
    this.#shown.clear();
  }

  #draw(thread: Thread): void {
    if (thread.anchor === null) return;
    const { file, line } = thread.anchor;
    const bodies = [this.#step(thread), ...thread.critiques.map((critique) => this.#critique(critique))];
    const known = this.#shown.get(thread.step);
    if (known) {
      known.native.comments = bodies;
      return;
    }
    const native = this.#controller.createCommentThread(Uri.file(file), new Range(line, 0, line, 0), bodies);
    native.label = thread.title;
    native.contextValue = 'step';
    native.canReply = true;
    native.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    this.#shown.set(thread.step, { native, file, line });
  }

  #step(thread: Thread): StepComment {
    const reactions = signs.map(({ thumb, label, icon }) => ({
      label,
      iconPath: Uri.joinPath(this.#root, 'media', icon),
      count: thumb === '+' ? thread.up : thread.down,
      authorHasReacted: thread.myThumb === thumb,
    }));
    return {
      step: thread.step,
      author: { name: 'Colloquy' },
      mode: CommentMode.Preview,
      body: plain(thread.body),
      reactions,
      contextValue: 'step',
    };
  }

  #critique({ author, mine, label, body, at }: Critique): Comment {
    return {
      author: { name: mine ? l10n.t('You') : `${author.slice(0, 8)}…` },
      mode: CommentMode.Preview,
      body: plain(body),
      timestamp: new Date(at * 1000),
      ...(label === null ? {} : { label }),
      contextValue: 'critique',
    };
  }

  #track({ document, contentChanges }: TextDocumentChangeEvent): void {
    const changes = contentChanges.map(({ range, text }) => ({
      startLine: range.start.line,
      endLine: range.end.line,
      newLines: text.split('\n').length - 1,
    }));
    for (const shown of this.#shown.values()) {
      if (shown.file !== document.uri.fsPath) continue;
      const line = trackLine(shown.line, changes);
      if (line === shown.line) continue;
      shown.line = line;
      shown.native.range = new Range(line, 0, line, 0);
    }
  }
}
