/** In a folder nobody has trusted: the past can be read, nothing is executed. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, onDisk, openAt } from './extension.ts';
import { poll } from './poll.ts';

describe('Restricted Mode', () => {
  it('is where we are, and the extension is active in it', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await openAt('mean.js', 'let total');
    const api = await activated();
    await poll('the status item', () => /restricted/i.test(JSON.stringify(api.status() ?? '')));
  });

  it('does not debug', async () => {
    const before = onDisk('mean.js');
    assert.equal(await vscode.commands.executeCommand('colloquy.debugFunction'), undefined);
    assert.equal(onDisk('mean.js'), before);
  });

  it('does not answer what would have to be computed', async () => {
    assert.equal(await vscode.commands.executeCommand('colloquy.ask', '2 + 2'), undefined);
  });

  it('still reports on the machine', async () => {
    await vscode.commands.executeCommand('colloquy.doctor');
    const text = await poll('the report', () => {
      return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'colloquy-doctor')?.getText();
    });
    assert.match(text, /restricted/);
  });
});
