/**
 * The real service process over stdio with flows that do what the question says, so that the tests can
 * make it slow, stubborn, lying or broken. Test-only.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../protocol/errors.ts';
import type { ServiceDeps } from '../../server/service/deps.ts';
import { serve } from '../../server/service/serve.ts';
import { createLogger } from '../../server/logging.ts';
import { openStore } from '../../server/store/store.ts';
import { sampleAsk, sampleBundle, sampleDebug, sampleReceipt } from '../../server/store/samples.ts';

const logger = createLogger('debug');
const store = openStore({ logger });
const children = new Set<ChildProcess>();

const deps: ServiceDeps = {
  version: '0.0.0-test',
  logger,
  store,
  async debug(params, { onProgress }) {
    const session = store.openSession({
      kind: 'debug',
      question: params.hint ?? 'fix it',
      file: params.file,
    });
    onProgress({ stage: 'verify', state: 'done', detail: '3 runs', ms: 4.4 });
    const step = session.step('Localise', 'the operator', 'spectrum', { file: params.file, line: 0 });
    const receipt = session.receipt(sampleReceipt(), sampleBundle());
    const result = { ...sampleDebug(session.id), file: params.file, steps: [step], receipt: receipt.id };
    return session.finish({ ...result, label: 'verified' });
  },
  async ask({ question }, { signal }) {
    if (question === 'slow') await sleep(600_000, undefined, { signal });
    if (question === 'stubborn') await sleep(600_000, undefined, { ref: false });
    if (question === 'child') {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      children.add(child);
      logger.info(`child ${child.pid}`);
      await sleep(600_000, undefined, { ref: false });
    }
    if (question === 'no maths')
      throw new UserError('not-built', 'Poems cannot be solved yet.', 'Ask a sum.');
    if (question === 'defect') throw new Error('secret detail of the inside');
    if (question === 'noise') console.log('a library that prints');
    const session = store.openSession({ kind: 'ask', question });
    const result = session.finish(sampleAsk(session.id));
    if (question === 'lie') return { ...result, label: 'verified' };
    if (question === 'misfit') return { ...result, ms: 'soon' } as never;
    return result;
  },
  async rerun(id) {
    const { receipt } = store.receipt(id);
    return { id: receipt.id, same: true, differences: [], ms: 1 };
  },
  async doctor() {
    return { version: '0.0.0-test', node: process.version, engines: [], lines: [] };
  },
  health: () => ({ state: 'ready' }),
  dispose() {
    for (const child of children) child.kill('SIGKILL');
  },
};

process.exit(await serve(deps, { input: process.stdin, output: process.stdout }));
