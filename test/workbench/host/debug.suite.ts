/** From a red test to a green one, with a receipt that goes stale when the code changes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { DebugResult } from '../../../protocol/answer.ts';
import { activated, inFolder, onDisk, openAt } from './extension.ts';
import { applyPreview } from './preview.ts';
import { poll } from './poll.ts';

/** Runs the folder's test the way its owner would; true when it is green. */
const isGreen = (): boolean => {
  const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const args = ['--test', inFolder('mean.test.js')];
  return spawnSync(process.execPath, args, { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } }).status === 0;
};

describe('debugging a function', () => {
  let original = '';
  let result: DebugResult;

  it('starts from a test that fails', () => {
    original = onDisk('mean.js');
    assert.equal(isGreen(), false);
  });

  it('finds a fix and shows it before anything is changed', async () => {
    await openAt('mean.js', 'let total');
    await vscode.commands.executeCommand('colloquy.debugFunction');
    const app = await (await activated()).app();
    const last = await poll('the result', () => app.last);
    assert.ok('file' in last, 'the last result is not one of debugging');
    result = last;
    assert.notEqual(result.code, null, result.summary);
    assert.match(result.label, /^(verified|passes your tests)$/);
    assert.equal(onDisk('mean.js'), original);
  });

  it('applies the fix from the refactor preview', async () => {
    await applyPreview(
      async () => (await vscode.workspace.openTextDocument(inFolder('mean.js'))).getText() !== original,
    );
    const document = await vscode.workspace.openTextDocument(inFolder('mean.js'));
    await document.save();
    assert.equal(onDisk('mean.js'), result.code);
  });

  it('turns the test green', () => assert.equal(isGreen(), true));

  it('leaves a receipt that is fresh', async () => {
    const api = await activated();
    assert.notEqual(result.receipt, null);
    await poll('a fresh receipt', () =>
      api.lenses().some(({ id, state }) => id === result.receipt && state === 'fresh'),
    );
  });

  it('repeats the receipt', async () => {
    const rerun = await vscode.commands.executeCommand<{ same: boolean; differences: string[] }>(
      'colloquy.rerunReceipt',
      result.receipt,
    );
    assert.deepEqual({ same: rerun.same, differences: rerun.differences }, { same: true, differences: [] });
  });

  it('marks the receipt stale when the function is edited, unsaved even', async () => {
    const editor = await openAt('mean.js', 'total = 0');
    const at = editor.document.positionAt(editor.document.getText().indexOf('total = 0') + 'total = '.length);
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 1)), '1'));
    const api = await activated();
    await poll('a stale receipt', () =>
      api.lenses().some(({ id, state }) => id === result.receipt && state === 'stale'),
    );
  });

  it('marks it fresh again when the edit is taken back', async () => {
    await vscode.commands.executeCommand('undo');
    const api = await activated();
    await poll('a fresh receipt', () =>
      api.lenses().some(({ id, state }) => id === result.receipt && state === 'fresh'),
    );
  });
});
