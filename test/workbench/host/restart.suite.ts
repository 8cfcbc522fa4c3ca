/** The service may die at any moment: nothing is lost, and the next request works. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AskResult } from '../../../protocol/answer.ts';
import { activated } from './extension.ts';
import { poll } from './poll.ts';

describe('a killed service', () => {
  it('is started again with all that was known', async () => {
    const api = await activated();
    await vscode.commands.executeCommand('colloquy.ask', '2 + 3');
    const app = await api.app();
    const before = app.store.sessions.map(({ id }) => id);
    const { pid } = app.service;
    assert.ok(pid, 'the service does not run');
    process.kill(pid, 'SIGKILL');
    await poll('another process', () => app.service.pid !== undefined && app.service.pid !== pid);
    const again = await vscode.commands.executeCommand<AskResult | undefined>('colloquy.ask', '2 + 4');
    assert.equal(again?.answer?.value, '6');
    const after = app.store.sessions.map(({ id }) => id);
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      [],
    );
  });
});
