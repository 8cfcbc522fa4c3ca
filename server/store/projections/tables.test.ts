import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import fc from 'fast-check';
import { project } from '../../../core/session/project.ts';
import { canonical } from '../../../core/verdict/canonical.ts';
import { isGenuine } from '../../../core/verdict/receipt-signature.ts';
import { Kind, type SignedEvent, type UnsignedEvent } from '../../../protocol/event.ts';
import type { EventId } from '../../../protocol/ids.ts';
import { identityOf } from '../../network/identity.ts';
import { critiqueEvent, deletionEvent, eventsOf, questionEvent, thumbEvent } from '../events.ts';
import { sha256 } from '../hash.ts';
import { sampleDebug, sampleReceipt } from '../samples.ts';
import { scratchStore } from '../scratch.ts';
import { dump } from './tables.ts';

const asker = identityOf(new Uint8Array(32).fill(3));
const critic = identityOf(new Uint8Array(32).fill(4));

/** A session in which nearly everything happens within one second, with replies, thumbs and deletions. */
function session(name: string, at: number): SignedEvent[] {
  const root = asker.sign(
    questionEvent({ kind: 'debug', question: name, file: '/p/sum.js', details: {} }, at),
  );
  const build = eventsOf(root);
  const made: SignedEvent[] = [root];
  const add = (event: UnsignedEvent, by = asker): SignedEvent => {
    const signed = by.sign(event);
    made.push(signed);
    return signed;
  };
  const steps = [1, 2, 3].map((n) =>
    add(
      build.step(
        { title: `step ${n}`, body: name, check: 'c', anchor: { file: 'sum.js', line: n } },
        null,
        at,
        n,
      ),
    ),
  );
  add(build.stage({ name: 'route', detail: 'd', ms: 1 }, {}, at, 4));
  add(
    build.candidate(
      { proposer: 'repair', description: 'd', patch: '', verdict: 'chosen', reason: '' },
      at,
      5,
    ),
  );
  const critiques = ['a', 'b', 'c'].map((text) => add(critiqueEvent(steps[0]!, 'error', text, at), critic));
  const reply = add(critiqueEvent(critiques[0]!, null, 'a reply', at));
  add(critiqueEvent(reply, 'agree', 'a reply to a reply', at), critic);
  for (const thumb of ['+', '-'] as const) add(thumbEvent(steps[1]!, thumb, at), critic);
  const regretted = add(thumbEvent(steps[1]!, '+', at), asker);
  add(deletionEvent([regretted], at + 1));
  // Nobody can delete what is another's.
  add(deletionEvent([critiques[1]!], at + 1), asker);
  // A generic client leaves out our upper-case tags.
  add({ kind: Kind.reaction, created_at: at, tags: [['e', steps[2]!.id]], content: '+' }, critic);
  const receipt = add(build.receipt({ ...sampleReceipt(), bundle: sha256('bundle') }, at));
  for (const label of ['verified', 'disputed'] as const) {
    const result = { ...sampleDebug(root.id), label, receipt: receipt.id };
    add(build.outcome({ in: 'event', result: JSON.parse(JSON.stringify(result)) }, at + 2, 9));
  }
  add(build.feedback({ verdict: 'wrong', body: 'no' }, at + 3), critic);
  return made;
}

const sessions = [session('one', 100), session('two', 100), session('three', 101)];
const all = sessions.flat();
const genuine = new Map(all.map((event) => [event.id, isGenuine(event)]));

test('a projection does not depend on the order or repetition of events, ties included', () => {
  const root = sessions[0]![0]!.id;
  const context = {
    self: asker.pubkey,
    genuine: (event: SignedEvent) => genuine.get(event.id) === true,
    sha256,
    archive: () => null,
  };
  const expected = canonical(project(root, sessions[0]!, context));
  const orders = fc.shuffledSubarray([...all, ...sessions[0]!.slice(0, 5)], { minLength: all.length + 5 });
  fc.assert(
    fc.property(orders, (events) => {
      assert.equal(canonical(project(root, events, context)), expected);
    }),
    { numRuns: 500 },
  );
});

test('the session reads as it happened', () => {
  const [root] = sessions[0]!;
  const projection = project(root!.id, all, {
    self: asker.pubkey,
    genuine: isGenuine,
    sha256,
    archive: () => null,
  });
  const [first, second, third] = projection.threads;
  assert.deepEqual(
    projection.threads.map(({ content }) => content.title),
    ['step 1', 'step 2', 'step 3'],
  );
  assert.deepEqual(first!.critiques.map(({ body }) => body).sort(), [
    'a',
    'a reply',
    'a reply to a reply',
    'b',
    'c',
  ]);
  const tied = sessions[0]!.filter(
    ({ kind, tags, pubkey }) => kind === Kind.reaction && pubkey === critic.pubkey && tags.length > 1,
  );
  const lowest = tied.sort((a, b) => (a.id < b.id ? -1 : 1))[0]!;
  assert.deepEqual(second!.thumbs, [{ author: critic.pubkey, thumb: lowest.content, event: lowest.id }]);
  assert.deepEqual(
    third!.thumbs.map(({ thumb }) => thumb),
    ['+'],
  );
  assert.equal(projection.receipts.length, 1);
  assert.deepEqual(
    projection.feedback.map(({ content }) => content.body),
    ['no'],
  );
});

test('stores that heard the same events in any order, in any slices, hold the same and rebuild to it', (t) => {
  const hashes = new Set<string>();
  fc.assert(
    fc.property(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: 9 }),
      (events, every) => {
        const { store, home } = scratchStore(t);
        events.forEach((event, index) => {
          store.log.accept(event);
          // Reading refreshes the projections in the middle of things.
          if (index % every === 0) store.sessions(10);
        });
        const { identical, hash, rows } = store.rebuild();
        assert.ok(identical);
        assert.equal(rows.session, 3);
        store.close();
        const db = new DatabaseSync(join(home, 'events.sqlite'));
        assert.equal(sha256(dump(db)), hash);
        db.close();
        hashes.add(hash);
      },
    ),
    { numRuns: 8 },
  );
  assert.equal(hashes.size, 1);
});

test('rebuild says so when the projections were not what the log says', (t) => {
  const { store, home } = scratchStore(t);
  for (const event of all) store.log.accept(event);
  const { hash } = store.rebuild();
  const db = new DatabaseSync(join(home, 'events.sqlite'));
  db.exec(`UPDATE session SET json = replace(json, '"one"', '"forged"')`);
  db.close();
  const again = store.rebuild();
  assert.equal(again.identical, false);
  assert.equal(again.hash, hash);
  assert.equal(store.rebuild().identical, true);
});

test('a foreign question’s result is never shown as verified', (t) => {
  const { store } = scratchStore(t);
  for (const event of sessions[0]!) store.log.accept(event);
  const record = store.session(sessions[0]![0]!.id as EventId);
  assert.notEqual(record?.outcome?.result.label, 'verified');
});
