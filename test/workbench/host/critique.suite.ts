/** A critique is one event: whichever surface it is given in, the other one shows it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, inFolder, openAt } from './extension.ts';
import { poll } from './poll.ts';

/** The first thread beside the code of the file that the debugging suite repaired. */
async function threadBesideCode() {
  const app = await (await activated()).app();
  const file = inFolder('mean.js');
  return await poll('a thread beside the code', () =>
    app.threads.list().find((thread) => thread.file === file),
  );
}

describe('critiques', () => {
  before(async () => {
    await openAt('mean.js', 'mean');
    const app = await (await activated()).app();
    if (app.threads.list().length === 0) await vscode.commands.executeCommand('colloquy.debugFunction');
  });

  it('given in the native thread, reaches the panel', async () => {
    const { step, native } = await threadBesideCode();
    await vscode.commands.executeCommand('colloquy.reply', {
      thread: native,
      text: 'missing: what about NaN?',
    });
    const app = await (await activated()).app();
    const critique = await poll('the critique', () =>
      app.store.threads.get(step)?.critiques.find(({ body }) => body.includes('what about NaN?')),
    );
    assert.deepEqual({ label: critique.label, mine: critique.mine }, { label: 'missing', mine: true });
    const shown = app.store.snapshot();
    assert.match(JSON.stringify(shown), /what about NaN\?/);
  });

  it('given in the panel, reaches the native thread', async () => {
    const { step } = await threadBesideCode();
    const app = await (await activated()).app();
    await app.critique(step, 'error', 'an empty list has no mean');
    await poll('the comment', () =>
      app.threads
        .list()
        .find((thread) => thread.step === step)
        ?.comments.some((body) => body.replaceAll('&nbsp;', ' ').includes('an empty list has no mean')),
    );
  });

  it('a thumb is counted once, and can be taken back', async () => {
    const { step } = await threadBesideCode();
    const app = await (await activated()).app();
    await app.thumb(step, '+');
    await poll('one thumb', () => app.store.threads.get(step)?.up === 1);
    await app.thumb(step, '+');
    await poll('no thumb', () => app.store.threads.get(step)?.up === 0);
  });
});
