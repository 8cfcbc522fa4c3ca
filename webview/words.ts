/** How values are worded. Pure. */
import type { AskResult, DebugResult, Stage, Vote } from '../protocol/answer.ts';
import type { Label } from '../protocol/label.ts';
import type { Progress } from '../protocol/lsp/progress.ts';
import type { ReceiptState } from '../protocol/receipt.ts';

/** Milliseconds as people read them: `240 ms`, `1.2 s`, `2 min 5 s`. */
export const duration = (ms: number): string => {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** `at` and `now` in Unix seconds. */
export const ago = (at: number, now: number): string => {
  const seconds = Math.max(0, now - at);
  if (seconds < 60) return 'just now';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? 'yesterday' : `${days} days ago`;
};

/**
 * The label to show. “Verified” needs a receipt: whatever the message says, without one the next
 * weaker word is shown.
 */
export const shownLabel = (result: Pick<AskResult | DebugResult, 'label' | 'receipt'>): Label =>
  result.label === 'verified' && result.receipt === null ? 'weak agreement' : result.label;

/** Why the label says what it says, in a sentence. */
export const labelHelp: Readonly<Record<Label, string>> = {
  verified: 'A receipt holds independent checks beyond the given tests. You can run it again.',
  'passes your tests': 'The given tests pass; the independent checks are too weak to say more.',
  'strong agreement': 'Nothing could be executed; independent voters agree.',
  'weak agreement': 'Nothing could be executed; some voters agree.',
  disputed: 'Behaviours, voters or critics disagree. The alternatives are shown.',
  'no answer': 'It abstains rather than guess.',
};

export const stateWords: Readonly<Record<ReceiptState, string>> = {
  fresh: 'The code is what was checked.',
  'not applied': 'The fix is not in the file yet.',
  stale: 'Stale: the code has changed since it was checked.',
  'file missing': 'The file it speaks of is gone.',
};

const stageWords: Readonly<Record<Stage['name'], string>> = {
  analyse: 'Analyse',
  reproduce: 'Reproduce',
  localise: 'Localise',
  propose: 'Propose',
  verify: 'Verify',
  discriminate: 'Discriminate',
  minimise: 'Minimise',
  route: 'Route',
  solve: 'Solve',
  vote: 'Vote',
  check: 'Check',
  oversee: 'Oversee',
};

export const stageName = (name: Stage['name']): string => stageWords[name];

/** The latest word of each stage, in the order they began. */
export const latestStages = (progress: readonly Progress[]): Progress[] => {
  const latest = new Map<string, Progress>();
  for (const entry of progress) latest.set(entry.stage, entry);
  return [...latest.values()];
};

/** One bar of the vote. */
export interface Tally {
  readonly value: string | null;
  readonly voters: number;
  /** Share of all confidence, 0…1. */
  readonly share: number;
  readonly wins: boolean;
}

/** Confidence per value, largest first; voters without a value are one bar. */
export const tally = (votes: readonly Vote[]): Tally[] => {
  const groups = new Map<string | null, { voters: number; weight: number; wins: boolean }>();
  for (const { value, confidence, agrees } of votes) {
    const group = groups.get(value) ?? { voters: 0, weight: 0, wins: false };
    groups.set(value, {
      voters: group.voters + 1,
      weight: group.weight + Math.max(0, confidence),
      wins: group.wins || (agrees && value !== null),
    });
  }
  const total = [...groups.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...groups]
    .map(([value, { voters, weight, wins }]) => ({
      value,
      voters,
      wins,
      share: total > 0 ? weight / total : 0,
    }))
    .sort((a, b) => b.share - a.share);
};

/** One line of a unified diff. */
export interface DiffLine {
  readonly kind: 'add' | 'remove' | 'same' | 'hunk';
  readonly text: string;
}

/** The hunks of a unified diff; what stands before the first one is headers. */
export const diffLines = (patch: string): DiffLine[] => {
  const lines = patch.replace(/\n$/, '').split('\n');
  const first = lines.findIndex((line) => line.startsWith('@@'));
  if (first < 0) return [];
  return lines
    .slice(first)
    .filter((line) => !line.startsWith('\\'))
    .map((line) => {
      if (line.startsWith('@@')) return { kind: 'hunk', text: line };
      const kind = line[0] === '+' ? 'add' : line[0] === '-' ? 'remove' : 'same';
      return { kind, text: line.slice(1) };
    });
};
