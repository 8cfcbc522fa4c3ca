/** The model worker: loads language models once and answers `protocol/models.ts` over Node IPC. */
import { ModelRequest, type ModelReply } from '../../protocol/models.ts';
import { generate } from './generate.ts';
import { loadModel, type LoadedModel } from './load.ts';

const models = new Map<string, LoadedModel>();
const running = new Map<number, AbortController>();

const send = (reply: ModelReply): void => {
  process.send?.(reply);
};

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

const load = async (request: Extract<ModelRequest, { do: 'load' }>): Promise<ModelReply> => {
  const loaded: string[] = [];
  const failed: { model: string; reason: string }[] = [];
  for (const spec of request.models) {
    try {
      if (!models.has(spec.id)) models.set(spec.id, await loadModel(spec));
      loaded.push(spec.id);
    } catch (error) {
      failed.push({ model: spec.id, reason: sentence(error) });
    }
  }
  return { is: 'loaded', id: request.id, loaded, failed };
};

const run = async (request: Extract<ModelRequest, { do: 'generate' }>): Promise<ModelReply> => {
  const model = models.get(request.model);
  if (!model) return { is: 'failed', id: request.id, reason: `${request.model} is not loaded` };
  const abort = new AbortController();
  running.set(request.id, abort);
  const work = model.queue.then(async () => {
    const start = performance.now();
    const samples = await generate(model, request, abort.signal);
    return { samples, ms: performance.now() - start };
  });
  model.queue = work.catch(() => undefined);
  try {
    return { is: 'generated', id: request.id, ...(await work) };
  } catch (error) {
    return { is: 'failed', id: request.id, reason: sentence(error) };
  } finally {
    running.delete(request.id);
  }
};

process.on('message', (message) => {
  const parsed = ModelRequest.safeParse(message);
  if (!parsed.success) return;
  const request = parsed.data;
  if (request.do === 'cancel') running.get(request.id)?.abort();
  else void (request.do === 'load' ? load(request) : run(request)).then(send);
});

// An orphan would keep the models in memory for nobody.
process.on('disconnect', () => process.exit(0));
