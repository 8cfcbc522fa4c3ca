/** The only way an edit reaches a file: the refactor preview, where the user ticks and applies it. */
import { createHash } from 'node:crypto';
import { Range, Uri, WorkspaceEdit, l10n, workspace, type TextDocument } from 'vscode';
import type { DebugResult } from '../protocol/answer.ts';
import { editsTo } from './edits.ts';

/** How a preview ended; `changed`: the file is no longer what was verified, nothing was shown. */
export type PreviewOutcome = 'applied' | 'dismissed' | 'already applied' | 'changed' | 'no fix';

/** Recognises the text a fix was made for: the text itself, or its SHA-256 from the receipt. */
export type Original = { readonly text: string } | { readonly sha256: string } | undefined;

const isOriginal = (document: TextDocument, original: Original): boolean => {
  if (original === undefined) return false;
  const text = document.getText();
  return 'text' in original
    ? original.text === text
    : createHash('sha256').update(text, 'utf8').digest('hex') === original.sha256;
};

/** Opens the preview and waits for the user. Never changes a file by itself. */
export const previewFix = async (result: DebugResult, original: Original): Promise<PreviewOutcome> => {
  const { code } = result;
  if (code === null) return 'no fix';
  const uri = Uri.file(result.file);
  const document = await workspace.openTextDocument(uri);
  const before = document.getText();
  if (before === code) return 'already applied';
  if (!isOriginal(document, original)) return 'changed';
  const edit = new WorkspaceEdit();
  const label = result.function ?? workspace.asRelativePath(uri);
  const metadata = {
    needsConfirmation: true,
    label: l10n.t('Fix {0}: {1}', label, result.label),
    description: result.summary.slice(0, 200),
  };
  for (const { start, end, text } of editsTo(before, code, result.edits)) {
    edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text, metadata);
  }
  await workspace.applyEdit(edit, { isRefactoring: true });
  return document.getText() === code ? 'applied' : 'dismissed';
};
