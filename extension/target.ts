/** What “this function” means: the code action's place, else the cursor of the editor in front. */
import {
  SymbolKind,
  Uri,
  commands,
  window,
  workspace,
  Position,
  type DocumentSymbol,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { DebugTarget } from './actions.ts';
import { functionAt } from './functions.ts';

export interface Place {
  readonly document: TextDocument;
  readonly function: string | undefined;
  readonly hint: string | undefined;
}

export const languages = ['javascript', 'typescript', 'javascriptreact', 'typescriptreact'];

const within = <T>(ms: number, work: Thenable<T>): Promise<T | undefined> =>
  Promise.race([
    Promise.resolve(work),
    new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined)),
  ]);

/** The editor in front. Right after one is opened the workbench may not say so yet: wait a little. */
const editorInFront = async (): Promise<TextEditor | undefined> => {
  if (window.activeTextEditor) return window.activeTextEditor;
  let heard: { dispose(): void } | undefined;
  const coming = new Promise<TextEditor>((resolve) => {
    heard = window.onDidChangeActiveTextEditor((editor) => {
      if (editor) resolve(editor);
    });
  });
  const editor = await within(1_500, coming);
  heard?.dispose();
  return editor ?? window.visibleTextEditors.find(({ document }) => languages.includes(document.languageId));
};

const functionKinds = new Set([SymbolKind.Function, SymbolKind.Method, SymbolKind.Constructor]);

/** A top-level function or `Class#method` among the symbols; undefined when they do not tell. */
const fromSymbols = (symbols: readonly DocumentSymbol[], at: Position): string | undefined => {
  const around = symbols.find(({ range }) => range?.contains(at));
  if (around === undefined) return undefined;
  if (around.kind !== SymbolKind.Class) return functionKinds.has(around.kind) ? around.name : undefined;
  const member = around.children?.find(({ range, kind }) => functionKinds.has(kind) && range.contains(at));
  return member && `${around.name}#${member.name}`;
};

/** Name of the function at a place, as the service takes it; undefined between functions. */
export const functionName = async (document: TextDocument, at: Position): Promise<string | undefined> => {
  const own = functionAt(document.getText(), document.offsetAt(at))?.name;
  if (own !== undefined) return own;
  const asked = commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  const symbols = await within(1_500, asked).catch(() => undefined);
  return symbols && fromSymbols(symbols, at);
};

/** Undefined when nothing is open. */
export const placeOf = async (target: DebugTarget | undefined): Promise<Place | undefined> => {
  if (target !== undefined) {
    const document = await workspace.openTextDocument(Uri.parse(target.uri, true));
    const at = new Position(target.line, target.character);
    return { document, function: await functionName(document, at), hint: target.hint };
  }
  const editor = await editorInFront();
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  return { document, function: await functionName(document, selection.active), hint: undefined };
};
