/**
 * Checks an exported model: tokenizer against training, exact match on the held-out texts, speed.
 * usage: node verify.mjs DIR model.gguf   (DIR is the --out of train.py)
 */
import { readFileSync } from 'node:fs';
import { getLlama, LlamaGrammarEvaluationState, LlamaLogLevel } from 'node-llama-cpp';

const [dir, file] = process.argv.slice(2);
const meta = JSON.parse(readFileSync(`${dir}/meta.json`, 'utf8'));
const tests = JSON.parse(readFileSync(`${dir}/tests.json`, 'utf8'));
const MAX_TOKENS = 60;

const llama = await getLlama({ build: 'never', skipDownload: true, gpu: false, maxThreads: 1, logLevel: LlamaLogLevel.error });
const model = await llama.loadModel({ modelPath: file });
const context = await model.createContext({ contextSize: meta.ctx, threads: 1, sequences: 1 });
const sequence = context.getSequence();
const promptTokens = (text) => [meta.bos, ...model.tokenize(text), meta.ans];

const same = meta.refs.filter((ref) => JSON.stringify(promptTokens(ref.text)) === JSON.stringify(ref.tokens.slice(0, ref.promptLen)));
console.log(`tokenizer as in training: ${same.length} of ${meta.refs.length}`);

/** Greedy answer with the smallest token probability. */
async function answer(text, grammar) {
  await sequence.clearHistory();
  const out = [];
  let confidence = 1;
  const options = grammar ? { grammarEvaluationState: new LlamaGrammarEvaluationState({ model, grammar }) } : {};
  for await (const step of sequence.evaluateWithMetadata(promptTokens(text), { confidence: true }, { temperature: 0, ...options })) {
    out.push(step.token);
    confidence = Math.min(confidence, step.confidence);
    if (out.length >= MAX_TOKENS) break;
  }
  return { text: model.detokenize(out), confidence, tokens: out.length };
}

const grammar = await llama.createGrammar({ grammar: 'root ::= [0-9a-z+*/%^().-]+' });
for (const [name, useGrammar] of [['unseen_text', false], ['unseen_chain', false], ['hand', false], ['hand', true]]) {
  const start = performance.now();
  let [right, sure, sureRight, tokens] = [0, 0, 0, 0];
  for (const [text, expression] of tests[name]) {
    const got = await answer(text, useGrammar ? grammar : undefined);
    const matches = got.text === expression;
    tokens += got.tokens;
    right += matches;
    if (got.confidence >= 0.9) {
      sure++;
      sureRight += matches;
    }
  }
  const n = tests[name].length;
  const ms = performance.now() - start;
  const label = useGrammar ? `${name} with grammar` : name;
  console.log(
    `${label}: ${right} of ${n} exact (${((100 * right) / n).toFixed(1)} %); at confidence ≥ 0.9 ${sureRight} of ${sure}; ` +
      `${(ms / n).toFixed(1)} ms a problem, ${((tokens / ms) * 1000).toFixed(0)} tokens/s`,
  );
}
await llama.dispose();
