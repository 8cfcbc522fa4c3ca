/** Small valid values for tests of the store and the service. */
import type { AskResult, DebugResult } from '../../protocol/answer.ts';
import type { EventId } from '../../protocol/ids.ts';
import type { Bundle, ReceiptBody } from '../../protocol/receipt.ts';
import { sha256 } from './hash.ts';

export const original = 'export const sum = (a, b) => a - b;\n';
export const patched = 'export const sum = (a, b) => a + b;\n';

const limits = { steps: 1_000_000, deadlineMs: 2_000, memoryMb: 64 };
const engine = { name: 'quickjs', version: '0.32.0', tier: 1 } as const;

export const sampleBundle = (): Bundle => ({
  version: 1,
  files: { 'sum.js': original, 'sum.test.js': 'sum(1, 2) === 3' },
  subjectFile: 'sum.js',
  function: 'sum',
  candidate: patched,
  tests: ['sum.test.js'],
  examples: [],
  inputs: [[1, 2]],
  limits,
  seed: 7,
  engine,
  settings: { framework: 'assert' },
});

export const sampleReceipt = (label: ReceiptBody['label'] = 'verified'): Omit<ReceiptBody, 'bundle'> => ({
  claim: 'sum adds',
  label,
  subject: {
    kind: 'code',
    file: 'sum.js',
    function: 'sum',
    originalHash: sha256(original),
    candidateHash: sha256(patched),
    treeHash: sha256('tree'),
  },
  verdict: {
    given: [{ test: 'sum.test.js > adds', before: ['fail'], after: ['pass', 'pass', 'pass'] }],
    runs: 3,
    independent: {
      inputs: 9,
      mutantsKilled: 2,
      mutantsTotal: 2,
      mutantsEquivalent: 0,
      offPath: 0,
      differences: [],
      clusters: 1,
    },
    diagnosticsAdded: [],
  },
  engine,
  limits,
  seed: 7,
  startedAt: 1_800_000_000_000,
  ms: 120,
  proposer: 'repair',
  alternatives: 0,
});

export const sampleDebug = (session: EventId): DebugResult => ({
  session,
  label: 'passes your tests',
  summary: 'sum subtracted; it adds now.',
  file: '/project/sum.js',
  function: 'sum',
  patch: '-a - b\n+a + b\n',
  code: patched,
  edits: [],
  explanation: 'sum(1, 2) was -1, is 3',
  receipt: null,
  alternatives: [],
  question: null,
  advice: null,
  steps: [],
  stages: [],
  ms: 120,
});

export const sampleAsk = (session: EventId): AskResult => ({
  session,
  label: 'strong agreement',
  kind: 'arithmetic',
  understood: '1 + 2',
  answer: { text: '3', value: '3' },
  confidence: 0.9,
  steps: [],
  votes: [],
  stages: [],
  receipt: null,
  ms: 5,
});
