/** The extension under test, and what it shows of itself when tests run. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../../extension/test-api.ts';

/** @throws Error when the workbench does not have the extension at all. */
export function extension(): vscode.Extension<TestApi | undefined> {
  const found = vscode.extensions.getExtension<TestApi | undefined>('colloquy.colloquy');
  if (!found) throw new Error('the workbench does not know the extension');
  return found;
}

/** Activates the extension and returns its window for tests. */
export async function activated(): Promise<TestApi> {
  const api = await extension().activate();
  assert.ok(api, 'the extension does not know that it is under test');
  return api;
}

/** Absolute path of a file of the opened folder. */
export function inFolder(name: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return join(folder.uri.fsPath, name);
}

/** What is on disk now. */
export const onDisk = (name: string): string => readFileSync(inFolder(name), 'utf8');

/** Opens a file with the cursor on the first occurrence of `at`. */
export async function openAt(name: string, at: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(inFolder(name));
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(document.getText().indexOf(at));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}
