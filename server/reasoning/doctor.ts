/** What works on this machine: every part is really started and really used. */
import { existsSync } from 'node:fs';
import type { DoctorLine, DoctorReport } from '../../protocol/lsp/status.ts';
import type { EngineInfo } from '../../protocol/sandbox.ts';
import type { Store } from '../store/store.ts';
import type { Maths } from '../workers/maths.ts';
import type { Models } from '../workers/models.ts';
import type { Sandboxes } from '../workers/sandbox.ts';
import { FIRST_LIMITS } from './debug/prepare.ts';
import { SEED } from './debug/seed.ts';

export interface Examined {
  readonly version: string;
  readonly store: Store;
  readonly sandboxes: Sandboxes;
  readonly models: Models;
  readonly maths: Maths;
}

const TIER: Record<EngineInfo['tier'], string> = {
  1: 'tier 1: a killable process',
  2: 'tier 2: a killable process with permission flags',
  3: 'tier 3: a killable process in bubblewrap with resource limits',
};

const line = (name: string, ok: boolean, detail: string, action: string | null = null): DoctorLine => ({
  name,
  ok,
  detail,
  action: ok ? null : action,
});

const attempt = async (
  name: string,
  action: string,
  work: () => Promise<DoctorLine>,
): Promise<DoctorLine> => {
  try {
    return await work();
  } catch (error) {
    return line(name, false, error instanceof Error ? error.message : String(error), action);
  }
};

const checkEngine = (sandboxes: Sandboxes, { name, version, tier }: EngineInfo): Promise<DoctorLine> =>
  attempt(name, 'Bugs can still be mended if another engine works.', async () => {
    const { outcome, value } = await sandboxes.script('6 * 7', {
      limits: FIRST_LIMITS,
      seed: SEED,
      engine: name,
    });
    return line(
      name,
      outcome === 'value' && value === 42,
      `${version}, ${TIER[tier]}`,
      'Reinstall Colloquy.',
    );
  });

const strongest = (engines: readonly EngineInfo[]): DoctorLine => {
  const tier = Math.max(0, ...engines.map((engine) => engine.tier));
  return line(
    'confinement',
    tier === 3,
    tier === 0 ? 'no engine runs' : TIER[tier as EngineInfo['tier']],
    process.platform === 'linux'
      ? 'For tier 3 install bubblewrap and allow user namespaces.'
      : 'Tier 3 exists on Linux only; the WASM engine and the killable process protect you here.',
  );
};

/** Tries every part. Never throws: a part that fails is a line that says so and what to do. */
export const examine = async ({
  version,
  store,
  sandboxes,
  models,
  maths,
}: Examined): Promise<DoctorReport> => {
  const engines = await sandboxes.engines();
  const lines = [
    line(
      'node',
      Number(process.versions.node.split('.')[0]) >= 24,
      `${process.versions.node} (${process.platform}-${process.arch})`,
      'Use Node 24 or newer.',
    ),
    line(
      'data folder',
      existsSync(store.home),
      store.home,
      'Set COLLOQUY_HOME to a folder that can be written.',
    ),
    ...(await Promise.all(engines.map((engine) => checkEngine(sandboxes, engine)))),
    ...(engines.some(({ name }) => name === 'isolated-vm')
      ? []
      : [
          line(
            'isolated-vm',
            false,
            'does not load under this Node; QuickJS judges alone',
            'Run Colloquy with Node 24 or 26.',
          ),
        ]),
    strongest(engines),
    await attempt(
      'embedded models',
      'Reinstall Colloquy; everything but word problems works without them.',
      async () => {
        const { loaded, failed } = await models.ready();
        return line(
          'embedded models',
          failed.length === 0 && loaded.length > 0,
          loaded.length > 0
            ? `${loaded.join(', ')} loaded${failed.map(({ model, reason }) => `; ${model}: ${reason}`).join('')}`
            : failed.map(({ model, reason }) => `${model}: ${reason}`).join('; '),
          'Reinstall Colloquy; everything but word problems works without them.',
        );
      },
    ),
    await attempt('maths', 'Reinstall Colloquy.', async () => {
      const value = await maths.evaluate('1/3 + 1/6');
      return line('maths', value === '1/2', 'exact rational arithmetic', 'Reinstall Colloquy.');
    }),
    line('network', true, 'not used: nothing leaves this machine'),
  ];
  return { version, node: process.versions.node, engines, lines };
};
