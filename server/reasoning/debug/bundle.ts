/** What is signed and what is archived of a verdict about code. */
import { canonical } from '../../../core/verdict/canonical.ts';
import type { Case } from '../../../protocol/case.ts';
import type { Label } from '../../../protocol/label.ts';
import type { Bundle, ReceiptBody } from '../../../protocol/receipt.ts';
import type { EngineInfo } from '../../../protocol/sandbox.ts';
import { sha256 } from '../../store/hash.ts';
import type { LoadedProject } from '../project/load.ts';
import type { Judgement } from '../verify/judge.ts';

/** The circumstances of one run. */
export interface Framing {
  /** Absolute path of the subject. */
  readonly file: string;
  readonly function: string | null;
  /** Unix ms. */
  readonly startedAt: number;
  readonly ms: number;
  readonly seed: number;
  readonly examples: readonly string[];
}

export interface Claim {
  readonly item: Case;
  readonly judgement: Judgement;
  readonly label: Label;
  readonly claim: string;
  readonly proposer: string;
  readonly alternatives: number;
}

const treeHash = (loaded: LoadedProject) =>
  sha256(canonical(loaded.project.files.map(({ id, text }) => [id, sha256(text)]).sort()));

/** The archive a stranger re-runs: sources for people, the case for the judge. */
export const bundleOf = (
  loaded: LoadedProject,
  item: Case,
  engine: EngineInfo,
  candidate: string,
  framing: Framing,
): Bundle => ({
  version: 1,
  files: Object.fromEntries(
    loaded.project.files.map(({ id, text }) => [id, id === loaded.project.subject ? loaded.original : text]),
  ),
  subjectFile: loaded.project.subject,
  function: framing.function,
  candidate,
  tests: loaded.project.files.filter(({ side }) => side === 'test').map(({ id }) => id),
  examples: [...framing.examples],
  inputs: item.calls as unknown as Bundle['inputs'],
  limits: item.limits,
  seed: framing.seed,
  engine,
  settings: { case: item as unknown as Bundle['inputs'][number] },
});

/** The receipt's body, before the store adds the bundle's hash and signs. */
export const codeReceipt = (
  loaded: LoadedProject,
  claim: Claim,
  candidate: string,
  framing: Framing,
): Omit<ReceiptBody, 'bundle'> => ({
  claim: claim.claim,
  label: claim.label,
  subject: {
    kind: 'code',
    file: loaded.project.subject,
    function: framing.function,
    originalHash: sha256(loaded.original),
    candidateHash: sha256(candidate),
    treeHash: treeHash(loaded),
  },
  verdict: claim.judgement.verdict,
  engine: claim.judgement.engine,
  limits: claim.item.limits,
  seed: framing.seed,
  startedAt: framing.startedAt,
  ms: framing.ms,
  proposer: claim.proposer,
  alternatives: claim.alternatives,
});
