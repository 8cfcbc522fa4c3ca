/** A reply typed into a native comment thread becomes a critique of its step. */
import { l10n, window, type CommentThread } from 'vscode';
import type { CritiqueLabel } from '../protocol/lsp/thread.ts';
import type { App } from './app.ts';
import { parseReply } from './critique.ts';

const pickLabel = async (): Promise<{ label: CritiqueLabel | null } | undefined> =>
  window
    .showQuickPick(
      [
        { name: l10n.t('It is wrong'), label: 'error' as const },
        { name: l10n.t('It is not supported by what was checked'), label: 'unsupported' as const },
        { name: l10n.t('It has a counter-example'), label: 'counterexample' as const },
        { name: l10n.t('Something is missing'), label: 'missing' as const },
        { name: l10n.t('I agree'), label: 'agree' as const },
        { name: l10n.t('Only a comment'), label: null },
      ].map(({ name, label }) => ({ label: label ?? 'comment', description: name, value: label })),
      { title: l10n.t('What does the reply say about the step?') },
    )
    .then((picked) => picked && { label: picked.value });

/** Posts the reply; with `choose`, its label is asked for instead of read from its first word. */
export const replyTo = async (
  app: App,
  thread: CommentThread,
  text: string,
  choose: boolean,
): Promise<void> => {
  const step = app.threads.stepOf(thread);
  const reply = parseReply(text);
  if (step === undefined || reply === null) return;
  const chosen = choose ? await pickLabel() : { label: reply.label };
  if (chosen === undefined) return;
  await app.critique(step, chosen.label, choose ? text.trim() : reply.body);
};
