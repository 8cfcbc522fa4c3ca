/** The repair child as the service sees it: started on demand, restarted when a candidate took it down. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  RepairReply,
  type Candidate,
  type MutantsRequest,
  type MutateRequest,
  type MutateResult,
  type RepairRequest,
  type SearchProgress,
  type SearchRequest,
  type SearchSummary,
  type Suspicion,
} from '../../protocol/repair.ts';
import type { Edit } from '../../protocol/repair.ts';
import { ChildFailure, WorkerChild } from './child.ts';
import { bundled, productRoot, workerEntry } from './entry.ts';

export interface SearchOptions {
  readonly onCandidate: (candidate: Candidate) => void;
  readonly onProgress: (progress: SearchProgress) => void;
  /** Told when the suspicious lines are known, before the first candidate runs; again after a restart. */
  readonly onLocalised?: (suspicions: readonly Suspicion[]) => void;
  /** The child is killed this many ms after the call, whatever it does. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface RepairSearch {
  /** Streams candidates that pass every test in the search's realm. @throws ChildFailure, Error with the child's reason. */
  search(request: SearchRequest, options: SearchOptions): Promise<SearchSummary>;
  /** Runs mutants of given lines against the tests. @throws ChildFailure, Error with the child's reason. */
  mutate(
    request: MutateRequest,
    options: { deadlineMs: number; signal?: AbortSignal | undefined },
  ): Promise<MutateResult>;
  /** Edits of mutants of given lines, not run. @throws ChildFailure, Error with the child's reason. */
  mutants(request: MutantsRequest, signal?: AbortSignal): Promise<Edit[][]>;
  /** Kills the child. */
  dispose(): void;
  /** Process id of the child while it runs. */
  readonly pid: number | undefined;
}

/** Each lost child costs about 0.2 s; a subject that loses more of them is not worth the rest of the budget. */
const MAX_RESTARTS = 8;
const MUTANTS_MS = 10_000;
/** A batch takes milliseconds, or one realm's time limit; a child silent for longer is stuck in native code. */
const SILENT_MS = 2500;
/** With less budget left than this, in ms, a lost child is not started again. */
const WORTH_MS = 500;

let guest: Promise<string> | undefined;

const buildGuest = async (): Promise<string> => {
  const { build } = await import('./esbuild.ts');
  const result = await build({
    entryPoints: [join(productRoot, 'worker', 'repair', 'guest', 'index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    legalComments: 'none',
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild made no repair guest');
  return text;
};

/** Script that every search realm starts with: built from a clone, read from the package otherwise. */
const repairGuest = (): Promise<string> =>
  (guest ??= bundled ? readFile(join(import.meta.dirname, 'repair-guest.js'), 'utf8') : buildGuest());

/** A repair child; nothing runs until it is first asked. */
export const createRepair = (): RepairSearch => {
  const child = new WorkerChild<RepairRequest, typeof RepairReply>({
    name: 'repair',
    entry: workerEntry('repair'),
    execArgv: ['--no-node-snapshot', '--max-old-space-size=512'],
    replies: RepairReply,
  });

  let disposed = false;

  /** One request with one final reply. */
  const ask = async <Result>(
    make: (id: number) => RepairRequest,
    take: (reply: RepairReply) => Result | undefined,
    options: { deadlineMs: number; signal?: AbortSignal | undefined },
  ): Promise<Result> => {
    let result: Result | undefined;
    let reason: string | undefined;
    await child.request(
      make,
      (reply) => {
        if (reply.is === 'failed') reason = reply.reason;
        else result = take(reply);
        return reason !== undefined || result !== undefined;
      },
      options,
    );
    if (result === undefined) throw new Error(reason ?? 'the repair child gave no result');
    return result;
  };

  const search = async (request: SearchRequest, options: SearchOptions): Promise<SearchSummary> => {
    const started = performance.now();
    options.onProgress({ tried: 0, total: 0, plausible: 0, phase: 'starting' });
    const script = await repairGuest();
    const known = new Set<string>();
    const batch = { from: 0, to: 0 };
    let localised: Pick<SearchSummary, 'suspicions' | 'engine'> | undefined;
    let resume = { from: 0, carefulUntil: 0 };
    let silent: NodeJS.Timeout | undefined;
    const take = (reply: RepairReply): SearchSummary | undefined => {
      clearTimeout(silent);
      silent = setTimeout(() => child.kill(), SILENT_MS);
      if (reply.is === 'batch') Object.assign(batch, { from: reply.from, to: reply.to });
      else if (reply.is === 'localised') {
        localised = { suspicions: reply.suspicions, engine: reply.engine };
        options.onLocalised?.(reply.suspicions);
      } else if (reply.is === 'progress')
        options.onProgress({ ...reply.progress, plausible: Math.max(known.size, reply.progress.plausible) });
      else if (reply.is === 'candidate') {
        const key = JSON.stringify(reply.candidate.edits);
        if (!known.has(key)) options.onCandidate(reply.candidate);
        known.add(key);
      } else if (reply.is === 'searched') return { ...reply.summary, plausible: known.size };
      return undefined;
    };
    for (let restarts = 0; ; restarts++) {
      const spent = Math.round(performance.now() - started);
      const left = { ...request, budgetMs: Math.max(1, request.budgetMs - spent) };
      try {
        return await ask((id) => ({ do: 'search', id, request: left, guest: script, resume }), take, {
          deadlineMs: Math.max(1, options.deadlineMs - spent),
          signal: options.signal,
        });
      } catch (error) {
        if (!(error instanceof ChildFailure) || options.signal?.aborted || disposed) throw error;
        if (!localised || batch.to === 0) {
          // Lost before the first batch twice: the program itself ends the process, and would again.
          if (error.reason !== 'crashed' || restarts > 0) throw error;
          continue;
        }
        const ms = performance.now() - started;
        if (error.reason !== 'crashed' || restarts >= MAX_RESTARTS || request.budgetMs - ms < WORTH_MS)
          return {
            ...localised,
            tried: batch.from,
            total: batch.to,
            plausible: known.size,
            exhausted: false,
            ms,
          };
        const alone = batch.to - batch.from <= 1;
        // A whole batch is run again one by one; a single candidate that ended the process is left out.
        resume = alone
          ? { from: batch.to, carefulUntil: resume.carefulUntil }
          : { from: batch.from, carefulUntil: batch.to };
      } finally {
        clearTimeout(silent);
      }
    }
  };

  return {
    search,
    mutate: async (request, options) => {
      const script = await repairGuest();
      return ask(
        (id) => ({ do: 'mutate', id, request, guest: script }),
        (reply) => (reply.is === 'mutated' ? reply.result : undefined),
        options,
      );
    },
    mutants: (request, signal) => {
      const list = (): Promise<Edit[][]> =>
        ask(
          (id) => ({ do: 'mutants', id, request }),
          (reply) => (reply.is === 'mutants' ? reply.mutants.map(({ edits }) => edits) : undefined),
          { deadlineMs: MUTANTS_MS, ...(signal ? { signal } : {}) },
        );
      // Listing runs nothing of the user's: a child lost here was killed from outside, and is asked once more.
      return list().catch((error: unknown) => {
        if (error instanceof ChildFailure && error.reason === 'crashed' && !disposed) return list();
        throw error;
      });
    },
    dispose: () => {
      disposed = true;
      child.kill();
    },
    get pid() {
      return child.pid;
    },
  };
};
