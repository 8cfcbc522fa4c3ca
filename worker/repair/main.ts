/** Entry of the repair child: one request at a time over Node IPC; the parent holds the deadline. */
import { RepairRequest, type RepairReply, type SearchProgress } from '../../protocol/repair.ts';
import { mutants } from './search/mutants.ts';
import { mutate } from './search/mutate.ts';
import { search } from './search/search.ts';
import { searchEngine } from './runner/engine.ts';

/** At most this often, in ms, progress is told. */
const PROGRESS_MS = 150;

const cancelled = new Set<number>();
const now = (): number => performance.now();
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Resolves once the message has left: a batch may end this process. */
const send = (reply: RepairReply): Promise<void> =>
  new Promise((resolve) => {
    if (!process.send) return resolve();
    process.send(reply, undefined, {}, () => resolve());
  });

const runSearch = async (message: RepairRequest & { do: 'search' }): Promise<RepairReply> => {
  const { id, request, guest, resume } = message;
  let told = -Infinity;
  const onProgress = (progress: SearchProgress): void => {
    if (now() - told < PROGRESS_MS && progress.phase !== 'done') return;
    told = now();
    void send({ is: 'progress', id, progress });
  };
  onProgress({ tried: resume.from, total: 0, plausible: 0, phase: 'localising' });
  const engine = await searchEngine(guest, request.memoryMb);
  const summary = await search(
    request,
    {
      engine,
      now,
      onLocalised: (suspicions) =>
        void send({ is: 'localised', id, suspicions: [...suspicions], engine: engine.name }),
      onCandidate: (candidate) => void send({ is: 'candidate', id, candidate }),
      onProgress,
      onBatch: async (from, to) => {
        await send({ is: 'batch', id, from, to });
        await breathe();
      },
      cancelled: () => cancelled.has(id),
    },
    resume,
  );
  return { is: 'searched', id, summary };
};

const answer = async (message: RepairRequest): Promise<RepairReply | null> => {
  const { id } = message;
  switch (message.do) {
    case 'cancel':
      cancelled.add(id);
      return null;
    case 'search':
      return runSearch(message);
    case 'mutants': {
      const chosen = mutants(message.request).mutants;
      return {
        is: 'mutants',
        id,
        mutants: chosen.map(({ candidate }) => ({ edits: candidate.edits, operator: candidate.operator })),
      };
    }
    case 'mutate': {
      const engine = await searchEngine(message.guest, message.request.memoryMb);
      const result = await mutate(message.request, {
        engine,
        now,
        breathe,
        cancelled: () => cancelled.has(id),
      });
      return { is: 'mutated', id, result };
    }
  }
};

process.on('message', (raw) => {
  const parsed = RepairRequest.safeParse(raw);
  if (!parsed.success) {
    console.error(`not a repair request: ${parsed.error.message}`);
    return;
  }
  void answer(parsed.data)
    .catch((error: unknown): RepairReply => ({
      is: 'failed',
      id: parsed.data.id,
      reason: error instanceof Error ? error.message : String(error),
    }))
    .then(async (reply) => {
      cancelled.delete(parsed.data.do === 'cancel' ? -1 : parsed.data.id);
      if (reply) await send(reply);
    });
});

// Without its parent nobody wants the answer.
process.on('disconnect', () => process.exit(0));
