/** Commands as a table: what each does, and the reason it cannot, when there is one. */
import { commands, l10n, workspace, type Disposable } from 'vscode';
import { command, tell, tellFailure, type Choice } from './messages.ts';

/** Why a command cannot run now, in a sentence, and the one thing that changes it. */
export interface Blocked {
  readonly sentence: string;
  readonly choice?: Choice;
}

export interface CommandEntry {
  readonly id: string;
  readonly blocked?: () => Blocked | undefined;
  readonly run: (...args: never[]) => unknown;
}

/** Nothing is executed in a folder the user does not trust. */
export const unlessTrusted = (): Blocked | undefined =>
  workspace.isTrusted
    ? undefined
    : {
        sentence: l10n.t(
          'Colloquy executes nothing in a folder that is not trusted. Past answers can be read and discussed.',
        ),
        choice: command(l10n.t('Manage Workspace Trust'), 'workbench.trust.manage'),
      };

/** Registers the table. A blocked command says why; a failing one tells its cause and one action. */
export const registerCommands = (entries: readonly CommandEntry[]): Disposable[] =>
  entries.map(({ id, blocked, run }) =>
    commands.registerCommand(id, async (...args: unknown[]) => {
      const reason = blocked?.();
      if (reason) {
        tell('info', reason.sentence, ...(reason.choice ? [reason.choice] : []));
        return undefined;
      }
      try {
        return await (run as (...args: unknown[]) => unknown)(...args);
      } catch (error) {
        tellFailure(error);
        return undefined;
      }
    }),
  );
