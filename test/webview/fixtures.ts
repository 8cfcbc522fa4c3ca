/** What the host would send: real shapes, parsed by the panel like everything else. */
import type { DebugResult } from '../../protocol/answer.ts';
import type { EventId, PubKey, Sha256 } from '../../protocol/ids.ts';
import type { HostToPanel } from '../../protocol/panel.ts';
import type { Session } from '../../protocol/lsp/session.ts';
import type { Thread } from '../../protocol/lsp/thread.ts';
import type { Receipt } from '../../protocol/receipt.ts';

export const id = (n: number): EventId => n.toString(16).padStart(8, 'a').padEnd(64, '3') as EventId;
const hash = 'ab'.repeat(32) as Sha256;
const now = Math.floor(Date.now() / 1000);

const patch = `--- a/src/stack.js
+++ b/src/stack.js
@@ -12,7 +12,7 @@ export function median(values) {
   const sorted = [...values].sort((a, b) => a - b);
   const middle = Math.floor(sorted.length / 2);
   if (sorted.length % 2 === 1) return sorted[middle];
-  return (sorted[middle] + sorted[middle + 1]) / 2;
+  return (sorted[middle - 1] + sorted[middle]) / 2;
 }
`;

const debugResult: DebugResult = {
  session: id(1),
  label: 'passes your tests',
  summary: 'An index in median was one too high; with the change all 7 tests pass.',
  file: '/work/src/stack.js',
  function: 'median',
  patch,
  code: 'x',
  edits: [],
  explanation: 'For median([1, 2, 3, 4]) it gave 3.5, now 2.5.',
  receipt: id(100),
  alternatives: [{ description: 'an index one too high, and a length one too low', patch, cluster: 1 }],
  question: null,
  advice: null,
  steps: [
    {
      event: id(11),
      title: 'Reproduced',
      body: 'Two of seven tests fail, twice in a row.',
      check: 'seen failing twice',
    },
    {
      event: id(12),
      title: 'Localised',
      body: 'Line 15 is in every failing run and in two passing ones.',
      check: 'Ochiai 0.82',
    },
    {
      event: id(13),
      title: 'Verified',
      body: 'All given tests pass three times; 24 generated inputs agree.',
      check: '24 inputs, 6 of 7 mutants killed',
    },
  ],
  stages: [
    { name: 'reproduce', detail: '2 of 7 tests fail, twice', ms: 81 },
    { name: 'localise', detail: '3 suspicious lines', ms: 12 },
    { name: 'propose', detail: '214 candidates tried, 2 pass', ms: 640 },
    { name: 'verify', detail: '7 tests × 3 runs, 24 generated inputs', ms: 1210 },
    { name: 'minimise', detail: 'already 1-minimal', ms: 95 },
  ],
  ms: 2038,
};

export const debugSession: Session = {
  id: id(1),
  at: now - 70,
  receiptState: 'not applied',
  outcome: {
    kind: 'debug',
    question: 'debugging median',
    result: debugResult,
  },
};

export const questionSession: Session = {
  id: id(2),
  at: now - 4000,
  receiptState: null,
  outcome: {
    kind: 'debug',
    question: 'debugging indexOf',
    result: {
      ...debugResult,
      session: id(2),
      label: 'disputed',
      summary: 'Two fixes pass your tests and behave differently.',
      function: 'indexOf',
      patch: '',
      code: null,
      receipt: null,
      alternatives: [],
      explanation: '',
      question: {
        text: 'For indexOf([], 3), should the result be −1 or 0?',
        call: 'indexOf([], 3)',
        options: [
          { value: '-1', candidates: 3 },
          { value: '0', candidates: 1 },
        ],
      },
      steps: [],
    },
  },
};

export const askSession: Session = {
  id: id(3),
  at: now - 90_000,
  receiptState: 'fresh',
  outcome: {
    kind: 'ask',
    question: 'Tom has 3 boxes of 12 pens and gives away 5. How many are left?',
    result: {
      session: id(3),
      label: 'strong agreement',
      kind: 'word problem',
      understood: '3 × 12 − 5',
      answer: { text: '31 pens are left.', value: '31', unit: 'pens' },
      confidence: 0.86,
      steps: [
        { event: id(31), title: '3 × 12 = 36', body: '', check: 'recomputed exactly' },
        { event: id(32), title: '36 − 5 = 31', body: '', check: 'recomputed exactly' },
      ],
      votes: [
        {
          voter: 'model A',
          raw: '3*12=36\n36-5=31\n#### 31',
          value: '31',
          confidence: 0.81,
          agrees: true,
          ms: 140,
        },
        {
          voter: 'model B',
          raw: '3*12=36\n36-5=31 pens\n#### 31',
          value: '31',
          confidence: 0.72,
          agrees: true,
          ms: 155,
        },
        {
          voter: 'model B, second sample',
          raw: '12-5=7\n7*3=21\n#### 21',
          value: '21',
          confidence: 0.22,
          agrees: false,
          ms: 150,
        },
      ],
      stages: [
        { name: 'route', detail: 'a word problem: both models', ms: 2 },
        { name: 'solve', detail: 'three answers', ms: 445 },
        { name: 'vote', detail: '2 of 3 agree', ms: 1 },
        { name: 'check', detail: 'every sum recomputed', ms: 3 },
      ],
      receipt: null,
      ms: 451,
    },
  },
};

export const thread = (step: number, session: number, extra: Partial<Thread> = {}): Thread => ({
  step: id(step),
  session: id(session),
  title: 'Localised',
  body: 'Line 15',
  anchor: { file: '/work/src/stack.js', line: 14 },
  critiques: [],
  up: 0,
  down: 0,
  myThumb: null,
  ...extra,
});

export const critiqued = thread(12, 1, {
  up: 2,
  down: 1,
  myThumb: '+',
  critiques: [
    {
      id: id(900),
      author: 'c4'.repeat(32) as PubKey,
      mine: false,
      label: 'counterexample',
      body: 'median([]) gives NaN before and after.',
      at: now - 60,
    },
    {
      id: id(901),
      author: 'd5'.repeat(32) as PubKey,
      mine: true,
      label: null,
      body: 'An empty list has no median; the tests do not ask.',
      at: now - 30,
    },
  ],
});

export const receipt: Receipt = {
  id: id(100),
  claim: 'median is fixed',
  label: 'passes your tests',
  subject: {
    kind: 'code',
    file: 'src/stack.js',
    function: 'median',
    originalHash: hash,
    candidateHash: hash,
    treeHash: hash,
  },
  bundle: hash,
  verdict: {
    given: Array.from({ length: 7 }, (_, n) => ({
      test: `t${n}`,
      before: n < 2 ? ['fail', 'fail'] : ['pass', 'pass'],
      after: ['pass', 'pass', 'pass'],
    })),
    runs: 3,
    independent: {
      inputs: 24,
      mutantsKilled: 6,
      mutantsTotal: 7,
      mutantsEquivalent: 0,
      offPath: 0,
      clusters: 1,
      differences: [{ input: 'median([1, 2, 3, 4])', before: '3.5', after: '2.5' }],
    },
    diagnosticsAdded: [],
  },
  engine: { name: 'isolated-vm', version: '7.0.1', tier: 3 },
  limits: { steps: 1, deadlineMs: 1, memoryMb: 1 },
  seed: 1,
  startedAt: now,
  ms: 1210,
  proposer: 'repair',
  alternatives: 1,
};

/** The answer to `ready`. */
export const snapshot = (extra: Partial<Extract<HostToPanel, { type: 'state' }>> = {}): HostToPanel => ({
  type: 'state',
  sessions: [debugSession, questionSession, askSession],
  threads: [thread(11, 1), critiqued, thread(13, 1), thread(31, 3), thread(32, 3)],
  status: { state: 'ready' },
  restricted: false,
  run: null,
  ...extra,
});
