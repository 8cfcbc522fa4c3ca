/** The refactor preview, worked by its commands as a person works it by keyboard. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

const TRIES = 40;

/**
 * Ticks everything in the open refactor preview and applies it. Edits that need confirmation start unticked.
 * Tries again until `applied` says so: the preview opens some time after the command that asked for it.
 */
export async function applyPreview(applied: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await run('refactorPreview.focus');
    await run('list.focusFirst');
    await run('refactorPreview.toggleCheckedState');
    await run('refactorPreview.apply');
    await sleep(250);
    if (await applied()) return;
  }
  throw new Error('the refactor preview could not be applied');
}

/** A command that is not there yet is not a failure: the preview is still opening. */
async function run(command: string): Promise<void> {
  await Promise.resolve(vscode.commands.executeCommand(command)).catch(() => {});
}
