/** The law of the product: no fold shows *verified* unless our own verifier's receipt proves that very thing. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finalizeEvent, getPublicKey } from 'nostr-tools/pure';
import { Kind, SignedEvent, type UnsignedEvent } from '../../protocol/event.ts';
import { PubKey, type EventId, type Sha256 } from '../../protocol/ids.ts';
import type { ReceiptBody } from '../../protocol/receipt.ts';
import { canonical } from '../verdict/canonical.ts';
import { receiptEvent } from '../verdict/receipt.ts';
import { isGenuine } from '../verdict/receipt-signature.ts';
import { project } from './project.ts';
import type { FoldContext } from './sessions.ts';
import { rootTags } from './tags.ts';

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n);
const ours = secretOf(1);
const liar = secretOf(2);
const self = PubKey.parse(getPublicKey(ours));
const sign = (event: UnsignedEvent, key: Uint8Array): SignedEvent =>
  SignedEvent.parse({ ...finalizeEvent({ ...event, tags: event.tags.map((tag) => [...tag]) }, key) });

/** A stand-in for SHA-256 that is as injective as the few texts of this test need. */
const hash = (text: string): Sha256 =>
  Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64) as Sha256;
const right = 'a + b';
const other = 'a - b';

const body = (code: string, label: ReceiptBody['label'], change: Partial<ReceiptBody> = {}): ReceiptBody => ({
  claim: 'adds',
  label,
  subject: {
    kind: 'code',
    file: 'sum.js',
    function: 'sum',
    originalHash: hash('original'),
    candidateHash: hash(code),
    treeHash: hash('tree'),
  },
  bundle: hash('bundle'),
  verdict: {
    given: [{ test: 'adds', before: ['fail'], after: ['pass'] }],
    runs: 1,
    independent: {
      inputs: 8,
      mutantsKilled: 0,
      mutantsTotal: 0,
      mutantsEquivalent: 0,
      offPath: 0,
      differences: [],
      clusters: 1,
    },
    diagnosticsAdded: [],
  },
  engine: null,
  limits: { steps: 1, deadlineMs: 1, memoryMb: 1 },
  seed: 1,
  startedAt: 1,
  ms: 1,
  proposer: 'repair',
  alternatives: 0,
  ...change,
});

const asked = (text: string): SignedEvent =>
  sign(
    {
      kind: Kind.question,
      created_at: 100,
      tags: [['v', 'clq/1']],
      content: canonical({ kind: 'debug', question: text, file: null, details: {} }),
    },
    ours,
  );
const question = asked('fix sum');
const elsewhere = asked('fix another');
const receiptOf = (content: ReceiptBody, key = ours, root = question): SignedEvent =>
  sign(receiptEvent(content, rootTags(root), 101), key);

const good = receiptOf(body(right, 'verified'));
const bare = body(right, 'verified', {});
const unchecked: ReceiptBody = {
  ...bare,
  verdict: { ...bare.verdict, independent: { ...bare.verdict.independent, inputs: 0 } },
};
const lies: Record<string, SignedEvent> = {
  'our receipt for other code': receiptOf(body(other, 'verified')),
  'our receipt that only says the tests pass': receiptOf(body(right, 'passes your tests')),
  'our receipt without independent checks': receiptOf(unchecked),
  'our receipt of another session': receiptOf(body(right, 'verified'), ours, elsewhere),
  'a stranger’s receipt': receiptOf(body(right, 'verified', { seed: 2 }), liar),
  'a stranger’s receipt under our name': {
    ...receiptOf(body(right, 'verified', { seed: 3 }), liar),
    pubkey: self,
  },
  'an unsigned receipt': { ...receiptOf(body(right, 'verified', { seed: 4 })), sig: '0'.repeat(128) },
  'a receipt changed after signing': {
    ...receiptOf(body(other, 'verified', { seed: 5 })),
    content: canonical(body(right, 'verified', { seed: 5 })),
  },
  'our id on another content': {
    ...receiptOf(body(right, 'verified', { seed: 6 })),
    content: canonical(body(right, 'verified', { seed: 7 })),
  },
  'a receipt of another kind': sign(
    { ...receiptEvent(body(right, 'verified'), rootTags(question), 101), kind: Kind.answer },
    ours,
  ),
};

const outcome = (code: string | null, receipt: EventId | null, at: number, key = ours): SignedEvent =>
  sign(
    {
      kind: Kind.outcome,
      created_at: at,
      tags: rootTags(question),
      content: canonical({
        in: 'event',
        result: {
          session: question.id,
          label: 'verified',
          summary: '',
          file: 'sum.js',
          function: 'sum',
          patch: '',
          code,
          edits: [],
          explanation: '',
          receipt,
          alternatives: [],
          question: null,
          advice: null,
          steps: [],
          stages: [],
          ms: 1,
        },
      }),
    },
    key,
  );

// Same second for all: which outcome holds depends on ids and on what has arrived, never on order.
const claims = [
  outcome(right, good.id, 102),
  outcome(other, good.id, 102),
  outcome(null, good.id, 102),
  outcome(right, null, 102),
  outcome(right, good.id, 103, liar),
  ...Object.values(lies).map(({ id }) => outcome(right, id, 102)),
];
const pool = [question, good, ...Object.values(lies), ...claims];
const verdicts = new Map(pool.map((event) => [event, isGenuine(event)]));
const genuineTexts = new Set(
  pool.filter((event) => verdicts.get(event)).map((event) => JSON.stringify(event)),
);

const context: FoldContext = {
  self,
  genuine: (event) => genuineTexts.has(JSON.stringify(ordered(event))),
  sha256: hash,
  archive: () => null,
};
/** Parsing may change the order of keys; verdicts are remembered by the text in the order of signing. */
const ordered = (event: SignedEvent): SignedEvent => {
  const like = pool.find(({ id }) => id === event.id) ?? event;
  return Object.fromEntries(
    Object.keys(like).map((key) => [key, event[key as keyof SignedEvent]]),
  ) as SignedEvent;
};

test('the pool holds what its names say', () => {
  assert.equal(verdicts.get(good), true);
  const forged = Object.entries(lies).filter(([, event]) => !verdicts.get(event));
  assert.deepEqual(
    forged.map(([name]) => name),
    [
      'a stranger’s receipt under our name',
      'an unsigned receipt',
      'a receipt changed after signing',
      'our id on another content',
    ],
  );
});

test('0 violations in 10,000 random event orders with a lying proposer', () => {
  const seen = { verified: 0, lowered: 0 };
  const events = fc.shuffledSubarray(pool, { minLength: 1 });
  fc.assert(
    fc.property(events, fc.boolean(), fc.boolean(), (some, withQuestion, fewClaims) => {
      const claimed = fewClaims
        ? some.filter((event) => !claims.includes(event) || event === claims[0])
        : some;
      const arrived = withQuestion ? [...claimed, question] : claimed;
      const shown = project(question.id, arrived, context).session?.outcome;
      if (!shown) return;
      const proven =
        shown.kind === 'debug' &&
        arrived.includes(good) &&
        shown.result.receipt === good.id &&
        shown.result.code === right;
      assert.equal(shown.result.label, proven ? 'verified' : 'no answer');
      seen[proven ? 'verified' : 'lowered']++;
    }),
    { numRuns: 10_000, seed: 3374 },
  );
  assert.ok(seen.verified > 300 && seen.lowered > 300, `both sides were met: ${JSON.stringify(seen)}`);
});

for (const [name, lie] of Object.entries(lies)) {
  test(`${name} proves nothing`, () => {
    const shown = project(question.id, [question, lie, outcome(right, lie.id, 102)], context).session
      ?.outcome;
    assert.equal(shown?.result.label, 'no answer');
  });
}

test('the good receipt proves its claim', () => {
  const shown = project(question.id, [claims[0]!, good, question], context).session?.outcome;
  assert.equal(shown?.result.label, 'verified');
});
