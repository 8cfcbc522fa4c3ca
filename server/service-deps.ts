/** The runtime as the language service wants it. */
import { createLogger } from './logging.ts';
import type { Runtime } from './runtime.ts';
import type { ServiceDeps } from './service/deps.ts';

/** Adapts a runtime; the service owns neither children nor store beyond `dispose`. */
export const serviceDeps = (runtime: Runtime): ServiceDeps => ({
  version: runtime.version,
  logger: createLogger(),
  store: runtime.store,
  debug: ({ token: _token, ...params }, { onProgress, signal }) =>
    runtime.debug(params, { onStage: onProgress, signal }),
  ask: ({ question }, { onProgress, signal }) => runtime.ask(question, { onStage: onProgress, signal }),
  rerun: (id, { signal }) => runtime.rerun(runtime.store.receipt(id), { signal, onStage: () => undefined }),
  doctor: () => runtime.doctor(),
  health: () => runtime.health(),
  dispose: () => runtime.kill(),
});
