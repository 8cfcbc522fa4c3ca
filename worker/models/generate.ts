/** Sampling: a prompt becomes token ids by hand, several seeded samples run in one batched context. */
import { LlamaGrammarEvaluationState, type LlamaContextSequence, type LlamaGrammar, type Token } from 'node-llama-cpp';
import type { Sample } from '../../protocol/models.ts';
import { SEQUENCES, type LoadedModel } from './load.ts';

export interface Sampling {
  readonly prompt: string;
  readonly grammar?: string;
  readonly samples: number;
  readonly temperature: number;
  readonly seed: number;
  readonly maxTokens: number;
}

/** The request was cancelled; what was generated is dropped. */
export class Cancelled extends Error {}

const MAX_GRAMMARS = 16;

/** Chat wrappers add no BOS for these models and change the answer, so the ids are laid out here. */
const promptTokens = (loaded: LoadedModel, prompt: string, reserve: number): Token[] => {
  const tokens = [loaded.bos, ...loaded.model.tokenize(prompt), loaded.answerMark];
  const window = loaded.spec.contextTokens;
  if (tokens.length + reserve > window) {
    const sizes = `${tokens.length} tokens and ${reserve} for the answer, of ${window}`;
    throw new Error(`the question is too long for it (${sizes})`);
  }
  return tokens;
};

const grammarOf = async (loaded: LoadedModel, text: string): Promise<LlamaGrammar> => {
  const known = loaded.grammars.get(text);
  if (known) return known;
  const grammar = await loaded.llama.createGrammar({ grammar: text });
  if (loaded.grammars.size >= MAX_GRAMMARS) loaded.grammars.clear();
  loaded.grammars.set(text, grammar);
  return grammar;
};

const sampleOnce = async (
  loaded: LoadedModel,
  sequence: LlamaContextSequence,
  tokens: Token[],
  sampling: Sampling & { grammarCompiled: LlamaGrammar | undefined },
  signal: AbortSignal,
): Promise<Sample> => {
  await sequence.clearHistory();
  const out: Token[] = [];
  let confidence = 1;
  const grammar = sampling.grammarCompiled;
  const options = {
    temperature: sampling.temperature,
    seed: sampling.seed,
    ...(grammar
      ? { grammarEvaluationState: new LlamaGrammarEvaluationState({ model: loaded.model, grammar }) }
      : {}),
  };
  for await (const step of sequence.evaluateWithMetadata(tokens, { confidence: true }, options)) {
    if (signal.aborted) throw new Cancelled('cancelled');
    out.push(step.token);
    confidence = Math.min(confidence, step.confidence);
    if (out.length >= sampling.maxTokens) break;
  }
  return {
    text: loaded.model.detokenize(out),
    tokens: out.length,
    confidence: Number.isFinite(confidence) ? confidence : 0,
    finished: out.length < sampling.maxTokens,
  };
};

/**
 * `samples` seeded samples (sample i uses `seed + i`), each with the smallest probability of its tokens.
 * Throws `Cancelled`, or an `Error` for an over-long prompt or a grammar that does not parse.
 */
export const generate = async (loaded: LoadedModel, sampling: Sampling, signal: AbortSignal): Promise<Sample[]> => {
  if (signal.aborted) throw new Cancelled('cancelled');
  const tokens = promptTokens(loaded, sampling.prompt, sampling.maxTokens);
  const grammarCompiled = sampling.grammar === undefined ? undefined : await grammarOf(loaded, sampling.grammar);
  const samples: Sample[] = [];
  for (let from = 0; from < sampling.samples; from += SEQUENCES) {
    const round = loaded.sequences.slice(0, Math.min(SEQUENCES, sampling.samples - from));
    const settled = await Promise.allSettled(
      round.map((sequence, i) =>
        sampleOnce(
          loaded,
          sequence,
          tokens,
          { ...sampling, seed: sampling.seed + from + i, grammarCompiled },
          signal,
        ),
      ),
    );
    // All of a round must end before a sequence is used again, so failures wait for the others.
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason;
      samples.push(one.value);
    }
  }
  return samples;
};
