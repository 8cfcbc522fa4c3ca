/** The fastest engine there is: isolated-vm where it loads, QuickJS everywhere. */
import type { Engine } from '../../sandbox/engines.ts';

/** @throws when neither engine loads. */
export const searchEngine = async (guest: string, memoryMb: number): Promise<Engine> => {
  try {
    const { createEngine } = await import('../../sandbox/engines/isolated-vm.ts');
    const engine = createEngine(guest);
    // Loading succeeds even where creating an isolate does not; a realm is the proof.
    engine.realm({ memoryMb, timeoutMs: 5000, host: () => '' }).dispose();
    return engine;
  } catch {
    const { createEngine } = await import('../../sandbox/engines/quickjs.ts');
    return createEngine(guest, memoryMb);
  }
};
