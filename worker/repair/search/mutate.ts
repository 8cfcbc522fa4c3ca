/** How many mutants of given lines the given tests notice. */
import type { MutateRequest, MutateResult } from '../../../protocol/repair.ts';
import type { Engine } from '../../sandbox/engines.ts';
import { openRunner } from './baseline.ts';
import { Batches } from './batches.ts';
import { mutants } from './mutants.ts';

export interface MutateTools {
  readonly engine: Engine;
  now(): number;
  cancelled(): boolean;
  /** Waited for between batches, so that messages are read. */
  breathe(): Promise<void>;
}

/** Runs the mutants; one that does not compile is no mutant. @throws Unsupported. */
export const mutate = async (request: MutateRequest, tools: MutateTools): Promise<MutateResult> => {
  const started = tools.now();
  const { subject, mutants: chosen } = mutants(request);
  const { runner, known } = openRunner(tools.engine, request, subject);
  const result: MutateResult = { total: 0, killed: 0, survivors: [] };
  try {
    const { order, failing, budget } = known;
    if (failing > 0) throw new Error('tests fail before any mutation');
    runner.setBase(subject.runnable());
    const batches = new Batches(runner);
    for (let at = 0; at < chosen.length && !tools.cancelled() && tools.now() - started < request.budgetMs;) {
      const batch = chosen.slice(at, at + batches.size);
      const texts = batch.map(({ changes }) => subject.runnable(changes));
      const results = batches.run(texts, { order, budgets: order.map(() => budget), stop: true });
      at += results.length;
      for (const [index, { candidate }] of batch.slice(0, results.length).entries()) {
        const statuses = results[index]?.statuses ?? [];
        if (statuses[0] === 'syntax') continue;
        result.total++;
        if (statuses.some((status) => status !== 'pass')) result.killed++;
        else result.survivors.push({ edits: candidate.edits, operator: candidate.operator });
      }
      await tools.breathe();
    }
  } finally {
    runner.close();
  }
  return result;
};
