/**
 * Installs the packaged extension in a clean workbench, then acts as a person would: palette, preview, panel,
 * question, critique. A screenshot of every step is left in `.artifacts/walk`. Needs `npm run package` first.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from './browser.ts';
import { copyWorkspace } from './copy.ts';
import { poll } from './host/poll.ts';
import { Person } from './person.ts';
import { serverCli, startServer } from './server.ts';
import { Steps } from './steps.ts';

const root = join(import.meta.dirname, '..', '..');
const artifacts = join(root, '.artifacts', 'walk');
const vsix = join(root, 'colloquy-linux-x64.vsix');
if (!existsSync(vsix)) {
  console.log('there is no package yet: npm run package\n#tally {"failed":1}');
  process.exit(1);
}

rmSync(artifacts, { recursive: true, force: true });
const dataDir = mkdtempSync(join(tmpdir(), 'workbench-'));
using workspace = copyWorkspace();
const file = join(workspace.folder, 'mean.js');
const original = readFileSync(file, 'utf8');
const testIsGreen = (): boolean => {
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  return (
    spawnSync(process.execPath, ['--test', join(workspace.folder, 'mean.test.js')], { env }).status === 0
  );
};

await serverCli(['--install-extension', vsix], dataDir);
const server = await startServer({ dataDir, env: { COLLOQUY_HOME: join(dataDir, 'colloquy-home') } });
const violations: string[] = [];
const { browser, page } = await openWorkbench(server, workspace.folder, [], async (opened) => {
  opened.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
}).catch(async (error: unknown) => {
  await server.stop();
  throw error;
});
const steps = new Steps(page, artifacts);
const person = new Person(page);
const { panel } = person;
const answer = panel.getByRole('article', { name: '15% of 240 + 309' });

try {
  await steps.take('open the file with the bug', async () => {
    await person.openFile('mean.js');
    await page.getByRole('button', { name: /^Colloquy, / }).waitFor();
  });
  await steps.take('debug the function from the palette', async () => {
    await person.clickLine('let total');
    await person.command('Colloquy: Debug This Function');
    await page.getByRole('button', { name: 'Apply', exact: true }).waitFor({ timeout: 120_000 });
    assert.equal(readFileSync(file, 'utf8'), original, 'the file was changed before anybody agreed');
  });
  await steps.take('tick the change and apply it', async () => {
    await page.locator('.edit-checkbox').first().click();
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await page.getByRole('button', { name: 'Apply', exact: true }).waitFor({ state: 'hidden' });
  });
  await steps.take('the test is green', async () => {
    await page.locator('.editor-instance').first().click();
    await poll('the saved file', async () => {
      await person.save();
      return readFileSync(file, 'utf8') !== original;
    });
    assert.equal(testIsGreen(), true);
  });
  await steps.take('the function carries its receipt', () =>
    page
      .locator('.codelens-decoration')
      .getByText(/verified|passes your tests/)
      .first()
      .waitFor(),
  );
  await steps.take('the panel shows the reasoning', async () => {
    await person.command('Colloquy: Show Panel');
    const session = panel.getByRole('article').first();
    await session.waitFor();
    await session.getByRole('button', { name: 'Show reasoning' }).click();
    await session.getByRole('heading', { name: /^Stages/ }).waitFor();
    await session.getByText('Given tests', { exact: true }).waitFor();
  });
  await steps.take('ask a sum in the panel', async () => {
    await panel.getByRole('textbox', { name: 'Question' }).fill('15% of 240 + 309');
    await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    await answer.getByText('345').first().waitFor();
  });
  await steps.take('ask a word problem and see both raw answers', async () => {
    const question = 'Tom has 3 boxes of 12 pens and gives away 5. How many are left?';
    await panel.getByRole('textbox', { name: 'Question' }).fill(question);
    await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    const session = panel.getByRole('article', { name: question });
    await session.waitFor({ timeout: 120_000 });
    await session.getByRole('button', { name: 'Show reasoning' }).click();
    await session.getByRole('heading', { name: 'Vote' }).waitFor();
    assert.equal(await session.locator('pre').count(), 2);
  });
  await steps.take('criticise a step in the panel', async () => {
    const shown = await answer.getByRole('button', { name: 'Hide reasoning' }).isVisible();
    if (!shown) await answer.getByRole('button', { name: 'Show reasoning' }).click();
    await answer.getByRole('button', { name: 'Reply' }).first().click();
    await answer.getByRole('textbox', { name: /^Reply to/ }).fill('Please round to whole numbers.');
    await answer.getByRole('button', { name: 'Send' }).click();
    await answer
      .getByRole('list', { name: 'Critiques' })
      .getByText('Please round to whole numbers.')
      .waitFor();
    await answer
      .getByRole('button', { name: /^Good step, 0/ })
      .first()
      .click();
    await answer
      .getByRole('button', { name: /^Good step, 1/ })
      .first()
      .waitFor();
  });
  await steps.take('edit the function and see its receipt go stale', async () => {
    await person.openFile('mean.js');
    await person.clickLine('let total');
    await page.keyboard.press('End');
    await page.keyboard.type(' total += 1;');
    await page.locator('.codelens-decoration').getByText(/stale/).first().waitFor();
  });
  await steps.take('ask the doctor', async () => {
    await person.command('Colloquy: Doctor');
    await page
      .locator('.view-line', { hasText: /quickjs/ })
      .first()
      .waitFor();
  });
  await steps.take('the panel broke no content policy', async () => {
    assert.deepEqual(violations, []);
  });
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
steps.finish();
