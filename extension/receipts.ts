/** CodeLens above a function with a receipt: its label, where it stands, and a way to run it again. */
import {
  CodeLens,
  EventEmitter,
  Range,
  l10n,
  languages,
  type CodeLensProvider,
  type Disposable,
  type TextDocument,
} from 'vscode';
import type { LiveReceipt } from './current.ts';
import { functionsIn } from './functions.ts';

const words = (receipt: LiveReceipt): string => {
  switch (receipt.state) {
    case 'fresh':
      return l10n.t('$(verified) {0}', receipt.label);
    case 'not applied':
      return l10n.t('$(diff) {0}, not applied', receipt.label);
    case 'stale':
      return l10n.t('$(history) stale: “{0}” was said of code that has changed since', receipt.label);
    case 'file missing':
      return l10n.t('$(question) {0}, its file is missing', receipt.label);
  }
};

/**
 * Registers itself with the first receipt: VS Code waits longer between lens requests the slower the past
 * ones were, and those made while the editor is still starting are slow.
 */
export class ReceiptLenses implements CodeLensProvider, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #selector: readonly { language: string; scheme: string }[];
  #registration: Disposable | undefined;
  receipts: readonly LiveReceipt[] = [];

  constructor(selector: readonly { language: string; scheme: string }[]) {
    this.#selector = selector;
  }

  update(receipts: readonly LiveReceipt[]): void {
    this.receipts = receipts;
    if (receipts.length > 0) this.#registration ??= languages.registerCodeLensProvider(this.#selector, this);
    this.#changed.fire();
  }

  dispose(): void {
    this.#registration?.dispose();
    this.#changed.dispose();
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const here = this.receipts.filter(({ file }) => file === document.uri.fsPath);
    if (here.length === 0) return [];
    const functions = functionsIn(document.getText());
    return here.flatMap((receipt) => {
      const at = functions.find(({ name }) => name === receipt.function)?.start ?? 0;
      const range = new Range(document.positionAt(at), document.positionAt(at));
      const first =
        receipt.state === 'not applied'
          ? { title: words(receipt), command: 'colloquy.previewFix', arguments: [receipt.session] }
          : { title: words(receipt), command: 'colloquy.showSession', arguments: [receipt.session] };
      const again = {
        title: l10n.t('Re-run receipt'),
        command: 'colloquy.rerunReceipt',
        arguments: [receipt.id],
      };
      return [new CodeLens(range, first), new CodeLens(range, again)];
    });
  }
}
