/** Running a receipt again: the case from its bundle, judged anew, compared byte for byte. */
import { canonical } from '../../../core/verdict/canonical.ts';
import { Case } from '../../../protocol/case.ts';
import { UserError } from '../../../protocol/errors.ts';
import type { RerunResult } from '../../../protocol/lsp/receipt.ts';
import type { Verdict } from '../../../protocol/receipt.ts';
import type { StoredReceipt } from '../../store/store.ts';
import { sha256 } from '../../store/hash.ts';
import { judge, type JudgeTools } from './judge.ts';

/** Where two verdicts differ, as `path: was …, is …`. */
const differences = (was: unknown, is: unknown, path = ''): string[] => {
  if (canonical(was) === canonical(is)) return [];
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null)
    return [`${path || 'verdict'}: was ${canonical(was)}, is ${canonical(is)}`];
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...keys].flatMap((key) =>
    differences(
      (was as Record<string, unknown>)[key] ?? null,
      (is as Record<string, unknown>)[key] ?? null,
      path ? `${path}.${key}` : key,
    ),
  );
};

const MAX_DIFFERENCES = 20;

/**
 * Judges a code receipt's case again. A bundle whose parts do not belong together is a difference too.
 * @throws UserError `receipt-unknown` when the bundle is missing or is not a code case.
 */
export const rerunCode = async (stored: StoredReceipt, tools: JudgeTools): Promise<RerunResult> => {
  const begin = performance.now();
  const { receipt, bundle } = stored;
  const parsed = Case.safeParse(bundle?.settings['case']);
  if (!bundle || !parsed.success || receipt.subject.kind !== 'code')
    throw new UserError(
      'receipt-unknown',
      `The bundle of receipt ${receipt.id.slice(0, 12)}… is missing or damaged.`,
      'Import the receipt again from its file.',
    );
  const item = parsed.data;
  const found: string[] = [];
  const expect = (what: string, was: string, is: string): void => {
    if (was !== is) found.push(`${what}: was ${was}, is ${is}`);
  };
  expect('candidate', receipt.subject.candidateHash, sha256(bundle.candidate));
  expect('original', receipt.subject.originalHash, sha256(bundle.files[bundle.subjectFile ?? ''] ?? ''));
  const { verdict }: { verdict: Verdict } = await judge(item, tools);
  found.push(...differences(receipt.verdict, verdict));
  return {
    id: receipt.id,
    same: found.length === 0,
    differences: found.slice(0, MAX_DIFFERENCES),
    ms: Math.round(performance.now() - begin),
  };
};
