#!/usr/bin/env node
/**
 * A stand-in for the `code` executable: takes the arguments @vscode/test-electron passes to desktop VS Code
 * and serves them from the workbench here, so that one suite runs in both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExtensionTests } from './extension-tests.ts';

const args = process.argv.slice(2);
const all = (name: string): string[] =>
  args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const [tests] = all('extensionTestsPath');
if (!tests) {
  console.error('only extension tests are run here: --extensionTestsPath is missing');
  process.exit(2);
}
const empty = mkdtempSync(join(tmpdir(), 'code-'));
process.exitCode = await runExtensionTests({
  extensions: all('extensionDevelopmentPath'),
  tests,
  folder: args.find((arg) => !arg.startsWith('-')) ?? empty,
  trusted: process.env['COLLOQUY_HOST_TRUSTED'] !== 'no',
  deadlineMs: Number(process.env['COLLOQUY_HOST_DEADLINE_MS'] ?? 240_000),
  ...(process.env['COLLOQUY_ARTIFACTS'] ? { artifacts: process.env['COLLOQUY_ARTIFACTS'] } : {}),
});
rmSync(empty, { recursive: true, force: true });
