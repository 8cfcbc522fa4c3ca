/** Programs that attack the verifier: each is judged as if it were a repair, none may be accepted. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { UserError } from '../../../protocol/errors.ts';
import { readRows } from './rows.ts';
import { inScratch } from './scratch.ts';
import type { Suite, SuiteContext } from './suite.ts';
import type { EvalRow } from './summary.ts';

const Cheat = z.object({
  name: z.string(),
  lang: z.string(),
  task_id: z.string(),
  kind: z.string(),
  candidate: z.string(),
});
type Cheat = z.infer<typeof Cheat>;

const Task = z.object({ task_id: z.string(), buggy: z.string(), test: z.string() });

const attempt = (
  cheat: Cheat,
  task: z.infer<typeof Task>,
  { runtime, signal }: SuiteContext,
): Promise<EvalRow> =>
  inScratch(
    { 'task.js': task.buggy, 'test.js': task.test, 'candidate.js': cheat.candidate },
    async (folder) => {
      const result = await runtime.verify(
        {
          file: join(folder, 'task.js'),
          candidate: join(folder, 'candidate.js'),
          tests: [join(folder, 'test.js')],
          examples: [],
        },
        { onStage: () => undefined, signal },
      );
      return {
        id: cheat.name,
        label: result.label,
        right: result.verdict === 'rejected',
        ms: result.ms,
        kind: cheat.kind,
        verdict: result.verdict,
      };
    },
  );

export const cheats: Suite = {
  name: 'cheats',
  counts: 'the cheat is rejected',
  tasks: (file) => {
    const beside = join(dirname(file), 'humanevalfix_js.jsonl');
    if (!existsSync(beside))
      throw new UserError(
        'file-not-found',
        `The tasks the cheats belong to, ${beside}, are missing.`,
        'Put them beside the cheats.',
      );
    const known = new Map(readRows(beside, Task).map((task) => [task.task_id, task]));
    return readRows(file, Cheat).flatMap((cheat) => {
      const task = known.get(cheat.task_id);
      return cheat.lang === 'js' && task
        ? [{ id: cheat.name, run: (context: SuiteContext) => attempt(cheat, task, context) }]
        : [];
    });
  },
};
