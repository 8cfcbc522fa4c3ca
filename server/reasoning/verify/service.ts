/** `verify`: somebody's patch, judged as if it were our own. */
import { isClosedFamily } from '../../../core/repair/families.ts';
import { applyEdits, hunks, minimise } from '../../../core/verdict/hunks.ts';
import { assess } from '../../../core/verdict/label.ts';
import type { Label } from '../../../protocol/label.ts';
import type { Verdict } from '../../../protocol/receipt.ts';
import { MAX_RIVALS, shareTried, type DebugTools } from '../debug/flow.ts';
import { assembleCase, chooseInputs } from '../debug/assemble.ts';
import { reproduce, type Reproduced } from '../debug/prepare.ts';
import { propose } from '../debug/propose.ts';
import { lineAt, unifiedDiff } from '../debug/patch.ts';
import { recordStages, type StageListener } from '../debug/progress.ts';
import { SEED } from '../debug/seed.ts';
import { bundleOf, codeReceipt } from '../debug/bundle.ts';
import type { Store } from '../../store/store.ts';
import { compileProject, tryCompile } from '../project/compile.ts';
import { loadProject, type LoadRequest, type LoadedProject } from '../project/load.ts';
import { readSource, requireLanguage, requireParse } from '../project/source.ts';
import { judge } from './judge.ts';
import { allGreen } from './tests.ts';

export interface VerifyRequest extends LoadRequest {
  /** Absolute path of the patched version of the whole file. */
  readonly candidate: string;
}

export interface VerifyResult {
  readonly verdict: 'accepted' | 'rejected';
  readonly label: Label;
  readonly receipt: string | null;
  readonly reasons: readonly string[];
  readonly ms: number;
}

const reds = ({ given }: Verdict): string[] =>
  given.flatMap(({ test, after }) => {
    const bad = after.find((line) => line !== 'pass' && line !== 'skipped');
    return bad ? [`${test}: ${bad}`] : [];
  });

/** Judges a patch. @throws UserError for bad input and on cancellation. */
export const createVerify =
  (store: Store, tools: DebugTools) =>
  async (
    request: VerifyRequest,
    context: { onStage: StageListener; signal?: AbortSignal },
  ): Promise<VerifyResult> => {
    const begin = performance.now();
    const startedAt = Date.now();
    const stages = recordStages(context.onStage, () => performance.now());
    const candidate = readSource(request.candidate);
    requireParse(request.candidate, candidate, requireLanguage(request.file));
    const loaded = await stages.run(
      'analyse',
      'Reading',
      () => loadProject(request),
      ({ project }) => `${project.files.length} files`,
    );
    const reproduced = await stages.run(
      'reproduce',
      'Running the tests twice on the original',
      () => reproduce(loaded, tools.sandboxes, SEED, context.signal),
      ({ seen }) => `${seen.failing.length} failing, ${seen.passing.length} passing`,
    );
    const { item, judgement, searched, closed } = await stages.run(
      'verify',
      'Running every check in fresh sandboxes',
      async () => {
        const rivals = await findRivals(loaded, reproduced, tools, candidate, context.signal);
        const about = { seed: SEED, signal: context.signal };
        const texts = [candidate, ...rivals.texts];
        const calls = await chooseInputs(loaded, reproduced, tools, about, texts);
        const assembled = await assembleCase(
          loaded,
          reproduced,
          tools,
          about,
          candidate,
          rivals.texts,
          calls,
        );
        const signal = context.signal ? { signal: context.signal } : {};
        return {
          item: assembled,
          judgement: await judge(assembled, { ...tools, ...signal }),
          searched: rivals.searched,
          closed: rivals.closed,
        };
      },
      ({ judgement: { green } }) => (green ? 'all given tests pass' : 'not all given tests pass'),
    );
    const assessment = assess({
      verdict: judgement.verdict,
      green: judgement.green,
      flaky: reproduced.seen.flaky.length,
      searched,
      closed,
    });
    const session = store.openSession({
      kind: 'debug',
      question: `Verify a patch of ${loaded.project.subject}`,
      file: request.file,
    });
    const patch = unifiedDiff(loaded.project.subject, loaded.original, candidate);
    session.candidate({
      proposer: 'given',
      description: 'a given patch',
      patch,
      verdict: judgement.green ? 'chosen' : 'rejected',
      reason: assessment.reasons.join(' '),
    });
    const reasons = judgement.green
      ? [...assessment.reasons, ...(await superfluous(loaded.original, candidate, tools, item))]
      : reds(judgement.verdict);
    const ms = Math.round(performance.now() - begin);
    const framing = {
      file: request.file,
      function: request.function ?? null,
      startedAt,
      ms,
      seed: SEED,
      examples: request.examples,
    };
    const receipt = judgement.green
      ? session.receipt(
          codeReceipt(
            loaded,
            {
              item,
              judgement,
              label: assessment.label,
              claim: 'a given patch: every given test passes',
              proposer: 'given',
              alternatives: 0,
            },
            candidate,
            framing,
          ),
          bundleOf(loaded, item, judgement.engine, candidate, framing),
        )
      : null;
    return {
      verdict: judgement.green ? 'accepted' : 'rejected',
      label: assessment.label,
      receipt: receipt?.id ?? null,
      reasons,
      ms,
    };
  };

const RIVAL_BUDGET_MS = 8_000;

/**
 * What else would pass the given tests: a patch is worth what its rivals leave of it. A patch that is not
 * green, or of a program that does not fail, has none; then nothing was searched.
 */
const findRivals = async (
  loaded: LoadedProject,
  reproduced: Reproduced,
  tools: DebugTools,
  candidate: string,
  signal: AbortSignal | undefined,
): Promise<{ texts: string[]; searched: number; closed: boolean }> => {
  const none = { texts: [], searched: 0, closed: false };
  if (reproduced.seen.failing.length === 0) return none;
  const options = { limits: reproduced.limits, seed: SEED, ...(signal ? { signal } : {}) };
  const program = await compileProject(loaded.project, { text: candidate });
  if (!allGreen(await tools.sandboxes.runTests(program, { ...options, stopAtFirst: true }))) return none;
  const { plausible, summary } = await propose(loaded, reproduced, tools, {
    target: undefined,
    budgetMs: RIVAL_BUDGET_MS,
    limits: reproduced.limits,
    seed: SEED,
    signal,
    onProgress: () => undefined,
    onLocalised: () => undefined,
  });
  const same = plausible.find(({ text }) => text === candidate);
  return {
    texts: plausible.slice(0, MAX_RIVALS).map(({ text }) => text),
    searched: shareTried(summary),
    // Whoever wrote it, a patch that a small operator makes too has as few rivals as one it made.
    closed: same !== undefined && isClosedFamily(same.candidate.operator),
  };
};

/** Changes of an accepted patch that no given test needs: they deserve a reader's eye. */
const superfluous = async (
  original: string,
  candidate: string,
  { sandboxes }: DebugTools,
  item: Parameters<typeof judge>[0],
): Promise<string[]> => {
  const edits = hunks(original, candidate);
  const needed = await minimise(edits, async (subset) => {
    const program = await tryCompile(item.project, { text: applyEdits(original, subset) });
    return (
      program !== null &&
      allGreen(await sandboxes.runTests(program, { limits: item.limits, seed: item.seed }))
    );
  });
  return edits
    .filter((edit) => !needed.includes(edit))
    .map((edit) => `The change in line ${lineAt(original, edit.start)} is needed by no given test.`);
};
