"""Train a tiny llama/qwen2/gpt2-architecture text->expression model on CPU (Debian python3-torch 1.13 + libopenblas0-pthread).
   usage: /usr/bin/python3 train.py --arch llama --minutes 10 --out DIR     Writes DIR/weights.bin, DIR/meta.json, DIR/tests.json"""
import argparse, json, math, os, random, re, struct, time, collections
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
import datagen
ap = argparse.ArgumentParser()
ap.add_argument('--arch', default='llama')
ap.add_argument('--minutes', type=float, default=10)
ap.add_argument('--out', default='out')
ap.add_argument('--d', type=int, default=128)
ap.add_argument('--layers', type=int, default=4)
ap.add_argument('--heads', type=int, default=4)
ap.add_argument('--kv', type=int, default=4)
ap.add_argument('--ff', type=int, default=384)
ap.add_argument('--vocab', type=int, default=768)
ap.add_argument('--seed', type=int, default=1)
ap.add_argument('--batch_tokens', type=int, default=3072)
ap.add_argument('--threads', type=int, default=1)
A = ap.parse_args()
torch.set_num_threads(A.threads)
torch.manual_seed(A.seed)
rng = random.Random(A.seed * 7919)
os.makedirs(A.out, exist_ok=True)
CTX = 256

# GPT-2 byte-level BPE; merges only inside letter words, so that digits stay single tokens.
def b2u():
    bs = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    cs = bs[:]
    n = 0
    for b in range(256):
        if b not in bs:
            bs.append(b)
            cs.append(256 + n)
            n += 1
    return {b: chr(c) for b, c in zip(bs, cs)}
B2U = b2u()
# Close to both the gpt-2 and the qwen2 pre-tokeniser on this alphabet.
PRE = re.compile(' ?[A-Za-z\\u00c0-\\u024f]+| ?[^\\sA-Za-z0-9]+|[0-9]| +(?![^\\s])|\\s')

def pre(t):
    return PRE.findall(t)

def train_bpe(texts, V):
    words = collections.Counter((w for t in texts for w in pre(t) if re.fullmatch(' ?[A-Za-z]+', w)))
    seqs = {w: [B2U[b] for b in w.encode()] for w, c in words.items() if c >= 3}
    merges = []
    base = [B2U[b] for b in range(256)]
    vocab = list(base)
    while len(vocab) < V - 4:
        cnt = collections.Counter()
        for w, s in seqs.items():
            for p in zip(s, s[1:]):
                cnt[p] += words[w]
        if not cnt:
            break
        (a, b), c = max(cnt.items(), key=lambda kv: (kv[1], kv[0]))
        if c < 3:
            break
        merges.append((a, b))
        vocab.append(a + b)
        for w, s in seqs.items():
            if a in s:
                o = []
                i = 0
                while i < len(s):
                    if i + 1 < len(s) and s[i] == a and (s[i + 1] == b):
                        o.append(a + b)
                        i += 2
                    else:
                        o.append(s[i])
                        i += 1
                seqs[w] = o
    return (vocab, merges)
SPECIAL = ['<|pad|>', '<|bos|>', '<|eos|>', '<|ans|>']
r0 = random.Random(0)
vocab, merges = train_bpe([datagen.sample(r0)[0] for _ in range(12000)], A.vocab)
vocab = SPECIAL + vocab
V = len(vocab)
IDX = {t: i for i, t in enumerate(vocab)}
RANK = {m: i for i, m in enumerate(merges)}
cache = {}

def bpe(w):
    if w in cache:
        return cache[w]
    s = [B2U[b] for b in w.encode()]
    while len(s) > 1:
        best = min(((RANK.get(p, 1000000000.0), i) for i, p in enumerate(zip(s, s[1:]))))
        if best[0] == 1000000000.0:
            break
        i = best[1]
        s[i:i + 2] = [s[i] + s[i + 1]]
    cache[w] = [IDX[x] for x in s]
    return cache[w]

def enc(t):
    return [i for w in pre(t) for i in bpe(w)]
BOS, EOS, ANS, PAD = (1, 2, 3, 0)

def row(t, e):
    q = [BOS] + enc(t) + [ANS]
    return (q + enc(e) + [EOS], len(q))
print('vocab', V, 'merges', len(merges))
H, KV, D = (A.heads, A.kv, A.d)
HD = D // H
EPS = 1e-05
BASE = 10000.0
inv = 1.0 / BASE ** (torch.arange(0, HD, 2).float() / HD)
ang = torch.outer(torch.arange(CTX).float(), inv)
COS, SIN = (ang.cos(), ang.sin())

def rope(x):
    T = x.shape[2]
    c, s = (COS[:T], SIN[:T])
    if A.arch == 'llama':
        a, b = (x[..., 0::2], x[..., 1::2])
        return torch.stack((a * c - b * s, a * s + b * c), -1).flatten(-2)
    h = HD // 2
    a, b = (x[..., :h], x[..., h:])
    return torch.cat((a * c - b * s, a * s + b * c), -1)

class RMS(nn.Module):

    def __init__(s):
        super().__init__()
        s.weight = nn.Parameter(torch.ones(D))

    def forward(s, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + EPS) * s.weight
GP = A.arch == 'gpt2'
QB = A.arch in ('qwen2', 'gpt2')
Norm = (lambda: nn.LayerNorm(D, eps=EPS)) if GP else RMS

class Blk(nn.Module):

    def __init__(s):
        super().__init__()
        s.an, s.fn = (Norm(), Norm())
        if GP:
            s.qkv = nn.Linear(D, 3 * D)
            s.o = nn.Linear(D, D)
            s.up = nn.Linear(D, A.ff)
            s.down = nn.Linear(A.ff, D)
        else:
            s.q = nn.Linear(D, H * HD, bias=QB)
            s.k = nn.Linear(D, KV * HD, bias=QB)
            s.v = nn.Linear(D, KV * HD, bias=QB)
            s.o = nn.Linear(H * HD, D, bias=False)
            s.gate = nn.Linear(D, A.ff, bias=False)
            s.up = nn.Linear(D, A.ff, bias=False)
            s.down = nn.Linear(A.ff, D, bias=False)

    def forward(s, x, m):
        B, T, _ = x.shape
        y = s.an(x)
        if GP:
            q, k, v = [t.view(B, T, H, HD).transpose(1, 2) for t in s.qkv(y).split(D, -1)]
        else:
            q = rope(s.q(y).view(B, T, H, HD).transpose(1, 2))
            k = rope(s.k(y).view(B, T, KV, HD).transpose(1, 2))
            v = s.v(y).view(B, T, KV, HD).transpose(1, 2)
            if KV < H:
                k = k.repeat_interleave(H // KV, 1)
                v = v.repeat_interleave(H // KV, 1)
        a = (q @ k.transpose(-1, -2) * HD ** (-0.5) + m).softmax(-1) @ v
        x = x + s.o(a.transpose(1, 2).reshape(B, T, H * HD))
        y = s.fn(x)
        return x + (s.down(F.gelu(s.up(y), approximate='tanh')) if GP else s.down(F.silu(s.gate(y)) * s.up(y)))

class LM(nn.Module):

    def __init__(s):
        super().__init__()
        s.emb = nn.Embedding(V, D)
        s.pos = nn.Embedding(CTX, D) if GP else None
        s.b = nn.ModuleList((Blk() for _ in range(A.layers)))
        s.n = Norm()
        for n, p in s.named_parameters():
            if p.dim() == 2:
                nn.init.normal_(p, 0, 0.02 if 'emb' in n or 'pos' in n else D ** (-0.5) * (0.5 if '.o.' in n or 'down' in n else 1))

    def hidden(s, t):
        T = t.shape[1]
        x = s.emb(t)
        if GP:
            x = x + s.pos.weight[:T]
        m = torch.full((T, T), float('-inf')).triu(1)
        for b in s.b:
            x = b(x, m)
        return s.n(x)

    def forward(s, t):
        return s.hidden(t) @ s.emb.weight.T
M = LM()
npar = sum((p.numel() for p in M.parameters()))
print('params', npar)
hid = [p for n, p in M.named_parameters() if p.dim() == 2 and n.startswith('b.')]
rest = [p for n, p in M.named_parameters() if not (p.dim() == 2 and n.startswith('b.'))]
adam = torch.optim.Adam(rest, lr=1.0, betas=(0.9, 0.98))
mom = [torch.zeros_like(p) for p in hid]

def ns(g):
    x = g / (g.norm() + 1e-07)
    t = x.shape[0] > x.shape[1]
    if t:
        x = x.T
    for _ in range(5):
        a = x @ x.T
        x = 3.4445 * x + (-4.775 * a + 2.0315 * a @ a) @ x
    return x.T if t else x

def batches():
    while True:
        pool = []
        while len(pool) < 4000:
            t, e = datagen.sample(rng)
            if datagen.is_test(t):
                continue
            q, k = row(t, e)
            if len(q) <= CTX - 2:
                pool.append((q, k))
        pool.sort(key=lambda p: len(p[0]))
        bs = []
        cur = []
        for p in pool:
            if cur and (len(cur) + 1) * len(p[0]) > A.batch_tokens:
                bs.append(cur)
                cur = []
            cur.append(p)
        rng.shuffle(bs)
        yield from bs

def collate(b):
    L = max((len(q) for q, _ in b))
    x = torch.full((len(b), L), PAD)
    w = torch.zeros(len(b), L)
    for i, (q, k) in enumerate(b):
        x[i, :len(q)] = torch.tensor(q)
        w[i, 1:k] = 0.08
        w[i, k:len(q)] = 1
    return (x, w)

@torch.no_grad()
def greedy(ts, maxn=64):
    outs = [None] * len(ts)
    rows = [[BOS] + enc(t) + [ANS] for t in ts]
    order = sorted(range(len(ts)), key=lambda i: len(rows[i]))
    for c in range(0, len(order), 128):
        ids = order[c:c + 128]
        cur = [rows[i][:] for i in ids]
        done = [False] * len(ids)
        for _ in range(maxn):
            L = max(map(len, cur))
            x = torch.full((len(cur), L), PAD)
            for i, q in enumerate(cur):
                x[i, :len(q)] = torch.tensor(q)
            h = M.hidden(x)
            last = h[torch.arange(len(cur)), torch.tensor([len(q) - 1 for q in cur])] @ M.emb.weight.T
            nx = last.argmax(-1).tolist()
            for i, n in enumerate(nx):
                if not done[i]:
                    if n == EOS or len(cur[i]) >= CTX - 1:
                        done[i] = True
                    else:
                        cur[i].append(n)
            if all(done):
                break
        for i, j in enumerate(ids):
            outs[j] = ''.join((vocab[t] for t in cur[i][len(rows[j]):]))
    return outs
tr = random.Random(99)
T1 = []
while len(T1) < 500:
    t, e = datagen.sample(tr)
    if datagen.is_test(t):
        T1.append((t, e))
T2 = [datagen.story(tr, list(tr.choice(datagen.HELD_CHAINS))) for _ in range(200)]
json.dump({'unseen_text': T1, 'unseen_chain': T2, 'hand': datagen.HAND}, open(f'{A.out}/tests.json', 'w'))

def acc(S, n=None):
    S = S[:n]
    o = greedy([t for t, _ in S])
    return sum((a == b for a, (_, b) in zip(o, S))) / len(S)
t0 = time.time()
TL = A.minutes * 60
step = tok = 0
ema = None
LR, MU = (0.004, 0.03)
g = batches()
nextev = 240
while True:
    el = time.time() - t0
    f = min(el / TL, 1)
    if f >= 1:
        break
    lrm = min(1, step / 60) * (1 if f < 0.35 else max(0.02, (1 - f) / 0.65))
    x, w = collate(next(g))
    h = M.hidden(x[:, :-1])
    ww = w[:, 1:]
    sel = ww > 0
    lo = F.cross_entropy(h[sel] @ M.emb.weight.T, x[:, 1:][sel], reduction='none')
    wt = ww[sel]
    loss = (lo * wt).sum() / wt.sum()
    loss.backward()
    nn.utils.clip_grad_norm_(rest, 1.0)
    with torch.no_grad():
        for p, m in zip(hid, mom):
            m.mul_(0.95).add_(p.grad)
            u = ns(p.grad + 0.95 * m)
            p.mul_(1 - 0.01 * MU * lrm)
            p.add_(u, alpha=-MU * lrm * max(1, p.shape[0] / p.shape[1]) ** 0.5)
            p.grad = None
    for gr in adam.param_groups:
        gr['lr'] = LR * lrm
    adam.step()
    adam.zero_grad()
    step += 1
    tok += int((x != PAD).sum())
    ema = loss.item() if ema is None else 0.98 * ema + 0.02 * loss.item()
    if step % 100 == 0:
        print(f'{el:6.0f}s step {step} loss {ema:.4f} {tok / (time.time() - t0):.0f} tok/s', flush=True)
    if el > nextev:
        nextev += 300
        print('   eval unseen_text', acc(T1, 200), flush=True)
R = {'minutes': A.minutes, 'steps': step, 'tokens': tok, 'params': npar, 'loss': ema, 'unseen_text': acc(T1), 'unseen_chain': acc(T2), 'hand': acc(datagen.HAND)}
print(json.dumps(R))
for (t, e), o in zip(datagen.HAND, greedy([t for t, _ in datagen.HAND])):
    print('OK ' if o == e else 'BAD', t, '->', o)
T = {'token_embd.weight': M.emb.weight, 'output_norm.weight': M.n.weight}
if GP:
    T['position_embd.weight'] = M.pos.weight
    T['output_norm.bias'] = M.n.bias
    T['output.weight'] = M.emb.weight
for i, b in enumerate(M.b):
    p = f'blk.{i}.'
    T[p + 'attn_norm.weight'] = b.an.weight
    T[p + 'ffn_norm.weight'] = b.fn.weight
    names = (('qkv', 'attn_qkv'), ('o', 'attn_output'), ('up', 'ffn_up'), ('down', 'ffn_down')) if GP else (('q', 'attn_q'), ('k', 'attn_k'), ('v', 'attn_v'), ('o', 'attn_output'), ('gate', 'ffn_gate'), ('up', 'ffn_up'), ('down', 'ffn_down'))
    for a, n in names:
        l = getattr(b, a)
        T[p + n + '.weight'] = l.weight
        if l.bias is not None:
            T[p + n + '.bias'] = l.bias
    if GP:
        T[p + 'attn_norm.bias'] = b.an.bias
        T[p + 'ffn_norm.bias'] = b.fn.bias
off = 0
man = []
with open(f'{A.out}/weights.bin', 'wb') as f:
    for n, p in T.items():
        a = p.detach().numpy().astype('<f4')
        f.write(a.tobytes())
        man.append({'name': n, 'shape': list(a.shape), 'offset': off})
        off += a.nbytes
with torch.no_grad():
    refs = []
    for t, e in T1[:6] + [tuple(h) for h in datagen.HAND[:4]]:
        q, k = row(t, e)
        lg = M(torch.tensor([q]))[0]
        lp = lg.log_softmax(-1)
        refs.append({'text': t, 'expr': e, 'tokens': q, 'promptLen': k, 'topLogprob': [float(lp[i].max()) for i in range(len(q))], 'argmax': lg.argmax(-1).tolist(), 'lastPromptLogprobs': lp[k - 1].tolist()})
json.dump({'arch': A.arch, 'vocab': vocab, 'merges': [' '.join(m) for m in merges], 'ctx': CTX, 'd': D, 'layers': A.layers, 'heads': H, 'kv': KV, 'ff': A.ff, 'eps': EPS, 'ropeBase': BASE, 'bos': BOS, 'eos': EOS, 'pad': PAD, 'ans': ANS, 'tensors': man, 'refs': refs, 'result': R}, open(f'{A.out}/meta.json', 'w'))
