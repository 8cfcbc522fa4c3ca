import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGenuine } from '../../core/verdict/receipt-signature.ts';
import { Kind } from '../../protocol/event.ts';
import type { ReceiptBody } from '../../protocol/receipt.ts';
import { sha256 } from './hash.ts';
import { original, patched, sampleAsk, sampleBundle, sampleDebug, sampleReceipt } from './samples.ts';
import { scratchStore } from './scratch.ts';
import { stateNow, viewSession, type Store } from './store.ts';

const debug = (store: Store, file = '/project/src/sum.js') =>
  store.openSession({ kind: 'debug', question: 'fix sum', file });

test('every call of a session is a signed event of the protocol before it returns', (t) => {
  const { store } = scratchStore(t);
  const session = debug(store);
  session.stage({ name: 'analyse', detail: 'd', ms: 1 });
  session.stage({ name: 'route', detail: 'd', ms: 1 });
  session.candidate({ proposer: 'repair', description: 'd', patch: 'p', verdict: 'plausible', reason: '' });
  session.vote({ voter: 'qwen', raw: '3', value: '3', confidence: 0.5, agrees: true, ms: 2 });
  const step = session.step('Localise', 'b', 'c', { file: '/project/src/sum.js', line: 4 });
  const receipt = session.receipt(sampleReceipt(), sampleBundle());
  session.feedback({ verdict: 'right', body: '' });
  session.finish({ ...sampleDebug(session.id), label: 'verified', receipt: receipt.id, steps: [step] });
  const events = store.log.session(session.id);
  const kinds = [
    Kind.question,
    Kind.analysis,
    Kind.route,
    Kind.candidate,
    Kind.vote,
    Kind.step,
    Kind.receipt,
    Kind.feedback,
    Kind.answer,
    Kind.outcome,
  ];
  assert.deepEqual(events.map(({ kind }) => kind).sort(), [...kinds].sort());
  for (const event of events) {
    assert.ok(isGenuine(event));
    assert.deepEqual(event.tags[0], ['v', 'clq/1']);
    if (event.id === session.id) continue;
    const roots = event.tags.filter(([name = '']) => ['E', 'K', 'P'].includes(name));
    assert.deepEqual(roots, [
      ['E', session.id, '', store.self],
      ['K', '3380'],
      ['P', store.self],
    ]);
  }
  assert.equal(store.session(session.id)?.outcome?.result.label, 'verified');
});

test('a session that has not finished is seen as thinking', (t) => {
  const { store } = scratchStore(t);
  const session = debug(store);
  assert.equal(store.session(session.id)?.state, 'thinking');
  assert.deepEqual(viewSession(store, store.sessions(1)[0]!, () => null).outcome, null);
});

test('finish lowers a verified that its receipt does not prove', (t) => {
  const { store } = scratchStore(t);
  const session = debug(store);
  const receipt = session.receipt(sampleReceipt('passes your tests'), sampleBundle());
  const result = session.finish({ ...sampleDebug(session.id), label: 'verified', receipt: receipt.id });
  assert.equal(result.label, 'no answer');
  assert.equal(store.session(session.id)?.outcome?.result.label, 'no answer');
});

const maths = (answer: string, holds = true): Omit<ReceiptBody, 'bundle'> => ({
  ...sampleReceipt(),
  subject: {
    kind: 'maths',
    question: '1 + 2',
    parsed: '1+2',
    answer,
    checks: [{ name: 'exact-evaluation', detail: 'd', holds }],
  },
});
const mathsCases: [rule: string, receipt: ReturnType<typeof maths>, question: string, label: string][] = [
  ['its value, recomputed, is verified', maths('3'), '1 + 2', 'verified'],
  ['another value is not', maths('4'), '1 + 2', 'no answer'],
  ['a check that failed is not', maths('3', false), '1 + 2', 'no answer'],
  ['another question is not', maths('3'), '2 + 1', 'no answer'],
];
for (const [rule, body, question, label] of mathsCases) {
  test(`maths: ${rule}`, (t) => {
    const { store } = scratchStore(t);
    const session = store.openSession({ kind: 'ask', question });
    const receipt = session.receipt(body, sampleBundle());
    assert.equal(
      session.finish({ ...sampleAsk(session.id), label: 'verified', receipt: receipt.id }).label,
      label,
    );
  });
}

test('a result too large for an event lies in the archive, and is gone when that is changed', (t) => {
  const { store, home } = scratchStore(t);
  const session = debug(store);
  const result = session.finish({ ...sampleDebug(session.id), explanation: 'x'.repeat(700_000) });
  assert.deepEqual(store.session(session.id)?.outcome?.result, result);
  const [name] = readdirSync(join(home, 'bundles'));
  writeFileSync(join(home, 'bundles', name!), '{}');
  store.rebuild();
  assert.equal(store.session(session.id)?.outcome, null);
});

test('steps never carry the machine’s paths, and come back anchored to them', (t) => {
  const { store } = scratchStore(t);
  const session = debug(store);
  session.step('a', '', '', { file: '/project/src/sum.js', line: 1 });
  session.step('b', '', '', { file: '/project/test/sum.test.js', line: 2 });
  session.step('c', '', '');
  for (const event of store.log.query({ kinds: [Kind.step] })) assert.doesNotMatch(event.content, /project/);
  assert.deepEqual(
    store.threads(session.id).map(({ anchor }) => anchor),
    [{ file: '/project/src/sum.js', line: 1 }, { file: '/project/test/sum.test.js', line: 2 }, null],
  );
});

test('two critiques within one second keep their order', (t) => {
  const { store } = scratchStore(t, undefined, () => 1_000_000);
  const session = debug(store);
  const step = session.step('a', '', '').event!;
  const bodies = ['one', 'two', 'three', 'four', 'five'];
  for (const body of bodies) store.critique(step, null, body);
  assert.deepEqual(
    store.thread(step)?.critiques.map(({ body }) => body),
    bodies,
  );
  const reply = store.critique(step, 'agree', 'six', store.thread(step)!.critiques[0]!.id);
  assert.deepEqual(
    reply.critiques.map(({ body }) => body),
    [...bodies, 'six'],
  );
});

test('the latest thumb counts, within one second too, and can be taken back', (t) => {
  const { store } = scratchStore(t, undefined, () => 1_000_000);
  const step = debug(store).step('a', '', '').event!;
  const thumbs = (['+', '-', '+', null, '-', null] as const).map((thumb) => store.thumb(step, thumb).myThumb);
  assert.deepEqual(thumbs, ['+', '-', '+', null, '-', null]);
});

const states: [rule: string, text: string | null, state: string][] = [
  ['the patched text is fresh', patched, 'fresh'],
  ['a byte-order mark changes nothing', `\uFEFF${patched}`, 'fresh'],
  ['the original text is not applied', original, 'not applied'],
  ['any other text is stale', `${patched} `, 'stale'],
  ['no file is missing', null, 'file missing'],
];
for (const [rule, text, state] of states) {
  test(`state of a receipt: ${rule}`, (t) => {
    const { store } = scratchStore(t);
    const { id } = debug(store).receipt(sampleReceipt(), sampleBundle());
    assert.equal(
      stateNow(store, id, () => text),
      state,
    );
  });
}

test('an exported receipt is whole on another machine, where its label is a stranger’s', (t) => {
  const { store: here } = scratchStore(t);
  const { store: there } = scratchStore(t);
  const receipt = debug(here).receipt(sampleReceipt(), sampleBundle());
  const text = here.exportReceipt(receipt.id.slice(0, 8));
  const arrived = there.importReceipt(text);
  assert.deepEqual(arrived.receipt, receipt);
  assert.deepEqual(arrived.bundle, sampleBundle());
  assert.equal(arrived.mine, false);
  assert.equal(arrived.author, here.self);
  assert.deepEqual(there.receipt(receipt.id).receipt, receipt);
  assert.equal(there.exportReceipt(receipt.id), text);
  assert.ok(there.rebuild().identical);
});

const tampering: [rule: string, change: (text: string) => string, message: RegExp][] = [
  ['a changed bundle', (text) => text.replace('a + b', 'a * b'), /another bundle/],
  ['a changed receipt', (text) => text.replace('sum adds', 'sum subtracts'), /invalid signature/],
  ['an added field', (text) => text.replace('{"bundle":{', '{"bundle":{"more":1,'), /not a receipt/],
  ['half a file', (text) => text.slice(0, 200), /not a receipt/],
  ['no file of ours', () => '{"hello":1}', /not a receipt/],
];
for (const [rule, change, message] of tampering) {
  test(`${rule} is refused on import and leaves nothing behind`, (t) => {
    const { store: here } = scratchStore(t);
    const { store: there, home } = scratchStore(t);
    const text = here.exportReceipt(debug(here).receipt(sampleReceipt(), sampleBundle()).id);
    const changed = change(text);
    assert.notEqual(changed, text);
    assert.throws(() => there.importReceipt(changed), message);
    assert.equal(there.log.size, 0);
    assert.deepEqual(readdirSync(join(home, 'bundles')), []);
  });
}

test('receipts are found by the beginning of their id, when it is long enough and means one', (t) => {
  const { store } = scratchStore(t);
  const { id } = debug(store).receipt(sampleReceipt(), sampleBundle());
  assert.equal(store.receipt(id.slice(0, 6)).receipt.id, id);
  for (const unknown of [
    '',
    id.slice(0, 5),
    'z'.repeat(64),
    id.toUpperCase(),
    '../../etc/passwd',
    `${id}0`,
  ]) {
    assert.throws(() => store.receipt(unknown), /There is no receipt/, unknown);
  }
});

test('a receipt that names another bundle is not issued', (t) => {
  const { store } = scratchStore(t);
  const session = debug(store);
  assert.throws(
    () => session.receipt({ ...sampleReceipt(), bundle: sha256('other') }, sampleBundle()),
    /another bundle/,
  );
});

test('nothing in the data folder but the key file holds the key', (t) => {
  const { store, home, lines } = scratchStore(t);
  const session = debug(store);
  const receipt = session.receipt(sampleReceipt(), sampleBundle());
  session.finish({ ...sampleDebug(session.id), receipt: receipt.id });
  store.rebuild();
  const hex = readFileSync(join(home, 'node.key'), 'utf8').trim();
  const raw = Buffer.from(hex, 'hex');
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length >= 3);
  for (const { name, parentPath } of files) {
    if (name === 'node.key') continue;
    const content = readFileSync(join(parentPath, name));
    assert.ok(!content.includes(raw) && !content.toString('latin1').toLowerCase().includes(hex), name);
  }
  assert.ok(!lines.join('').includes(hex));
});
