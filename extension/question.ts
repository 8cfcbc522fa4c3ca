/** The one concrete question, as a list to choose from. */
import { l10n, window } from 'vscode';
import type { Question } from '../protocol/answer.ts';

/** The chosen value as source text; undefined when the user does not want to say. */
export const askQuestion = async (question: Question): Promise<string | undefined> => {
  const other = { label: l10n.t('Something else…'), value: undefined };
  const picked = await window.showQuickPick(
    [
      ...question.options.map(({ value, candidates }) => ({
        label: value,
        description: candidates === 1 ? l10n.t('1 candidate fix') : l10n.t('{0} candidate fixes', candidates),
        value,
      })),
      other,
    ],
    {
      title: question.text,
      placeHolder: l10n.t('What should {0} give?', question.call),
      ignoreFocusOut: true,
    },
  );
  if (picked !== other) return picked?.value;
  const typed = await window.showInputBox({
    title: question.text,
    prompt: l10n.t('The right result of {0}, as JavaScript', question.call),
    ignoreFocusOut: true,
  });
  return typed?.trim() || undefined;
};
