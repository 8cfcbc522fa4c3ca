/** `debug` as the command line, the language service and the panel call it. */
import { basename } from 'node:path';
import type { DebugResult, Stage } from '../../../protocol/answer.ts';
import { UserError } from '../../../protocol/errors.ts';
import type { DebugParams } from '../../../protocol/lsp/debug.ts';
import type { Store } from '../../store/store.ts';
import { loadProject } from '../project/load.ts';
import { runDebug, type DebugTools } from './flow.ts';
import { recordStages, type StageListener } from './progress.ts';
import { concludeDebug } from './result.ts';
import { SEED } from './seed.ts';
import { tellStory } from './story.ts';

export interface DebugContext {
  readonly onStage: StageListener;
  readonly signal?: AbortSignal;
}

export type DebugService = (
  params: Omit<DebugParams, 'token'>,
  context: DebugContext,
) => Promise<DebugResult>;

const exampleOf = ({ call, value }: { call: string; value: string }): string =>
  /^throws\b/.test(value.trim()) ? `${call} throws` : `${call} === ${value}`;

const cancelled = (cause: unknown): UserError =>
  new UserError('cancelled', 'Stopped.', 'Run it again when you like.', { cause });

/** The flow bound to a store and its children. @throws UserError for bad input and on cancellation. */
export const createDebug =
  (store: Store, tools: DebugTools): DebugService =>
  async (params, { onStage, signal }) => {
    const startedAt = Date.now();
    const begin = performance.now();
    const early: Stage[] = [];
    let keep = (stage: Stage): void => void early.push(stage);
    const stages = recordStages(
      onStage,
      () => performance.now(),
      (stage) => keep(stage),
    );
    const examples = [...params.examples, ...params.answers.map(exampleOf)];
    const request = {
      file: params.file,
      ...(params.text === undefined ? {} : { text: params.text }),
      ...(params.function === undefined ? {} : { function: params.function }),
      tests: params.tests,
      examples,
    };
    const load = () => loadProject(request);
    const loaded = await stages.run('analyse', `Reading ${basename(params.file)}`, load, ({ project }) => {
      const tests = project.files.filter(({ side }) => side === 'test').length;
      return `${project.files.length - tests} source file${project.files.length - tests === 1 ? '' : 's'}, ${tests} test file${tests === 1 ? '' : 's'}`;
    });
    const session = store.openSession({
      kind: 'debug',
      question: `Debug ${params.function ?? basename(params.file)}`,
      file: params.file,
      details: {
        function: params.function ?? null,
        tests: [...params.tests],
        examples,
        hint: params.hint ?? null,
      },
    });
    keep = (stage) => void session.stage(stage);
    early.forEach(keep);
    const story = tellStory(session, loaded, params.file);
    try {
      const options = { target: params.function, budgetMs: params.budgetMs, seed: SEED, signal };
      const end = await runDebug(loaded, tools, options, stages, story);
      const ms = Math.round(performance.now() - begin);
      const framing = {
        file: params.file,
        function: params.function ?? null,
        startedAt,
        ms,
        seed: SEED,
        examples,
      };
      return session.finish<DebugResult>({
        session: session.id,
        file: params.file,
        function: params.function ?? null,
        ...concludeDebug(session, story, loaded, end, framing),
        stages: [...stages.done],
        ms,
      });
    } catch (error) {
      if (signal?.aborted) throw cancelled(error);
      throw error;
    }
  };
