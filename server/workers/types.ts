/** TypeScript diagnostics that a candidate adds over the original. */
import { TypesReply, type TypesRequest } from '../../protocol/types.ts';
import { WorkerChild } from './child.ts';
import { workerEntry } from './entry.ts';

const DEADLINE_MS = 20_000;

export interface TypeChecker {
  /** Diagnostics of `after` that `before` does not have (counted, so a second of the same kind is new). */
  added(
    files: Readonly<Record<string, string>>,
    subject: string,
    before: string,
    after: string,
    signal?: AbortSignal,
  ): Promise<string[]>;
  dispose(): void;
}

const minus = (after: readonly string[], before: readonly string[]): string[] => {
  const left = [...before];
  return after.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
};

/** Starts nothing until the first question. @throws ChildFailure when the child dies or is too slow. */
export const createTypeChecker = (): TypeChecker => {
  const child = new WorkerChild<TypesRequest, typeof TypesReply>({
    name: 'types',
    entry: workerEntry('types'),
    replies: TypesReply,
  });
  return {
    added: async (files, subject, before, after, signal) => {
      let lists: string[][] = [];
      await child.request(
        (id) => ({ do: 'diagnose', id, files: { ...files }, subject, texts: [before, after] }),
        (reply) => {
          if (reply.is === 'failed') throw new Error(reply.reason);
          lists = reply.lists;
          return true;
        },
        { deadlineMs: DEADLINE_MS, signal },
      );
      return minus(lists[1] ?? [], lists[0] ?? []);
    },
    dispose: () => child.kill(),
  };
};
