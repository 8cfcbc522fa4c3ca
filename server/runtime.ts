/**
 * The composition root: one store, the children (started on first use), and the flows bound to them. The
 * command line and the language service are two callers of this one thing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AskResult } from '../protocol/answer.ts';
import type { Case } from '../protocol/case.ts';
import type { RerunResult } from '../protocol/lsp/receipt.ts';
import type { DoctorReport, ServiceState } from '../protocol/lsp/status.ts';
import { createAskService, type AskContext } from './reasoning/ask-service.ts';
import type { DebugTools } from './reasoning/debug/flow.ts';
import { createDebug, type DebugService } from './reasoning/debug/service.ts';
import type { StageListener } from './reasoning/debug/progress.ts';
import { examine } from './reasoning/doctor.ts';
import { stopEsbuild } from './workers/esbuild.ts';
import { languageOf } from './reasoning/project/source.ts';
import { rerunCode } from './reasoning/verify/rerun.ts';
import { rerunMaths } from './reasoning/verify/rerun-maths.ts';
import { createVerify } from './reasoning/verify/service.ts';
import { openStore, type Store, type StoredReceipt } from './store/store.ts';
import { productRoot } from './workers/entry.ts';
import { createMaths, type Maths } from './workers/maths.ts';
import { embeddedPair } from './workers/embedded.ts';
import { createModels, type Models } from './workers/models.ts';
import { createRepair, type RepairSearch } from './workers/repair.ts';
import { createSandboxes, type Sandboxes } from './workers/sandbox.ts';
import { createTypeChecker } from './workers/types.ts';

export interface Runtime {
  readonly version: string;
  readonly store: Store;
  readonly sandboxes: Sandboxes;
  readonly repair: RepairSearch;
  readonly models: Models;
  readonly maths: Maths;
  /** What the debugging flow works with; benches drive the flow without a store. */
  readonly debugTools: DebugTools;
  readonly debug: DebugService;
  readonly verify: ReturnType<typeof createVerify>;
  ask(question: string, context: AskContext): Promise<AskResult>;
  rerun(
    stored: StoredReceipt,
    context: { signal?: AbortSignal; onStage: StageListener },
  ): Promise<RerunResult>;
  doctor(): Promise<DoctorReport>;
  health(): Exclude<ServiceState, { state: 'busy' }>;
  /** Kills every child at once; nothing is awaited. */
  kill(): void;
  /** Ends children, compiler and store. */
  dispose(): Promise<void>;
}

const versionOf = (): string => {
  const { version } = JSON.parse(readFileSync(join(productRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
};

/** Opens the data folder and prepares everything; no child runs yet. @throws UserError `home-unwritable`. */
export const openRuntime = (): Runtime => {
  const store = openStore();
  const sandboxes = createSandboxes();
  const repair = createRepair();
  const types = createTypeChecker();
  const models = createModels(embeddedPair());
  const maths = createMaths();
  const version = versionOf();

  const diagnostics = async ({ project, candidate }: Case): Promise<string[]> => {
    const language = languageOf(project.subject);
    if (language !== 'ts' && language !== 'tsx') return [];
    const files = Object.fromEntries(
      project.files.filter(({ side }) => side === 'candidate').map(({ id, text }) => [id, text]),
    );
    return types.added(files, project.subject, files[project.subject] ?? '', candidate);
  };
  const tools = { sandboxes, repair, diagnostics };
  const ask = createAskService(store, { models, maths });

  const kill = (): void => {
    repair.dispose();
    types.dispose();
    models.kill();
    maths.kill();
    void sandboxes.dispose();
  };
  return {
    version,
    store,
    sandboxes,
    repair,
    models,
    maths,
    debugTools: tools,
    debug: createDebug(store, tools),
    verify: createVerify(store, tools),
    ask,
    rerun: async (stored, { signal, onStage }) => {
      onStage({ stage: 'verify', state: 'started', detail: 'Running every check again', ms: 0 });
      return stored.receipt.subject.kind === 'code'
        ? rerunCode(stored, { sandboxes, diagnostics, ...(signal ? { signal } : {}) })
        : rerunMaths(stored, maths, signal);
    },
    doctor: () => examine({ version, store, sandboxes, models, maths }),
    health: () =>
      models.state === 'unavailable'
        ? {
            state: 'degraded',
            what: 'no language model',
            help: 'Bugs, sums and equations still work; word problems do not. Run the doctor.',
          }
        : { state: 'ready' },
    kill,
    dispose: async () => {
      kill();
      await sandboxes.dispose();
      await stopEsbuild();
      store.close();
    },
  };
};
