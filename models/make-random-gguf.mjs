/**
 * Deterministic random-weight GGUFs for tests; no training.
 * usage: node make-random-gguf.mjs out.gguf [llama|qwen2|gpt2] [d=64] [layers=2] [f16|f32|q8_0] [seed=1] [bytes|no_vocab]
 * `no_vocab` writes a file without a tokenizer, which aborts llama.cpp on loading: a fixture for that.
 */
import { save, metadata, bytesToUnicode, KV } from './gguf-writer.mjs';

const [out = 'tiny-random.gguf', arch = 'llama', width = '64', depth = '2', type = 'f16', seed = '1', tokenizer = 'bytes'] =
  process.argv.slice(2);
const d = Number(width);
const layers = Number(depth);
const heads = d >= 128 ? 4 : 2;
const ff = d * 3;
const ctx = 512;

/** Mulberry32. */
let state = (Number(seed) * 2654435761) >>> 0;
const uniform = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const gauss = () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());

/** Control tokens, then the 256 bytes; no merges. Ids 0–3 as in the trained models. */
const special = ['<|pad|>', '<|bos|>', '<|eos|>', '<|ans|>'];
const vocab = [...special, ...bytesToUnicode().values()];

const matrix = (name, shape, deviation, as = type) => ({
  name,
  shape,
  type: as,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => gauss() * deviation),
});
const ones = (name) => ({ name, shape: [d], type: 'f32', data: new Float32Array(d).fill(1) });
const zeros = (name, length = d) => ({ name, shape: [length], type: 'f32', data: new Float32Array(length) });

const gpt2 = arch === 'gpt2';
const tensors = [matrix('token_embd.weight', [vocab.length, d], 0.5), ones('output_norm.weight')];
if (gpt2) tensors.push(matrix('position_embd.weight', [ctx, d], 0.1, 'f32'), zeros('output_norm.bias'));
tensors.push(matrix('output.weight', [vocab.length, d], 0.3));
for (let i = 0; i < layers; i++) {
  const at = (name) => `blk.${i}.${name}`;
  tensors.push(ones(at('attn_norm.weight')), ones(at('ffn_norm.weight')));
  if (gpt2) {
    tensors.push(
      zeros(at('attn_norm.bias')),
      zeros(at('ffn_norm.bias')),
      matrix(at('attn_qkv.weight'), [3 * d, d], d ** -0.5),
      zeros(at('attn_qkv.bias'), 3 * d),
      zeros(at('attn_output.bias')),
      zeros(at('ffn_up.bias'), ff),
      zeros(at('ffn_down.bias')),
    );
  } else {
    for (const part of ['q', 'k', 'v']) {
      tensors.push(matrix(at(`attn_${part}.weight`), [d, d], d ** -0.5));
      if (arch === 'qwen2') tensors.push(zeros(at(`attn_${part}.bias`)));
    }
    tensors.push(matrix(at('ffn_gate.weight'), [ff, d], d ** -0.5));
  }
  tensors.push(
    matrix(at('attn_output.weight'), [d, d], d ** -0.5),
    matrix(at('ffn_up.weight'), [ff, d], d ** -0.5),
    matrix(at('ffn_down.weight'), [d, ff], ff ** -0.5),
  );
}

const kv = metadata({
  arch,
  name: `random-${arch}`,
  vocab,
  merges: [],
  ctx,
  d,
  layers,
  heads,
  kv: heads,
  ff,
  eps: 1e-5,
  ropeBase: 10000,
  bos: 1,
  eos: 2,
  pad: 0,
  special: new Set(special.keys()),
  fileType: { f32: 0, f16: 1, q8_0: 7 }[type],
});
if (tokenizer === 'no_vocab') {
  for (const key of Object.keys(kv)) if (key.startsWith('tokenizer.')) delete kv[key];
  kv['tokenizer.ggml.model'] = KV.str('no_vocab');
}
console.log(out, save(out, kv, tensors), 'bytes');
