// Minimal GGUF v3 writer (no dependencies). Tensors: {name, shape:[out,in] row-major, data:Float32Array, type:'f32'|'f16'|'q8_0'}
import { writeFileSync } from 'node:fs';
const T = { u32: 4, i32: 5, f32: 6, bool: 7, str: 8, arr: 9 },
  GG = { f32: 0, f16: 1, q8_0: 8 };
const f32 = new Float32Array(1),
  u32 = new Uint32Array(f32.buffer);
export function toHalf(v) {
  f32[0] = v;
  const x = u32[0],
    s = (x >>> 16) & 0x8000;
  let e = ((x >>> 23) & 255) - 112,
    m = x & 0x7fffff;
  if (e >= 31) return s | 0x7c00;
  if (e <= 0) {
    if (e < -10) return s;
    m |= 0x800000;
    const sh = 14 - e;
    return s | ((m >> sh) + ((m >> (sh - 1)) & 1));
  }
  const r = (e << 10) | (m >> 13);
  return s | (r + ((m >> 12) & 1));
}
function encode({ type, data }) {
  if (type === 'f32') return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'f16') {
    const o = new Uint16Array(data.length);
    for (let i = 0; i < o.length; i++) o[i] = toHalf(data[i]);
    return Buffer.from(o.buffer);
  }
  if (type === 'q8_0') {
    const nb = data.length / 32,
      o = Buffer.alloc(nb * 34); // rows must be a multiple of 32
    for (let b = 0; b < nb; b++) {
      let a = 0;
      for (let i = 0; i < 32; i++) a = Math.max(a, Math.abs(data[b * 32 + i]));
      const d = a / 127;
      o.writeUInt16LE(toHalf(d), b * 34);
      for (let i = 0; i < 32; i++)
        o.writeInt8(d ? Math.max(-127, Math.min(127, Math.round(data[b * 32 + i] / d))) : 0, b * 34 + 2 + i);
    }
    return o;
  }
  throw Error(type);
}
export const KV = {
  u32: (v) => ({ t: 'u32', v }),
  f32: (v) => ({ t: 'f32', v }),
  bool: (v) => ({ t: 'bool', v }),
  str: (v) => ({ t: 'str', v }),
  arr: (t, v) => ({ t: 'arr', et: t, v }),
};
export function buildGguf(kv, tensors, align = 32) {
  const out = [];
  const w = {
    u32: (v) => {
      const b = Buffer.alloc(4);
      b.writeUInt32LE(v);
      out.push(b);
    },
    i32: (v) => {
      const b = Buffer.alloc(4);
      b.writeInt32LE(v);
      out.push(b);
    },
    u64: (v) => {
      const b = Buffer.alloc(8);
      b.writeBigUInt64LE(BigInt(v));
      out.push(b);
    },
    f32: (v) => {
      const b = Buffer.alloc(4);
      b.writeFloatLE(v);
      out.push(b);
    },
    bool: (v) => out.push(Buffer.from([v ? 1 : 0])),
    str: (v) => {
      const b = Buffer.from(v, 'utf8');
      w.u64(b.length);
      out.push(b);
    },
  };
  out.push(Buffer.from('GGUF'));
  w.u32(3);
  w.u64(tensors.length);
  w.u64(Object.keys(kv).length);
  for (const [k, x] of Object.entries(kv)) {
    w.str(k);
    w.u32(T[x.t]);
    if (x.t === 'arr') {
      w.u32(T[x.et]);
      w.u64(x.v.length);
      for (const e of x.v) w[x.et](e);
    } else w[x.t](x.v);
  }
  let off = 0;
  const blobs = [];
  for (const t of tensors) {
    const b = encode(t);
    w.str(t.name);
    w.u32(t.shape.length);
    for (const d of [...t.shape].reverse()) w.u64(d);
    w.u32(GG[t.type]);
    w.u64(off);
    const pad = (align - (b.length % align)) % align;
    blobs.push(b, Buffer.alloc(pad));
    off += b.length + pad;
  }
  const head = Buffer.concat(out),
    pad = (align - (head.length % align)) % align;
  return Buffer.concat([head, Buffer.alloc(pad), ...blobs]);
}
export function bytesToUnicode() {
  const bs = [];
  for (let i = 33; i < 127; i++) bs.push(i);
  for (let i = 161; i < 173; i++) bs.push(i);
  for (let i = 174; i < 256; i++) bs.push(i);
  const m = new Map(bs.map((b) => [b, String.fromCodePoint(b)]));
  let n = 0;
  for (let b = 0; b < 256; b++) if (!m.has(b)) m.set(b, String.fromCodePoint(256 + n++));
  return m;
}
/** shared metadata. c:{arch,name,vocab,merges,ctx,d,layers,heads,kv,ff,eps,ropeBase,bos,eos,pad,special:Set<number>,pre,chatTemplate} */
export function metadata(c) {
  const a = c.arch,
    kv = {
      'general.architecture': KV.str(a),
      'general.name': KV.str(c.name ?? 'tiny'),
      'general.file_type': KV.u32(c.fileType ?? 1),
      'general.quantization_version': KV.u32(2),
      [`${a}.context_length`]: KV.u32(c.ctx),
      [`${a}.embedding_length`]: KV.u32(c.d),
      [`${a}.block_count`]: KV.u32(c.layers),
      [`${a}.feed_forward_length`]: KV.u32(c.ff),
      [`${a}.attention.head_count`]: KV.u32(c.heads),
      [`${a}.attention.head_count_kv`]: KV.u32(c.kv),
    };
  if (a === 'gpt2') kv[`${a}.attention.layer_norm_epsilon`] = KV.f32(c.eps);
  else {
    kv[`${a}.attention.layer_norm_rms_epsilon`] = KV.f32(c.eps);
    kv[`${a}.rope.freq_base`] = KV.f32(c.ropeBase ?? 10000);
    kv[`${a}.rope.dimension_count`] = KV.u32(c.d / c.heads);
    kv[`${a}.vocab_size`] = KV.u32(c.vocab.length);
  }
  Object.assign(kv, {
    'tokenizer.ggml.model': KV.str('gpt2'),
    'tokenizer.ggml.pre': KV.str(c.pre ?? (a === 'qwen2' ? 'qwen2' : 'gpt-2')),
    'tokenizer.ggml.tokens': KV.arr('str', c.vocab),
    'tokenizer.ggml.token_type': KV.arr(
      'i32',
      c.vocab.map((_, i) => (c.special.has(i) ? 3 : 1)),
    ),
    'tokenizer.ggml.merges': KV.arr('str', c.merges),
    'tokenizer.ggml.bos_token_id': KV.u32(c.bos),
    'tokenizer.ggml.eos_token_id': KV.u32(c.eos),
    'tokenizer.ggml.padding_token_id': KV.u32(c.pad),
    'tokenizer.ggml.add_bos_token': KV.bool(c.addBos ?? true),
    'tokenizer.ggml.add_space_prefix': KV.bool(false),
  });
  if (c.chatTemplate) kv['tokenizer.chat_template'] = KV.str(c.chatTemplate);
  return kv;
}
export function save(path, kv, tensors) {
  const b = buildGguf(kv, tensors);
  writeFileSync(path, b);
  return b.length;
}
