/**
 * Loads GGUF files once and keeps them. One thread per model: with two threads on a busy two-core machine
 * ggml spins at its barriers and a tiny model falls from about 1,900 to 2 tokens a second.
 */
import {
  getLlama,
  LlamaLogLevel,
  type Llama,
  type LlamaContext,
  type LlamaContextSequence,
  type LlamaGrammar,
  type LlamaModel,
  type Token,
} from 'node-llama-cpp';
import type { ModelSpec } from '../../protocol/models.ts';

/** Sequences decoded in one batch; more samples than this take several rounds. */
export const SEQUENCES = 4;

export interface LoadedModel {
  readonly spec: ModelSpec;
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly sequences: readonly LlamaContextSequence[];
  readonly bos: Token;
  /** Separates the question from the expression (format `expression`). */
  readonly answerMark: Token;
  /** Compiled grammars by their GBNF text; bounded, since texts come from requests. */
  readonly grammars: Map<string, LlamaGrammar>;
  /** Requests to one model run one after the other; this is the tail of the queue. */
  queue: Promise<unknown>;
}

let llama: Promise<Llama> | undefined;

/** The one llama.cpp instance of this process: the shipped binary for the CPU, nothing built or fetched. */
const sharedLlama = (): Promise<Llama> =>
  (llama ??= getLlama({
    build: 'never',
    skipDownload: true,
    gpu: false,
    maxThreads: 1,
    logLevel: LlamaLogLevel.error,
    logger: () => undefined,
  }));

/**
 * Loads one file. Throws an `Error` whose message says what is wrong with it. Some malformed files abort
 * the whole process instead: that is why this code runs in a child of its own.
 */
export const loadModel = async (spec: ModelSpec): Promise<LoadedModel> => {
  const instance = await sharedLlama();
  const model = await instance.loadModel({ modelPath: spec.file, gpuLayers: 0 });
  try {
    const bos = model.tokens.bos;
    const [answerMark, ...rest] = model.tokenize('<|ans|>', true);
    if (bos === null) throw new Error('the file names no token for the beginning of a text');
    if (answerMark === undefined || rest.length > 0)
      throw new Error('the file has no token <|ans|>, so it does not turn questions into expressions');
    const context = await model.createContext({
      contextSize: spec.contextTokens,
      sequences: SEQUENCES,
      threads: 1,
    });
    return {
      spec,
      llama: instance,
      model,
      context,
      sequences: Array.from({ length: SEQUENCES }, () => context.getSequence()),
      bos,
      answerMark,
      grammars: new Map(),
      queue: Promise.resolve(),
    };
  } catch (error) {
    await model.dispose();
    throw error;
  }
};
