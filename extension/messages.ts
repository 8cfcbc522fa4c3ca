/** Messages with at most one thing to do. Success is never announced. */
import { commands, l10n, window } from 'vscode';
import { UserError } from '../protocol/errors.ts';
import { toUserError } from './failure.ts';

/** A button and what it does. */
export interface Choice {
  readonly title: string;
  readonly run: () => unknown;
}

export const command = (title: string, id: string, ...args: unknown[]): Choice => ({
  title,
  run: () => commands.executeCommand(id, ...args),
});

/** Shows one sentence and runs the choice that is taken; returns at once, nobody waits for a reader. */
export const tell = (kind: 'info' | 'warning' | 'error', sentence: string, ...choices: Choice[]): void => {
  const show = {
    info: window.showInformationMessage,
    warning: window.showWarningMessage,
    error: window.showErrorMessage,
  };
  const titles = choices.map(({ title }) => title);
  void show[kind](sentence, ...titles).then((picked) => choices.find(({ title }) => title === picked)?.run());
};

/** Shows a failure with its action; cancelling stays silent. */
export const tellFailure = (error: unknown, ...choices: Choice[]): UserError => {
  const failure = toUserError(error);
  if (failure.code === 'cancelled') return failure;
  const offered = choices.length > 0 ? choices : [command(l10n.t('Show Log'), 'colloquy.showLog')];
  tell(
    failure.code === 'worker-unavailable' ? 'error' : 'warning',
    `${failure.message} ${failure.action}`,
    ...offered,
  );
  return failure;
};
