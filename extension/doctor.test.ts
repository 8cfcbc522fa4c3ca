import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doctorPage } from './doctor.ts';

const facts = { editor: 'Code 1.139', hostNode: '24.1.0', trusted: true, status: 'ready' };

test('each line says ok or no, with the action below', () => {
  const page = doctorPage(facts, {
    version: '0.1.0',
    node: '24.2.0',
    engines: [{ name: 'quickjs', version: '1', tier: 3 }],
    lines: [
      { name: 'quickjs', ok: true, detail: '1, tier 3', action: null },
      { name: 'models', ok: false, detail: 'none', action: 'Pull one.' },
    ],
  });
  assert.match(page, /^ ok {2}quickjs +1, tier 3$/m);
  assert.match(page, /^ no {2}models +none\n +→ Pull one\.$/m);
});

test('a dead service still gives a report with its cause', () => {
  const page = doctorPage(
    { ...facts, trusted: false },
    { problem: 'It keeps stopping.', action: 'Open the log.' },
  );
  assert.match(page, /^ no {2}service +It keeps stopping\.\n +→ Open the log\.$/m);
  assert.match(page, /^ no {2}workspace trust/m);
});
