import { test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventId } from '../../protocol/ids.ts';
import type { UnsignedEvent } from '../../protocol/event.ts';
import { identityOf } from '../network/identity.ts';
import { scratchHome, scratchStore } from './scratch.ts';

const draft = (content: string, at = 10, tags: string[][] = []): UnsignedEvent => ({
  kind: 3388,
  created_at: at,
  tags,
  content,
});
const stranger = identityOf(new Uint8Array(32).fill(9));

test('what append returns is in the file at once, for another reader', (t) => {
  const { store, home } = scratchStore(t);
  const signed = store.log.append(draft('one'));
  const reader = new DatabaseSync(join(home, 'events.sqlite'), { readOnly: true });
  t.after(() => reader.close());
  assert.deepEqual(JSON.parse(String(reader.prepare('SELECT json FROM event').get()?.['json'])), signed);
  assert.equal(reader.prepare('PRAGMA journal_mode').get()?.['journal_mode'], 'wal');
});

test('the log and its companions are closed to others', (t) => {
  const { store, home } = scratchStore(t);
  store.log.append(draft('one'));
  for (const name of ['events.sqlite', 'events.sqlite-wal']) {
    assert.equal(statSync(join(home, name)).mode & 0o077, 0, name);
  }
});

test('the log is append-only, also for a hand that has the file', (t) => {
  const { store, home } = scratchStore(t);
  store.log.append(draft('one'));
  const db = new DatabaseSync(join(home, 'events.sqlite'));
  t.after(() => db.close());
  assert.throws(() => db.exec('DELETE FROM event'), /append-only/);
  assert.throws(() => db.exec("UPDATE event SET json = '{}'"), /append-only/);
});

test('appending several is all or none', (t) => {
  const { store } = scratchStore(t);
  assert.throws(() => store.log.appendAll([draft('one'), { ...draft('two'), kind: -1 }]));
  assert.equal(store.log.size, 0);
});

test('a foreign event is stored once, and only when id and signature hold', (t) => {
  const { store } = scratchStore(t);
  const signed = stranger.sign(draft('foreign'));
  const forged = { ...signed, content: 'forged' };
  assert.equal(store.log.accept(forged), 'refused');
  // A forged copy must not keep the real one out.
  assert.equal(store.log.accept(signed), 'stored');
  assert.equal(store.log.accept(JSON.parse(JSON.stringify(signed))), 'known');
  assert.equal(store.log.accept({ ...signed, id: signed.id.toUpperCase() }), 'refused');
  assert.equal(store.log.accept('nonsense'), 'refused');
  assert.deepEqual(store.log.query({}), [signed]);
});

test('queries select by kind, author, tag, session and time; newest first, ties by lowest id', (t) => {
  const { store } = scratchStore(t);
  const root = 'a'.repeat(64) as EventId;
  const [one, two, three] = [
    store.log.append(
      draft('1', 10, [
        ['E', root],
        ['l', 'x'],
      ]),
    ),
    store.log.append(
      draft('2', 20, [
        ['l', 'y', 'x'],
        ['long', 'x'],
      ]),
    ),
    store.log.append({ ...draft('3', 20), kind: 7 }),
  ];
  store.log.accept(stranger.sign(draft('4', 30)));
  const ids = (filter: Parameters<typeof store.log.query>[0]): string[] =>
    store.log.query(filter).map(({ content }) => content);
  const tied = [two!, three!].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ content }) => content);
  assert.deepEqual(ids({}), ['4', ...tied, '1']);
  assert.deepEqual(ids({ kinds: [7] }), ['3']);
  assert.deepEqual(ids({ authors: [stranger.pubkey] }), ['4']);
  assert.deepEqual(ids({ tags: { l: ['x'] } }), ['1']);
  assert.deepEqual(ids({ session: root }), ['1']);
  assert.deepEqual(ids({ since: 20, until: 20 }), tied);
  assert.deepEqual(ids({ limit: 1 }), ['4']);
  assert.equal(store.log.get(one!.id)?.content, '1');
});

test('subscribers hear own events before append returns, and another process’s soon, in order and once', async (t) => {
  const { store, home } = scratchStore(t);
  const { store: other } = scratchStore(t, home);
  const heard: string[] = [];
  const stop = store.log.subscribe(({ content }) => heard.push(content), [3388]);
  store.log.append(draft('own'));
  store.log.append({ ...draft('another kind'), kind: 7 });
  assert.deepEqual(heard, ['own']);
  other.log.append(draft('foreign 1'));
  other.log.append(draft('foreign 2'));
  store.log.append(draft('own 2'));
  assert.deepEqual(heard, ['own', 'foreign 1', 'foreign 2', 'own 2']);
  other.log.append(draft('foreign 3'));
  for (let i = 0; i < 400 && heard.length < 5; i++) await sleep(20);
  assert.deepEqual(heard.slice(4), ['foreign 3']);
  stop();
  store.log.append(draft('unheard'));
  assert.equal(heard.length, 5);
});

test('a listener that fails harms neither the append nor the others; one that appends is heard once', (t) => {
  const { store, lines } = scratchStore(t);
  const heard: string[] = [];
  store.log.subscribe(({ content }) => {
    if (content === 'one') store.log.append(draft('two'));
    throw new Error('a bad listener');
  });
  store.log.subscribe(({ content }) => heard.push(content));
  store.log.append(draft('one'));
  assert.deepEqual(heard.sort(), ['one', 'two']);
  assert.match(lines.join(''), /error: a listener of the log failed .*a bad listener/);
});

const damage: [rule: string, content: (sound: Buffer) => Buffer][] = [
  ['text', () => Buffer.from('this is not a database, it is a text of some length\n'.repeat(40))],
  [
    'zeros in the middle',
    (sound) => Buffer.concat([sound.subarray(0, 4096), Buffer.alloc(sound.length - 4096)]),
  ],
  ['half of itself', (sound) => sound.subarray(0, 4096 * Math.floor(sound.length / 8192))],
];

for (const [rule, content] of damage) {
  test(`a log that is ${rule} is kept aside, said so, and a new one begun`, (t) => {
    const { home } = filled(t);
    const path = join(home, 'events.sqlite');
    const bad = content(readFileSync(path));
    writeFileSync(path, bad);
    const { store, lines } = scratchStore(t, home);
    assert.match(lines.join(''), /^warn: the event log was damaged; it was kept as .*damaged-/);
    assert.deepEqual(readFileSync(store.movedTo!), bad);
    assert.equal(store.log.append(draft('again')).content, 'again');
    assert.equal(scratchStore(t, home).store.movedTo, null);
    assert.ok(readdirSync(home).every((name) => !name.endsWith('.moving')));
  });
}

function filled(t: TestContext): { home: string } {
  const home = scratchHome(t);
  const { store } = scratchStore(t, home);
  for (let i = 0; i < 60; i++) store.log.append(draft(`event ${i} ${'x'.repeat(200)}`));
  store.close();
  return { home };
}

test('a log of a newer version is refused, not touched', (t) => {
  const { home } = filled(t);
  const db = new DatabaseSync(join(home, 'events.sqlite'));
  db.exec('INSERT INTO migration (version, at) VALUES (99, 0)');
  db.close();
  assert.throws(() => scratchStore(t, home), /written by a newer version/);
  assert.deepEqual(
    readdirSync(home).filter((name) => name.includes('damaged')),
    [],
  );
});

test('events changed behind the log’s back are found', (t) => {
  const { home } = filled(t);
  const db = new DatabaseSync(join(home, 'events.sqlite'));
  db.exec(
    "DROP TRIGGER event_update; UPDATE event SET json = replace(json, 'event 7', 'event 8') WHERE seq = 8",
  );
  const changed = String(db.prepare('SELECT id FROM event WHERE seq = 8').get()?.['id']);
  db.close();
  assert.deepEqual(scratchStore(t, home).store.log.damagedEvents(), [changed]);
});
