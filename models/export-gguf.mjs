// usage: node export-gguf.mjs DIR out.gguf f16|q8_0|f32    (DIR holds weights.bin + meta.json from train.py)
import { readFileSync } from 'node:fs';
import { save, metadata } from './gguf-writer.mjs';
const [dir, out, type = 'f16'] = process.argv.slice(2);
const m = JSON.parse(readFileSync(`${dir}/meta.json`)),
  w = readFileSync(`${dir}/weights.bin`);
// 1-D tensors (norms, biases) and gpt2 position table must stay f32; 2-D matmul weights take the chosen type (rows multiple of 32 for q8_0)
const T = m.tensors.map((t) => {
  const n = t.shape.reduce((a, b) => a * b),
    data = new Float32Array(w.buffer.slice(w.byteOffset + t.offset, w.byteOffset + t.offset + 4 * n));
  return {
    name: t.name,
    shape: t.shape,
    data,
    type: t.shape.length === 1 || t.name === 'position_embd.weight' ? 'f32' : type,
  };
});
const chatTemplate =
  "{% for m in messages %}{% if m.role == 'user' %}{{ m.content }}<|ans|>{% elif m.role == 'assistant' %}{{ m.content }}{% endif %}{% endfor %}";
const kv = metadata({
  arch: m.arch,
  name: `colloquy-tiny-math-${m.arch}`,
  vocab: m.vocab,
  merges: m.merges,
  ctx: m.ctx,
  d: m.d,
  layers: m.layers,
  heads: m.heads,
  kv: m.kv,
  ff: m.ff,
  eps: m.eps,
  ropeBase: m.ropeBase,
  bos: m.bos,
  eos: m.eos,
  pad: m.pad,
  special: new Set([0, 1, 2, 3]),
  chatTemplate,
  fileType: type === 'f32' ? 0 : type === 'f16' ? 1 : 7,
});
console.log(out, save(out, kv, T), 'bytes');
