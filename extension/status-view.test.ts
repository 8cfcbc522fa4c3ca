import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../protocol/errors.ts';
import type { ServiceState } from '../protocol/lsp/status.ts';
import type { Connection } from './client.ts';
import { statusView } from './status-view.ts';

const ready: ServiceState = { state: 'ready' };
const down: Connection = {
  state: 'down',
  error: new UserError('worker-unavailable', 'It is gone.', 'Start it.'),
};

const cases: [
  rule: string,
  connection: Connection | undefined,
  service: ServiceState,
  restricted: boolean,
  state: string,
][] = [
  ['before first use', undefined, ready, false, 'idle'],
  ['while starting', { state: 'starting' }, ready, false, 'starting'],
  ['running', { state: 'up' }, ready, false, 'ready'],
  ['working', { state: 'up' }, { state: 'busy', what: 'Verifying.' }, false, 'busy'],
  [
    'with a part missing',
    { state: 'up' },
    { state: 'degraded', what: 'No models.', help: 'x' },
    false,
    'degraded',
  ],
  ['between crash and restart it is not called ready', { state: 'waiting', ms: 250 }, ready, false, 'error'],
  ['given up', down, ready, false, 'error'],
  ['an untrusted folder', { state: 'up' }, { state: 'busy', what: 'x' }, true, 'restricted'],
  ['a dead service in an untrusted folder', down, ready, true, 'error'],
];

for (const [rule, connection, service, restricted, state] of cases) {
  test(`status: ${rule}`, () => {
    const view = statusView(connection, service, restricted);
    assert.equal(view.state, state);
    assert.match(view.text, /^\$\([a-z~-]+\) Colloquy$/);
    assert.ok(view.help.length > 0 && view.action.length > 0 && view.command.length > 0);
  });
}
