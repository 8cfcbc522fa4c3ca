/**
 * HumanEvalFix (Muennighoff et al. 2023, arXiv 2308.07124), JavaScript: buggy code, docstring and example tests
 * go in; the hidden test decides.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { FIRST_LIMITS } from '../debug/prepare.ts';
import { SEED } from '../debug/seed.ts';
import { compileProject } from '../project/compile.ts';
import { loadProject } from '../project/load.ts';
import { allGreen } from '../verify/tests.ts';
import { docstringExamples } from './docstring.ts';
import { readRows } from './rows.ts';
import { inScratch } from './scratch.ts';
import type { Suite, SuiteContext } from './suite.ts';
import type { EvalRow } from './summary.ts';

const Row = z.object({
  task_id: z.string(),
  entry_point: z.string(),
  docstring: z.string(),
  buggy: z.string(),
  example_test: z.string(),
  test: z.string(),
});
type Row = z.infer<typeof Row>;

/** Whether a program passes a script of assertions it has never met. */
const passes = async ({ runtime }: SuiteContext, code: string, test: string): Promise<boolean> =>
  inScratch({ 'task.js': code, 'hidden.js': test }, async (folder) => {
    const { project } = await loadProject({
      file: join(folder, 'task.js'),
      tests: [join(folder, 'hidden.js')],
      examples: [],
    });
    return allGreen(
      await runtime.sandboxes.runTests(await compileProject(project), { limits: FIRST_LIMITS, seed: SEED }),
    );
  });

const attempt = (row: Row, context: SuiteContext): Promise<EvalRow> =>
  inScratch(
    { 'task.js': row.buggy, ...(row.example_test.trim() === '' ? {} : { 'examples.js': row.example_test }) },
    async (folder) => {
      const examples = row.example_test.trim() === '' ? docstringExamples(row.docstring) : [];
      const base = { id: row.task_id };
      if (row.example_test.trim() === '' && examples.length === 0)
        return { ...base, label: 'no answer', right: null, ms: 0, code: null, summary: 'no visible test' };
      const result = await context.runtime.debug(
        {
          file: join(folder, 'task.js'),
          tests: examples.length > 0 ? [] : [join(folder, 'examples.js')],
          examples,
          answers: [],
          budgetMs: context.budgetMs,
        },
        { onStage: () => undefined, signal: context.signal },
      );
      const right = result.code === null ? null : await passes(context, result.code, row.test);
      return {
        ...base,
        label: result.label,
        right,
        ms: result.ms,
        code: result.code,
        summary: result.summary,
        question: result.question?.text ?? null,
      };
    },
  );

export const humanevalfix: Suite = {
  name: 'humanevalfix',
  counts: 'the hidden test passes',
  tasks: (file) =>
    readRows(file, Row).map((row) => ({ id: row.task_id, run: (context) => attempt(row, context) })),
};
