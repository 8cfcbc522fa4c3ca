/** Whole modules with a spec, some tests red, in the manner of an Exercism exercise. */
import { join } from 'node:path';
import * as z from 'zod';
import { readRows } from './rows.ts';
import { inScratch } from './scratch.ts';
import type { Suite, SuiteContext } from './suite.ts';
import type { EvalRow } from './summary.ts';

const Row = z.object({
  id: z.string(),
  files: z.record(z.string(), z.string()),
  entry: z.string(),
  tests: z.record(z.string(), z.string()),
  framework: z.enum(['jest', 'vitest', 'node']),
});
type Row = z.infer<typeof Row>;

const attempt = (row: Row, { runtime, budgetMs, signal }: SuiteContext): Promise<EvalRow> =>
  inScratch({ ...row.files, ...row.tests }, async (folder) => {
    const result = await runtime.debug(
      {
        file: join(folder, row.entry),
        tests: Object.keys(row.tests).map((path) => join(folder, path)),
        examples: [],
        answers: [],
        budgetMs,
      },
      { onStage: () => undefined, signal },
    );
    const fixed = result.code === null ? row.files : { ...row.files, [row.entry]: result.code };
    return {
      id: row.id,
      label: result.label,
      right: result.code === null ? null : true,
      ms: result.ms,
      files: fixed,
      summary: result.summary,
    };
  });

export const modules: Suite = {
  name: 'modules',
  counts: 'every given test is green',
  tasks: (file) =>
    readRows(file, Row).map((row) => ({ id: row.id, run: (context) => attempt(row, context) })),
};
