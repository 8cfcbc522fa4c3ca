/** What a test may do with a module that lives in another process: everything it could do in its own. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { ENGINES, LIMITS, programOf, runBody, type Sample } from './sandbox-fixture.ts';
import { createSandboxes } from './sandbox.ts';

const passing: Record<string, Sample> = {
  'a function returns a value': {
    subject: 'exports.f = (a, b) => a + b;',
    test: 'assert.equal(m.f(1, 2), 3)',
  },
  'the module is a function': { subject: 'module.exports = (x) => x * 2;', test: 'assert.equal(m(4), 8)' },
  'negative zero, NaN, bigint, undefined survive': {
    subject: 'exports.id = (x) => x;',
    test: 'for (const v of [-0, NaN, 10n ** 30n, undefined, null, Infinity, "\\ud800"]) assert.ok(Object.is(m.id(v), v))',
  },
  'maps, sets, dates, errors, bytes, holes survive': {
    subject: 'exports.id = (x) => ({ x });',
    test: `for (const v of [new Map([[1, { a: 2 }]]), new Set([1, [2]]), new Date(5), /a+/gi, new Uint8Array([1, 2]), [1, , 3]])
      assert.deepEqual(m.id(v), { x: v });
      assert.deepEqual(m.id(new RangeError('no')).x.message, 'no')`,
  },
  'cycles and shared references survive': {
    subject: 'exports.f = () => { const a = { n: 1 }; a.self = a; return [a, a]; };',
    test: 'const [a, b] = m.f(); assert.ok(a === b); assert.ok(a.self === a)',
  },
  'an argument changed in place is changed': {
    subject: 'exports.f = (list, map) => { list.push(4); delete list[0]; map.set("k", list.length); };',
    test: 'const l = [1, 2], k = new Map(); m.f(l, k); assert.deepEqual(l, [, 2, 4]); assert.equal(k.get("k"), 3)',
  },
  'a returned argument is the argument': {
    subject: 'exports.f = (a) => a.sort();',
    test: 'const a = [2, 1]; assert.equal(m.f(a), a); assert.deepEqual(a, [1, 2])',
  },
  'a kept argument is still the same object later': {
    subject: 'let kept; exports.put = (o) => { kept = o; }; exports.take = () => kept;',
    test: 'const o = { n: 1 }; m.put(o); o.n = 2; assert.equal(m.take(), o); assert.equal(o.n, 2)',
  },
  'callbacks are called, with their this and their errors': {
    subject:
      'exports.f = (list, cb) => list.map((x) => { try { return cb(x); } catch (e) { return e.message; } });',
    test: 'assert.deepEqual(m.f([1, 2], (x) => { if (x === 2) throw new Error("two"); return x * 10; }), [10, "two"])',
  },
  'calls nest both ways': {
    subject: 'exports.fact = (n, next) => (n <= 1 ? 1 : n * next(n - 1));',
    test: 'const f = (n) => m.fact(n, f); assert.equal(f(10), 3628800)',
  },
  'closures keep their state': {
    subject: 'exports.counter = () => { let n = 0; return () => ++n; };',
    test: 'const c = m.counter(), d = m.counter(); c(); c(); assert.equal(c(), 3); assert.equal(d(), 1)',
  },
  'classes: methods, accessors, statics, instanceof, inheritance': {
    subject: `class A { #n = 1; get n() { return this.#n; } set n(v) { this.#n = v; } twice() { return this.#n * 2; } static make() { return new this(); } }
      class B extends A { twice() { return super.twice() + 1; } } Object.assign(exports, { A, B });`,
    test: `const b = new m.B(); assert.ok(b instanceof m.B && b instanceof m.A); assert.ok(!(new m.A() instanceof m.B));
      b.n = 5; assert.equal(b.n, 5); assert.equal(b.twice(), 11); assert.equal(m.A.make().n, 1); assert.equal(b.constructor.name, 'B')`,
  },
  'errors of the module: class, fields, instanceof': {
    subject:
      'class E extends Error { constructor() { super("bad"); this.code = 7; this.name = "E"; } } exports.E = E; exports.f = () => { throw new E(); };',
    test: 'assert.throws(() => m.f(), m.E); assert.throws(() => m.f(), { name: "E", code: 7, message: "bad" }); assert.throws(() => m.f(), /bad/)',
  },
  'promises resolve, reject and wait in virtual time': {
    subject:
      'exports.f = async (ms) => { await new Promise((r) => setTimeout(r, ms)); if (ms > 5e6) throw new TypeError("late"); return ms; };',
    test: 'assert.equal(await m.f(1e6), 1e6); await assert.rejects(m.f(1e7), TypeError); assert.deepEqual(await Promise.all([m.f(2), m.f(1)]), [2, 1])',
  },
  'timers of both sides fire in order of time': {
    subject: 'exports.after = (ms, cb) => { setTimeout(cb, ms); };',
    test: 'const seen = []; m.after(10, () => seen.push("b")); setTimeout(() => seen.push("a"), 5); setTimeout(() => seen.push("c"), 15); await new Promise((r) => setTimeout(r, 20)); assert.deepEqual(seen, ["a", "b", "c"])',
  },
  'async callbacks are awaited by the module': {
    subject: 'exports.f = async (cb) => (await cb()) + 1;',
    test: 'assert.equal(await m.f(async () => { await null; return 41; }), 42)',
  },
  'generators are pulled, not collected': {
    subject:
      'exports.f = function* () { let n = 0; try { while (true) yield n++; } finally { exports.closed = true; } };',
    test: 'const out = []; for (const n of m.f()) { if (n > 3) break; out.push(n); } assert.deepEqual(out, [0, 1, 2, 3]); assert.equal(m.closed, true)',
  },
  'async generators too': {
    subject: 'exports.f = async function* () { yield 1; yield 2; };',
    test: 'const out = []; for await (const n of m.f()) out.push(n); assert.deepEqual(out, [1, 2])',
  },
  'iterable instances can be spread': {
    subject:
      'exports.R = class { constructor(n) { this.n = n; } *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i; } };',
    test: 'assert.deepEqual([...new m.R(3)], [0, 1, 2])',
  },
  'objects with methods keep this': {
    subject: 'exports.make = () => ({ n: 0, up() { this.n++; return this; } });',
    test: 'const o = m.make(); o.up().up(); assert.equal(o.n, 2); assert.deepEqual(Object.keys(o), ["n", "up"]); assert.ok("up" in o)',
  },
  'a key named __proto__ stays a key': {
    subject: 'exports.f = () => JSON.parse(\'{"__proto__": {"polluted": true}}\');',
    test: 'const o = m.f(); assert.equal({}.polluted, undefined); assert.equal(o.polluted, undefined); assert.ok(Object.hasOwn(o, "__proto__"))',
  },
  'symbols, global ones too, keep their identity': {
    subject: 'const s = Symbol("s"); exports.s = s; exports.f = (x) => [x === s, x === Symbol.for("g")];',
    test: 'assert.deepEqual(m.f(m.s), [true, false]); assert.deepEqual(m.f(Symbol.for("g")), [false, true])',
  },
};

for (const engine of ENGINES) {
  describe(`membrane on ${engine}`, () => {
    const sandboxes = createSandboxes({ engine });
    after(() => sandboxes.dispose());

    for (const [name, sample] of Object.entries(passing)) {
      test(name, async () => {
        const outcome = await runBody(sandboxes, sample);
        assert.equal(outcome.status, 'pass', outcome.message);
      });
    }

    test('a never-settling promise fails its test', async () => {
      const outcome = await runBody(sandboxes, {
        subject: 'exports.f = () => new Promise(() => {});',
        test: 'await m.f()',
      });
      assert.equal(outcome.status, 'fail');
      assert.match(outcome.message ?? '', /never settled/);
    });

    test('crossings are recorded with arguments, changes and outcome', async () => {
      const subject = 'exports.f = (a) => { __clq_t(); __clq_m(3); a.push(1); return a.length; };';
      const { calls } = await runBody(sandboxes, { subject, test: 'm.f([])' });
      assert.equal(calls.length, 1);
      assert.equal(calls[0]?.path, 'f');
      const { outcome } = calls[0] ?? {};
      assert.ok(outcome?.kind === 'value');
      assert.deepEqual([outcome.value, outcome.steps, outcome.marks], [1, 1, [3]]);
      assert.deepEqual(
        outcome.argsAfter?.map((arg) => (arg as { v: unknown }).v),
        [[1]],
      );
    });

    test('script style: top-level names are globals of the test', async () => {
      const program = programOf({
        subject: 'function add(a, b) { return a - b; }\nconst K = 2;',
        topLevel: ['add', 'K'],
        framework: 'assert',
        script: true,
        test: 'console.assert(K === 2); console.assert(add(2, 0) === 2); console.assert(add(2, 2) === 4, "two and two");',
      });
      const { outcomes } = await sandboxes.runTests(program, { limits: LIMITS, seed: 1 });
      assert.deepEqual(
        outcomes.map(({ id, status }) => [id, status]),
        [['m.test.js', 'fail']],
      );
    });

    test('every test has a fresh realm on both sides', async () => {
      const body =
        'assert.equal(m.next(), 1); assert.equal(globalThis.seen, undefined); globalThis.seen = 1;';
      const program = programOf({
        subject: 'let n = 0; exports.next = () => ++n;',
        test: `test('a', () => { ${body} }); test('b', () => { ${body} });`,
      });
      const { outcomes } = await sandboxes.runTests(program, { limits: LIMITS, seed: 1 });
      assert.deepEqual(
        outcomes.map((one) => one.status),
        ['pass', 'pass'],
      );
    });

    test('runs repeat: same seed, same record', async () => {
      const sample = {
        subject: 'exports.f = () => [Math.random(), Date.now(), performance.now()];',
        test: 'm.f(); m.f()',
      };
      const [one, two] = [await runBody(sandboxes, sample), await runBody(sandboxes, sample)];
      assert.deepEqual(one, two);
    });
  });
}
