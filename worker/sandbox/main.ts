/**
 * The sandbox child: opens realms, runs what the service sends, passes the guest's questions up. Fully
 * synchronous, so that a guest can ask in the middle of a call; deadlines are the parent's.
 */
import type { DownFrame } from '../../protocol/sandbox-wire.ts';
import { RealmStopped, type Engine, type Realm } from './engines.ts';
import { readFrame, writeFrame } from './pipe.ts';

const ask = (text: string): string => {
  writeFrame({ t: 'ask', text });
  const frame = readFrame();
  if (frame.t !== 'answer') process.exit(1);
  return frame.text;
};

const load = async (frame: Extract<DownFrame, { t: 'start' }>): Promise<Engine> => {
  const { engine, kit, memoryMb } = frame;
  if (engine === 'isolated-vm') return (await import('./engines/isolated-vm.ts')).createEngine(kit);
  return (await import('./engines/quickjs.ts')).createEngine(kit, memoryMb);
};

const runToEnd = (realm: Realm, text: string): string => {
  realm.run(`__clq_dispatch(${JSON.stringify(text)})`, 'dispatch');
  for (;;) {
    const result = realm.run('__clq_turn()', 'turn');
    if (result !== undefined) return result;
  }
};

const stopped = (error: unknown): void => {
  const known = error instanceof RealmStopped;
  const message = error instanceof Error ? error.message : String(error);
  // An engine that fails outside its own rules cannot be trusted with another realm.
  const fatal = !known || error.fatal;
  writeFrame({ t: 'stopped', kind: known ? error.kind : 'error', message: message.slice(0, 2000), fatal });
  if (fatal) process.exit(0);
};

const serve = (engine: Engine): never => {
  let realm: Realm | undefined;
  for (;;) {
    const frame = readFrame();
    try {
      if (frame.t === 'open') {
        realm?.dispose();
        realm = engine.realm({ memoryMb: frame.memoryMb, timeoutMs: frame.timeoutMs, host: ask });
        writeFrame({ t: 'opened' });
      } else if (frame.t === 'run' && realm) {
        writeFrame({ t: 'done', text: runToEnd(realm, frame.text) });
      } else process.exit(1);
    } catch (error) {
      stopped(error);
    }
  }
};

const first = readFrame();
if (first.t !== 'start') process.exit(1);
try {
  const engine = await load(first);
  writeFrame({ t: 'ready', engine: engine.name, version: engine.version });
  serve(engine);
} catch (error) {
  writeFrame({ t: 'unavailable', reason: String(error).slice(0, 500) });
  process.exit(0);
}
