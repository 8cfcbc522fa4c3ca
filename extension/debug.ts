/** “Debug this function”: from a place in the code to a preview, a question or an honest “no”. */
import { isAbsolute } from 'node:path';
import { Uri, l10n, window, workspace } from 'vscode';
import type { DebugResult } from '../protocol/answer.ts';
import { DebugRequest } from '../protocol/lsp/debug.ts';
import { ReceiptRequest } from '../protocol/lsp/receipt.ts';
import type { Session } from '../protocol/lsp/session.ts';
import type { Service } from './client.ts';
import { command, tell, tellFailure } from './messages.ts';
import { previewFix, type Original, type PreviewOutcome } from './preview.ts';
import { askQuestion } from './question.ts';
import type { Origin, Runs } from './runs.ts';
import type { Store } from './store.ts';
import type { Place } from './target.ts';

/** What a run was started with, so that an answer or a change of the file can start it again. */
interface Wish {
  readonly file: string;
  readonly function: string | undefined;
  readonly hint: string | undefined;
  readonly examples: readonly string[];
  readonly answers: readonly { call: string; value: string }[];
}

const remembered = 50;

export class Debugger {
  readonly #service: Service;
  readonly #store: Store;
  readonly #runs: Runs;
  readonly #wishes = new Map<string, { wish: Wish; text: string }>();
  lastPreview: PreviewOutcome | undefined;

  constructor(service: Service, store: Store, runs: Runs) {
    this.#service = service;
    this.#store = store;
    this.#runs = runs;
  }

  /** Debugs the place and shows what came of it. Returns the result; undefined when there is none. */
  start(place: Place): Promise<DebugResult | undefined> {
    const { document, hint } = place;
    const wish = { file: document.uri.fsPath, function: place.function, hint, examples: [], answers: [] };
    return this.#run(wish, 'command');
  }

  /** Runs a session's flow again with the user's answer to its question. */
  answer(
    id: string,
    answer: { call: string; value: string },
    origin: Origin,
  ): Promise<DebugResult | undefined> {
    const wish = this.#wishOf(id);
    if (wish === undefined) return Promise.resolve(undefined);
    return this.#run(
      { ...wish, answers: [...wish.answers.filter(({ call }) => call !== answer.call), answer] },
      origin,
    );
  }

  /** Opens the refactor preview for a session's fix. */
  async preview(id: string): Promise<PreviewOutcome> {
    const session = this.#store.session(id);
    const result = session?.outcome?.kind === 'debug' ? session.outcome.result : undefined;
    if (result === undefined) return 'no fix';
    return this.#preview(result);
  }

  async #run(wish: Wish, origin: Origin): Promise<DebugResult | undefined> {
    const title = wish.function
      ? l10n.t('debugging {0}', wish.function)
      : l10n.t('debugging {0}', baseName(wish.file));
    let result: DebugResult;
    try {
      const document = await workspace.openTextDocument(Uri.file(wish.file));
      const text = document.getText();
      const budgetMs = 1000 * workspace.getConfiguration('colloquy').get('budgetSeconds', 30);
      result = await this.#runs.start('debug', title, origin, (token, cancel) =>
        this.#service.request(
          DebugRequest,
          {
            token,
            file: wish.file,
            text,
            tests: [],
            examples: [...wish.examples],
            answers: [...wish.answers],
            budgetMs,
            ...(wish.function === undefined ? {} : { function: wish.function }),
            ...(wish.hint === undefined ? {} : { hint: wish.hint }),
          },
          cancel,
        ),
      );
      result = { ...result, file: isAbsolute(result.file) ? result.file : wish.file };
      this.#remember(result.session, { wish, text });
      this.#keep(result, title);
    } catch (error) {
      const failure = tellFailure(error, ...this.#helpFor(error, wish, origin));
      if (failure.code !== 'cancelled' && origin === 'panel') {
        this.#store.tell({ type: 'failed', about: null, sentence: failure.message, action: failure.action });
      }
      return undefined;
    }
    // The panel asks in place; a dialogue on top of it would be the same question twice.
    if (origin === 'panel' && result.question !== null) return result;
    return this.#show(result);
  }

  async #show(result: DebugResult): Promise<DebugResult | undefined> {
    if (result.question !== null) {
      const value = await askQuestion(result.question);
      if (value !== undefined)
        return this.answer(result.session, { call: result.question.call, value }, 'command');
      return result;
    }
    if (result.code === null) {
      const sentence = [result.summary, result.advice].filter(Boolean).join(' ');
      tell(
        'info',
        sentence,
        this.#exampleChoice(this.#wishOf(result.session), 'command'),
        showSession(result.session),
      );
      return result;
    }
    // Waiting for the preview would keep the command alive as long as the user reads.
    void this.#preview(result).catch((error: unknown) => tellFailure(error));
    return result;
  }

  async #preview(result: DebugResult): Promise<PreviewOutcome> {
    this.lastPreview = undefined;
    const outcome = await previewFix(result, await this.#original(result));
    this.lastPreview = outcome;
    if (outcome === 'changed') {
      const wish = this.#wishOf(result.session);
      const sentence = l10n.t(
        '{0} has changed since this fix was verified, so it is not applied.',
        baseName(result.file),
      );
      tell('warning', sentence, {
        title: l10n.t('Run Again'),
        run: () => wish && this.#run(wish, 'command'),
      });
    }
    if (outcome === 'already applied') tell('info', l10n.t('This fix is already in the file.'));
    return outcome;
  }

  async #original(result: DebugResult): Promise<Original> {
    const sent = this.#wishes.get(result.session);
    if (sent !== undefined) return { text: sent.text };
    if (result.receipt === null) return undefined;
    const { receipt } = await this.#service.request(ReceiptRequest, { id: result.receipt });
    return receipt.subject.kind === 'code' ? { sha256: receipt.subject.originalHash } : undefined;
  }

  #wishOf(id: string): Wish | undefined {
    const known = this.#wishes.get(id);
    if (known) return known.wish;
    const outcome = this.#store.session(id)?.outcome;
    if (outcome?.kind !== 'debug') return undefined;
    const { file, function: name } = outcome.result;
    return { file, function: name ?? undefined, hint: undefined, examples: [], answers: [] };
  }

  #remember(id: string, entry: { wish: Wish; text: string }): void {
    this.#wishes.set(id, entry);
    const [oldest] = this.#wishes.keys();
    if (this.#wishes.size > remembered && oldest !== undefined) this.#wishes.delete(oldest);
  }

  /** The service announces the session too; until then the panel should not wait. */
  #keep(result: DebugResult, question: string): void {
    if (this.#store.session(result.session)?.outcome) return;
    const session: Session = {
      id: result.session,
      at: Math.floor(Date.now() / 1000),
      outcome: { kind: 'debug', question, result },
      receiptState: result.receipt === null ? null : 'not applied',
    };
    this.#store.putSession(session);
  }

  #helpFor(error: unknown, wish: Wish, origin: Origin) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'no-tests' ? [this.#exampleChoice(wish, origin)] : [];
  }

  #exampleChoice(wish: Wish | undefined, origin: Origin) {
    const run = async (): Promise<void> => {
      const name = wish?.function?.split('#').at(-1) ?? 'f';
      const example = await window.showInputBox({
        title: l10n.t('An example of what is right'),
        prompt: l10n.t('A call and its result, as JavaScript'),
        placeHolder: `${name}(1) === 2`,
        ignoreFocusOut: true,
      });
      if (wish && example?.trim())
        await this.#run({ ...wish, examples: [...wish.examples, example.trim()] }, origin);
    };
    return { title: l10n.t('Give an Example…'), run };
  }
}

const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

const showSession = (id: string) => command(l10n.t('Show Reasoning'), 'colloquy.showSession', id);
