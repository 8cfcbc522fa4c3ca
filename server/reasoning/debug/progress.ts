/** Stages as they happen: timed once, told to whoever listens, kept for the result. */
import type { Stage } from '../../../protocol/answer.ts';

export type StageName = Stage['name'];

export interface StageEvent {
  readonly stage: StageName;
  readonly state: 'started' | 'moved' | 'done';
  readonly detail: string;
  readonly ms: number;
}

export type StageListener = (event: StageEvent) => void;

export interface Stages {
  /** Runs one stage; `detail` words its result. */
  run<T>(name: StageName, doing: string, work: () => Promise<T>, detail: (result: T) => string): Promise<T>;
  /** Tells how a long stage is getting on. */
  moved(name: StageName, detail: string): void;
  readonly done: readonly Stage[];
}

/** A stage recorder; `keep` gets every finished stage before anything acts on it. `now` is in ms. */
export const recordStages = (
  listen: StageListener,
  now: () => number,
  keep: (stage: Stage) => void = () => undefined,
): Stages => {
  const done: Stage[] = [];
  const begun = new Map<StageName, number>();
  return {
    done,
    moved: (stage, detail) =>
      listen({ stage, state: 'moved', detail, ms: Math.round(now() - (begun.get(stage) ?? now())) }),
    run: async (name, doing, work, detail) => {
      const start = now();
      begun.set(name, start);
      listen({ stage: name, state: 'started', detail: doing, ms: 0 });
      const result = await work();
      const stage: Stage = { name, detail: detail(result), ms: Math.round(now() - start) };
      done.push(stage);
      keep(stage);
      listen({ stage: name, state: 'done', detail: stage.detail, ms: stage.ms });
      return result;
    },
  };
};
