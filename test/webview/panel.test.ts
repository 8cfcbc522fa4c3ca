/** The panel as a person meets it: built, in a real browser, under its real policy. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askSession, debugSession, id, receipt, snapshot, thread } from './fixtures.ts';
import { browserPath, startHarness, type Harness, type PanelPage } from './page.ts';

const skip = browserPath === undefined ? 'no chromium: apt-get install chromium, or set CHROMIUM' : false;

const poll = async <T>(panel: PanelPage, look: () => T | undefined | false): Promise<T> => {
  for (let tries = 0; tries < 400; tries++) {
    const found = look();
    if (found) return found;
    await panel.page.waitForTimeout(25);
  }
  throw new Error(`the panel never did what was awaited; it posted ${JSON.stringify(panel.posted)}`);
};

/** The latest message of a type, once there is one. */
const posted = (panel: PanelPage, type: string): Promise<unknown> =>
  poll(panel, () => panel.posted.findLast((message) => message.type === type));

test('the panel', { skip }, async (t) => {
  let harness!: Harness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.close());

  await t.test('says ready, then draws what the host sends, newest first and answer first', async () => {
    const panel = await harness.open('dark');
    await posted(panel, 'ready');
    assert.equal(await panel.page.locator('article').count(), 0);
    await panel.send(snapshot());
    await panel.page.locator('article').nth(2).waitFor();
    assert.deepEqual(await panel.page.locator('article h2').allTextContents(), [
      'debugging median',
      'debugging indexOf',
      askSession.outcome!.question,
    ]);
    assert.equal(await panel.page.locator('.reasoning').count(), 0);
    await panel.shot('answers-dark');
    assert.deepEqual(panel.problems, []);
  });

  await t.test('shows stages, checks, threads and the receipt on demand', async () => {
    const panel = await harness.open('light');
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: 'Show reasoning' }).first().click();
    assert.deepEqual(await posted(panel, 'receipt'), { type: 'receipt', receipt: id(100) });
    await panel.send({ type: 'receipt', receipt, state: 'not applied' });
    const session = panel.page.locator('article').first();
    await session.getByText('isolated-vm 7.0.1, tier 3').waitFor();
    await session.getByText('7 of 7 pass in 3 runs; 2 failed before').waitFor();
    await session.getByText('median([]) gives NaN before and after.').waitFor();
    await session.getByText('214 candidates tried, 2 pass').waitFor();
    await panel.shot('reasoning-light');
    assert.deepEqual(panel.problems, []);
  });

  await t.test('shows both raw answers and the vote', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: 'Show reasoning' }).nth(2).click();
    const votes = panel.page.locator('.votes');
    await votes.getByText('3*12=36\n36-5=31 pens', { exact: false }).waitFor();
    assert.deepEqual(await votes.locator('.bars .value').allTextContents(), ['31', '21']);
    await votes.getByText('87 % · 2 voters').waitFor();
    await panel.shot('votes-dark');
  });

  await t.test('takes replies with a label, thumbs, and shows what comes of them', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: 'Show reasoning' }).first().click();
    const step = panel.page.locator('.steps > li').first();
    await step.getByRole('button', { name: 'Reply' }).click();
    await step.getByLabel('Label').selectOption('error');
    await step.getByRole('textbox').fill('The second run was not needed.');
    await panel.shot('reply-dark');
    await step.getByRole('button', { name: 'Send' }).click();
    assert.deepEqual(await posted(panel, 'critique'), {
      type: 'critique',
      step: id(11),
      label: 'error',
      body: 'The second run was not needed.',
    });
    await step.getByRole('button', { name: /^Bad step/ }).click();
    assert.deepEqual(await posted(panel, 'thumb'), { type: 'thumb', step: id(11), thumb: '-' });
    await panel.send({ type: 'thread', thread: thread(11, 1, { down: 1, myThumb: '-' }) });
    await step.getByRole('button', { name: 'Bad step, 1', pressed: true }).click();
    await poll(panel, () => panel.posted.filter(({ type }) => type === 'thumb').length === 2);
    assert.deepEqual(
      await posted(panel, 'thumb'),
      { type: 'thumb', step: id(11), thumb: null },
      'the same thumb takes it back',
    );
    await panel.send({
      type: 'failed',
      about: id(11),
      sentence: 'The reply was not kept.',
      action: 'Send it again.',
    });
    await step.getByRole('alert').waitFor();
  });

  await t.test('brings a session into view, with its reasoning only when asked', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot());
    await panel.send({ type: 'show', session: id(3), reasoning: false });
    await panel.page.locator('article').nth(2).waitFor();
    assert.equal(await panel.page.locator('.reasoning').count(), 0);
    await panel.send({ type: 'show', session: id(3), reasoning: true });
    await panel.page.locator('article').nth(2).locator('.reasoning').waitFor();
  });

  await t.test('asks the one question and sends the answer', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: '-1', exact: true }).click();
    assert.deepEqual(await posted(panel, 'answer'), {
      type: 'answer',
      session: id(2),
      call: 'indexOf([], 3)',
      value: '-1',
    });
  });

  await t.test('marks a stale receipt at once and reports a re-run', async () => {
    const panel = await harness.open('light');
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: 'Show reasoning' }).first().click();
    await panel.send({ type: 'receiptState', id: id(100), state: 'stale' });
    await panel.page.locator('.badge.stale').waitFor();
    await panel.page.getByText('Stale: the code has changed since it was checked.').waitFor();
    await panel.page.getByRole('button', { name: 'Re-run' }).click();
    assert.deepEqual(await posted(panel, 'rerun'), { type: 'rerun', receipt: id(100) });
    await panel.page.getByRole('button', { name: 'Re-running…' }).waitFor();
    await panel.send({
      type: 'rerun',
      result: { id: id(100), same: false, differences: ['test t3: pass became fail'], ms: 900 },
    });
    await panel.page.getByText('test t3: pass became fail').waitFor();
    await panel.shot('stale-light');
  });

  await t.test('shows progress live, with a way out', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot({ run: { kind: 'debug', title: 'debugging median', progress: [] } }));
    const progress = (stage: 'reproduce' | 'propose', state: 'started' | 'done', detail: string) =>
      panel.send({ type: 'progress', progress: { token: 't', stage, state, detail, ms: 82 } });
    await progress('reproduce', 'started', 'running 7 tests');
    await progress('reproduce', 'done', '2 of 7 tests fail, twice');
    await progress('propose', 'started', '120 of 400 candidates tried');
    await panel.page.getByText('120 of 400 candidates tried', { exact: true }).waitFor();
    assert.deepEqual(await panel.page.locator('.live .stage').allTextContents(), ['Reproduce', 'Propose']);
    await panel.shot('live-dark');
    await panel.page.getByRole('button', { name: 'Cancel' }).click();
    await posted(panel, 'cancel');
    await panel.send({ type: 'run', run: null });
    await panel.page.locator('.live').waitFor({ state: 'detached' });
  });

  await t.test('asks by keyboard alone', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot({ sessions: [] }));
    await panel.page.getByText('Put the cursor in a function').waitFor();
    await panel.shot('empty-dark');
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.type('15% of 240');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await posted(panel, 'ask'), { type: 'ask', question: '15% of 240' });
  });

  await t.test('executes nothing in Restricted Mode, and says why', async () => {
    const panel = await harness.open('light');
    await panel.send(snapshot({ restricted: true }));
    await panel.page.getByText('This folder is not trusted.').waitFor();
    for (const name of ['Ask', 'Debug function at cursor']) {
      assert.equal(await panel.page.getByRole('button', { name, exact: true }).isDisabled(), true);
    }
    await panel.shot('restricted-light');
  });

  await t.test('keeps drafts and what is open over a reload, and redraws from the host', async () => {
    const panel = await harness.open('dark');
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: 'Show reasoning' }).first().click();
    await panel.page.getByLabel('Question').fill('half a thought');
    await panel.page.reload();
    await panel.page.locator('main').waitFor();
    await panel.send(snapshot());
    await panel.page.locator('.reasoning').waitFor();
    assert.equal(await panel.page.getByLabel('Question').inputValue(), 'half a thought');
  });

  await t.test('never shows “verified” without a receipt, and runs nothing it is told to show', async () => {
    const panel = await harness.open('dark');
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const result = {
      ...debugSession.outcome!.result,
      label: 'verified',
      receipt: null,
      summary: hostile,
      explanation: hostile,
    };
    await panel.send(
      snapshot({
        sessions: [
          {
            ...debugSession,
            receiptState: null,
            outcome: { kind: 'debug', question: hostile, result } as never,
          },
        ],
      }),
    );
    await panel.page.locator('article').waitFor();
    assert.equal(await panel.page.getByText('verified', { exact: true }).count(), 0);
    assert.equal(await panel.page.locator('article img, article script').count(), 0);
    assert.equal(await panel.page.title(), 'Colloquy');
    await panel.page.evaluate(() => window.postMessage({ type: 'state', sessions: 'all of them' }, '*'));
    assert.equal(await panel.page.locator('article').count(), 1);
  });

  await t.test('is readable in high contrast and in a narrow side bar', async () => {
    const panel = await harness.open('contrast', 220);
    await panel.send(snapshot());
    await panel.page.getByRole('button', { name: 'Show reasoning' }).first().click();
    await panel.send({ type: 'receipt', receipt, state: 'fresh' });
    await panel.page.getByText('isolated-vm').waitFor();
    await panel.shot('contrast-narrow');
    const outside = await panel.page.evaluate(() =>
      [...document.querySelectorAll('main *:not(.diff *):not(.sr)')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((element) => `${element.tagName}.${element.className}`),
    );
    assert.deepEqual(outside, [], 'nothing sticks out sideways');
  });
});
