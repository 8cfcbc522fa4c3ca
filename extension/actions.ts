/** “Find a verified fix” on a diagnostic, and on a cursor or selection inside a function. */
import {
  CodeAction,
  CodeActionKind,
  l10n,
  type CodeActionContext,
  type CodeActionProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { functionAt } from './functions.ts';

/** What the command gets from a code action. */
export interface DebugTarget {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  readonly character: number;
  readonly hint?: string;
}

/** Longer texts are not searched on every cursor move. */
const longest = 400_000;

export class FixActions implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite];

  provideCodeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
    const at = (line: number, character: number, hint?: string): DebugTarget => ({
      uri: document.uri.toString(),
      line,
      character,
      ...(hint === undefined ? {} : { hint }),
    });
    const make = (kind: CodeActionKind, target: DebugTarget): CodeAction => {
      const action = new CodeAction(l10n.t('Find a verified fix'), kind);
      action.command = { title: action.title, command: 'colloquy.debugFunction', arguments: [target] };
      return action;
    };
    const wanted = (kind: CodeActionKind): boolean =>
      context.only === undefined || context.only.contains(kind);
    const diagnostic = context.diagnostics[0];
    if (diagnostic !== undefined && wanted(CodeActionKind.QuickFix)) {
      const { start } = diagnostic.range;
      const action = make(
        CodeActionKind.QuickFix,
        at(start.line, start.character, diagnostic.message.slice(0, 500)),
      );
      action.diagnostics = [diagnostic];
      return [action];
    }
    const text = document.getText();
    if (!wanted(CodeActionKind.RefactorRewrite) || text.length > longest) return [];
    if (functionAt(text, document.offsetAt(range.start)) === undefined) return [];
    return [make(CodeActionKind.RefactorRewrite, at(range.start.line, range.start.character))];
  }
}
