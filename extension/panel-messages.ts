/** What each message of the panel does. Whatever executes something is refused in Restricted Mode. */
import { commands, workspace } from 'vscode';
import type { EventId } from '../protocol/ids.ts';
import { ReceiptRequest } from '../protocol/lsp/receipt.ts';
import type { PanelToHost } from '../protocol/panel.ts';
import type { App } from './app.ts';
import { toUserError } from './failure.ts';
import type { Store } from './store.ts';

const commandOf = {
  debug: 'colloquy.debugFunction',
  doctor: 'colloquy.doctor',
  log: 'colloquy.showLog',
  restart: 'colloquy.restart',
  trust: 'workbench.trust.manage',
} as const;

/** What a message concerns: a failure is shown there. */
const aboutOf = (message: PanelToHost): EventId | null => {
  if ('step' in message) return message.step;
  if ('receipt' in message) return message.receipt;
  return 'session' in message ? message.session : null;
};

/** Shows a failure in the panel, beside what it concerns; cancelling stays silent. */
export const tellPanel = (store: Store, about: EventId | null, error: unknown): void => {
  const failure = toUserError(error);
  if (failure.code === 'cancelled') return;
  store.tell({ type: 'failed', about, sentence: failure.message, action: failure.action });
};

const executes = (message: PanelToHost): boolean => ['ask', 'rerun', 'answer'].includes(message.type);

const perform = async (app: App, message: PanelToHost): Promise<unknown> => {
  switch (message.type) {
    case 'ready':
      return undefined;
    case 'command':
      return commands.executeCommand(commandOf[message.command]);
    case 'cancel':
      return app.runs.cancel();
    case 'critique':
      return app.critique(message.step, message.label, message.body);
    case 'thumb':
      return app.setThumb(message.step, message.thumb);
    case 'receipt': {
      const found = await app.service.request(ReceiptRequest, { id: message.receipt });
      return app.store.tell({ type: 'receipt', ...found });
    }
    case 'preview':
      return app.debugger.preview(message.session);
    case 'ask':
      return app.ask(message.question, 'panel');
    case 'rerun':
      return app.rerun(message.receipt);
    case 'answer':
      return app.answer(message.session, message);
  }
};

/** Does what the panel asks for; never throws. */
export const handlePanel = async (app: App, message: PanelToHost): Promise<void> => {
  try {
    if (executes(message) && !workspace.isTrusted)
      await commands.executeCommand('colloquy.explainRestricted');
    else await perform(app, message);
  } catch (error) {
    tellPanel(app.store, aboutOf(message), error);
  }
};
