/** A sum with its receipt, and what people say about its steps, in both surfaces. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AskResult } from '../../../protocol/answer.ts';
import { activated } from './extension.ts';
import { poll } from './poll.ts';

describe('asking', () => {
  let answer: AskResult;

  it('answers a sum exactly', async () => {
    const given = await vscode.commands.executeCommand<AskResult | undefined>(
      'colloquy.ask',
      '15% of 240 + 309',
    );
    assert.ok(given, 'no answer');
    answer = given;
    assert.equal(answer.answer?.value, '345');
    assert.notEqual(answer.receipt, null);
  });

  it('says plainly when it cannot answer', async () => {
    const given = await vscode.commands.executeCommand<AskResult | undefined>(
      'colloquy.ask',
      'who wrote Faust?',
    );
    assert.ok(given, 'no answer');
    assert.notEqual(given.label, 'verified');
  });

  it('keeps the session for a panel that is drawn later', async () => {
    const app = await (await activated()).app();
    const session = await poll('the session', () => app.store.session(answer.session));
    assert.equal(session.outcome?.kind, 'ask');
  });
});
