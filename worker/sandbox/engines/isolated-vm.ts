/**
 * V8 in an isolate of its own. A memory limit that is hit in some ways kills the process: by SIGKILL from
 * inside, since `process.exit` hangs there (measured).
 */
import { createRequire } from 'node:module';
import type ivmTypes from 'isolated-vm';
import { RealmStopped, type Engine, type Realm, type RealmOptions } from '../engines.ts';

/** Contexts an isolate serves before it is replaced: garbage of old realms must not eat new ones' memory. */
const CONTEXTS_PER_ISOLATE = 200;

/** @throws when the optional dependency is missing or has no binary for this Node. */
export const createEngine = (kit: string): Engine => {
  const ivm = createRequire(import.meta.url)('isolated-vm') as typeof ivmTypes;
  let isolate: ivmTypes.Isolate | undefined;
  let limit = 0;
  let contexts = 0;

  const fresh = (memoryMb: number): ivmTypes.Isolate => {
    if (isolate && !isolate.isDisposed && limit === memoryMb && contexts < CONTEXTS_PER_ISOLATE)
      return isolate;
    if (isolate && !isolate.isDisposed) isolate.dispose();
    limit = memoryMb;
    contexts = 0;
    script = undefined;
    isolate = new ivm.Isolate({
      memoryLimit: memoryMb,
      onCatastrophicError: () => process.kill(process.pid, 'SIGKILL'),
    });
    return isolate;
  };
  let script: ivmTypes.Script | undefined;

  return {
    name: 'isolated-vm',
    version: `V8 ${process.versions.v8}`,
    realm: (options: RealmOptions): Realm => {
      const owner = fresh(options.memoryMb);
      contexts++;
      const context = owner.createContextSync();
      context.global.setSync(
        '__clq_host',
        new ivm.Callback((text: string) => options.host(text), { sync: true }),
      );
      const deadline = Date.now() + options.timeoutMs;
      script ??= owner.compileScriptSync(kit, { filename: 'kit' });
      script.runSync(context, { timeout: options.timeoutMs });
      return {
        run: (code, filename) => {
          try {
            const timeout = Math.max(1, deadline - Date.now());
            const value: unknown = context.evalSync(code, { timeout, filename });
            return typeof value === 'string' ? value : undefined;
          } catch (error) {
            throw stoppedBy(error, owner);
          }
        },
        dispose: () => {
          if (!owner.isDisposed) context.release();
        },
      };
    },
  };
};

const stoppedBy = (error: unknown, isolate: ivmTypes.Isolate): RealmStopped => {
  const message = error instanceof Error ? error.message : String(error);
  if (isolate.isDisposed || /memory limit|disposed/i.test(message))
    return new RealmStopped('memory', message);
  if (/timed out/i.test(message)) return new RealmStopped('timeout', message);
  return new RealmStopped('error', message);
};
