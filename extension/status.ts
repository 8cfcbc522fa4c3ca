/** The status item. Exactly one state at a time; `status-view.ts` decides which. */
import { MarkdownString, StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import type { StatusView } from './status-view.ts';

export class StatusItem implements Disposable {
  readonly #item = window.createStatusBarItem('colloquy.status', StatusBarAlignment.Right, 90);
  view: StatusView | undefined;

  constructor() {
    this.#item.name = 'Colloquy';
  }

  show(view: StatusView): void {
    this.view = view;
    const { text, help, action, command, severity } = view;
    this.#item.text = text;
    this.#item.tooltip = new MarkdownString().appendText(`Colloquy: ${help}\n\nClick: ${action}.`);
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: `Colloquy, ${view.state}. ${help}`, role: 'button' };
    this.#item.backgroundColor =
      severity === 'none' ? undefined : new ThemeColor(`statusBarItem.${severity}Background`);
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
