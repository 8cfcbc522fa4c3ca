import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventId } from '../protocol/ids.ts';
import { DebugResult } from '../protocol/answer.ts';
import type { Session } from '../protocol/lsp/session.ts';
import type { Thread } from '../protocol/lsp/thread.ts';
import { Store } from './store.ts';
import { editorThreads, liveReceipts } from './current.ts';

const id = (n: number): EventId => n.toString(16).padStart(64, '0') as EventId;

const session = (n: number, file: string, name: string | null, receipt: number | null): Session => ({
  id: id(n),
  at: n,
  receiptState: receipt === null ? null : 'fresh',
  outcome: {
    kind: 'debug',
    question: '',
    result: DebugResult.parse({
      session: id(n),
      label: 'passes your tests',
      summary: '',
      file,
      function: name,
      patch: '',
      code: null,
      edits: [],
      explanation: '',
      receipt: receipt === null ? null : id(receipt),
      alternatives: [],
      question: null,
      advice: null,
      steps: [],
      stages: [],
      ms: 1,
    }),
  },
});

const thread = (step: number, of: number, file: string | null, critiques = 0): Thread => ({
  step: id(step),
  session: id(of),
  title: '',
  body: '',
  anchor: file === null ? null : { file, line: 1 },
  critiques: Array.from({ length: critiques }, (_, i) => ({
    id: id(1000 + i),
    author: id(9) as never,
    mine: true,
    label: null,
    body: 'x',
    at: 1,
  })),
  up: 0,
  down: 0,
  myThumb: null,
});

test('a function shows its newest receipt only, and none without one', () => {
  const sessions = [
    session(4, '/a.js', 'g', null),
    session(3, '/a.js', 'f', 30),
    session(2, '/b.js', 'f', 20),
    session(1, '/a.js', 'f', 10),
  ];
  assert.deepEqual(
    liveReceipts(sessions).map((receipt) => receipt.id),
    [id(30), id(20)],
  );
});

test('beside the code: the newest session of a file, and older ones that were discussed', () => {
  const sessions = [
    session(3, '/a.js', 'f', null),
    session(2, '/a.js', 'f', null),
    session(1, '/b.js', 'f', null),
  ];
  const threads = [
    thread(31, 3, '/a.js'),
    thread(21, 2, '/a.js'),
    thread(22, 2, '/a.js', 1),
    thread(11, 1, '/b.js'),
    thread(32, 3, null),
  ];
  assert.deepEqual(
    editorThreads(threads, sessions).map(({ step }) => step),
    [id(31), id(22), id(11)],
  );
});

test('the store tells every change once and stays bounded', () => {
  const store = new Store();
  const told: string[] = [];
  const subscription = store.onChange(({ type }) => told.push(type));
  store.putSession(session(1, '/a.js', 'f', 10));
  store.putSession(session(2, '/a.js', 'f', null));
  store.putSession(session(1, '/a.js', 'f', 10));
  assert.deepEqual(
    store.sessions.map(({ at }) => at),
    [2, 1],
  );
  store.setReceiptState(id(10), 'stale');
  assert.equal(store.session(id(1))?.receiptState, 'stale');
  assert.equal(store.session(id(2))?.receiptState, null);
  const progress = { token: 't', stage: 'verify', state: 'moved', detail: '', ms: 1 } as const;
  store.addProgress(progress);
  store.setRun({ kind: 'ask', title: 'x', progress: [] });
  for (let i = 0; i < 500; i++) store.addProgress(progress);
  assert.equal(store.run?.progress.length, 200);
  assert.deepEqual(told.slice(0, 5), ['session', 'session', 'session', 'receiptState', 'run']);
  subscription.dispose();
  store.putThread(thread(1, 1, null));
  assert.equal(told.at(-1), 'progress');
});
