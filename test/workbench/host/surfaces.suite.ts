/** What is there before anybody asks for anything: activation, commands, views, trust, doctor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, extension, inFolder, openAt } from './extension.ts';
import { poll } from './poll.ts';

interface Contributes {
  readonly commands: readonly { readonly command: string }[];
}

const manifest = (): { contributes: Contributes } => extension().packageJSON;

describe('surfaces', () => {
  it('activates when a JavaScript file is opened', async () => {
    await openAt('mean.js', 'mean');
    await poll('activation', () => extension().isActive);
  });

  it('registers every command it contributes', async () => {
    await activated();
    const known = await vscode.commands.getCommands(true);
    const missing = manifest().contributes.commands.filter(({ command }) => !known.includes(command));
    assert.deepEqual(missing, []);
  });

  it('offers a verified fix inside a function', async () => {
    const editor = await openAt('mean.js', 'let total');
    const action = await poll('the code action', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      );
      return actions.find(({ command }) => command?.command === 'colloquy.debugFunction');
    });
    assert.equal(action.title, 'Find a verified fix');
  });

  it('offers a verified fix on a diagnostic, with its message as the hint', async () => {
    const uri = vscode.Uri.file(inFolder('mean.js'));
    const range = new vscode.Range(4, 0, 4, 10);
    const diagnostics = vscode.languages.createDiagnosticCollection('host-suite');
    diagnostics.set(uri, [new vscode.Diagnostic(range, 'the first number is left out')]);
    const action = await poll('the quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
      );
      return actions.find(({ kind, command }) => {
        return (
          kind?.contains(vscode.CodeActionKind.QuickFix) && command?.command === 'colloquy.debugFunction'
        );
      });
    });
    diagnostics.dispose();
    assert.match(JSON.stringify(action.command?.arguments), /the first number is left out/);
  });

  it('reports on the machine', async () => {
    await vscode.commands.executeCommand('colloquy.doctor');
    const text = await poll('the report', () => {
      const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'colloquy-doctor');
      return shown?.getText();
    });
    assert.match(text, /service/);
    assert.match(text, /^ ok {2}(isolated-vm|quickjs) /m);
  });

  it('draws its panel', async () => {
    await vscode.commands.executeCommand('colloquy.showPanel');
    const api = await activated();
    await poll('the panel', () => api.panelReady());
  });
});
