/**
 * Candidates that want to pass without being right, to get out, or to stop the show. After each the next
 * verdict must be unaffected.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { TestStatus } from '../../protocol/sandbox.ts';
import { ENGINES, LIMITS, programOf, runBody, SHORT, stillJudges, type Sample } from './sandbox-fixture.ts';
import { createSandboxes } from './sandbox.ts';

/** The test every candidate below has to face. */
const EXPECTS_42 = 'assert.equal(m.f(), 42)';

/** They only have to end, with anything but a pass. */
const exhausting: Record<string, Sample> = {
  'a counted endless loop': { subject: 'exports.f = () => { for (;;) { __clq_t(); } };', test: EXPECTS_42 },
  'an endless loop that catches the counter': {
    subject:
      'exports.f = () => { for (;;) { try { for (;;) { __clq_t(); } } catch {} finally { continue; } } };',
    test: EXPECTS_42,
  },
  'an endless loop without a counter': { subject: 'exports.f = () => { for (;;); };', test: EXPECTS_42 },
  'a catastrophic regular expression': {
    subject: 'exports.f = () => /^(a+)+$/.test("a".repeat(60) + "b");',
    test: EXPECTS_42,
  },
  'a flood of microtasks': {
    subject: 'exports.f = async () => { const g = () => Promise.resolve().then(g); await g(); };',
    test: 'assert.equal(await m.f(), 42)',
  },
  'an endless interval': {
    subject: 'exports.f = () => new Promise(() => { setInterval(() => {}, 1); });',
    test: 'assert.equal(await m.f(), 42)',
  },
  'an endless iterator, spread by the test': {
    subject: 'exports.f = function* () { for (;;) yield 1; };',
    test: 'assert.deepEqual([...m.f()], [1])',
  },
  'an endless ping-pong across the border': {
    subject: 'exports.f = (cb) => { for (;;) cb(); };',
    test: 'm.f(() => 1); assert.fail()',
  },
  'endless mutual recursion across the border': {
    subject: 'exports.f = (cb) => cb();',
    test: 'const g = () => m.f(g); assert.equal(g(), 42)',
  },
  'growing arrays': {
    subject: 'exports.f = () => { const a = []; for (;;) a.push(new Array(1000).fill(1.5)); };',
    test: EXPECTS_42,
  },
  'new Array(1e9).fill(0)': { subject: 'exports.f = () => new Array(1e9).fill(0).length;', test: EXPECTS_42 },
  'a growing map': {
    subject: 'exports.f = () => { const m = new Map(); for (let i = 0; ; i++) m.set(i, { i }); };',
    test: EXPECTS_42,
  },
  'squaring a BigInt': { subject: 'exports.f = () => { let n = 3n; for (;;) n *= n; };', test: EXPECTS_42 },
  'a flood of ArrayBuffers': {
    subject: 'exports.f = () => { const a = []; for (;;) a.push(new Uint8Array(1 << 20).fill(1)); };',
    test: EXPECTS_42,
  },
  'a doubling string': { subject: 'exports.f = () => { let s = "ab"; for (;;) s += s; };', test: EXPECTS_42 },
  'deep recursion': {
    subject: 'exports.f = () => { const g = (n) => g(n + 1) + 1; return g(0); };',
    test: EXPECTS_42,
  },
  'a huge result': {
    subject: 'exports.f = () => Array.from({ length: 3e5 }, (_, i) => ({ i }));',
    test: 'assert.deepEqual(m.f(), [1])',
  },
  'a very deep result': {
    subject: 'exports.f = () => { let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; return o; };',
    test: 'assert.deepEqual(m.f(), {})',
  },
  'a getter that never ends': {
    subject: 'exports.f = () => ({ get x() { for (;;); } });',
    test: 'assert.deepEqual(m.f(), { x: 42 })',
  },
  'a proxy that never ends': {
    subject: 'exports.f = () => new Proxy({}, { ownKeys() { for (;;); } });',
    test: 'assert.deepEqual(m.f(), { x: 42 })',
  },
};

/** Each reports what it could reach; the test passes only when that is nothing. */
const escapes: Record<string, string> = {
  'the constructor of everything': `this.constructor.constructor('return typeof process + typeof require + typeof __clq_host')()`,
  'functions of the kit': `__clq_t.constructor('return typeof process + typeof require')() + (() => { try { return typeof __clq_t.caller; } catch { return ''; } })()`,
  'the stack of an error': `(() => { try { null.x; } catch (e) { return /file:|node:|worker|server/.test(e.stack) ? e.stack : ''; } })()`,
  prepareStackTrace: `(() => { let got = ''; Error.prepareStackTrace = (_, s) => { for (const c of s) { const f = c.getThis?.() ?? c.getFunction?.(); if (f?.process || f?.constructor?.constructor?.('return typeof process')?.() === 'object') got += 'process'; } return got; }; try { null.x; } catch (e) { String(e.stack); } delete Error.prepareStackTrace; return got; })()`,
  'globals of the outside': `[typeof process, typeof fetch, typeof Deno, typeof Bun, typeof WebAssembly, typeof SharedArrayBuffer, typeof Worker, typeof XMLHttpRequest].filter((t) => t !== 'undefined').join()`,
  'modules of Node': `['fs', 'node:fs', 'child_process', 'net', 'vm', 'worker_threads', 'module', 'process'].filter((id) => { try { return require(id); } catch { return false; } }).join()`,
};

/** How each ends is part of the rule. */
const cheats: [string, Sample, TestStatus][] = [
  [
    'valueOf answers for an object',
    { subject: 'exports.f = () => ({ valueOf: () => 42, toString: () => "42" });', test: EXPECTS_42 },
    'fail',
  ],
  [
    'toJSON answers for an object',
    { subject: 'exports.f = () => ({ toJSON: () => [1] });', test: 'assert.deepEqual(m.f(), [1])' },
    'fail',
  ],
  [
    'a proxy claims every property',
    {
      subject: 'exports.f = () => new Proxy({}, { get: () => 42, has: () => true });',
      test: 'assert.deepEqual(m.f(), { x: 42 })',
    },
    'fail',
  ],
  [
    'a getter changes its mind',
    {
      subject: 'let n = 0; exports.f = () => ({ get x() { return n++ ? 42 : 0; } });',
      test: 'assert.deepEqual(m.f(), { x: 42 })',
    },
    'fail',
  ],
  [
    'built-ins are replaced',
    {
      subject:
        'Object.is = () => true; JSON.stringify = () => "42"; Array.prototype.every = () => true; console.assert = () => {}; exports.f = () => 1;',
      test: EXPECTS_42,
    },
    'fail',
  ],
  [
    'arrays lie about their length',
    {
      subject:
        'exports.f = () => { const a = [1]; Object.defineProperty(a, Symbol.iterator, { value: () => [1, 2][Symbol.iterator]() }); return a; };',
      test: 'assert.deepEqual(m.f(), [1, 2])',
    },
    'fail',
  ],
  [
    'the assertion in a callback is swallowed',
    { subject: 'exports.f = (cb) => { try { cb(1); } catch {} };', test: 'm.f((x) => assert.equal(x, 2))' },
    'fail',
  ],
  [
    'the callback tells its source',
    {
      subject:
        'exports.f = (cb) => /42/.test(String(cb) + cb.toString() + Function.prototype.toString.call(cb) + cb.constructor.prototype.toString.call(cb)) ? 42 : 0;',
      test: 'assert.equal(m.f((x) => x === 42), 42)',
    },
    'fail',
  ],
  [
    'the callback tells its caller',
    {
      subject:
        'exports.f = (cb) => { try { return cb.caller ?? cb.arguments ?? Object.getOwnPropertyDescriptor(cb, "caller")?.value ?? cb.__proto__.caller ? 42 : 0; } catch { return 0; } };',
      test: 'assert.equal(m.f(function () {}), 42)',
    },
    'fail',
  ],
  [
    'the callback’s constructor compiles in the candidate’s realm',
    {
      subject:
        'exports.f = (cb) => { globalThis.here = 0; try { cb.constructor("globalThis.here = 42")(); } catch {} return here; };',
      test: 'globalThis.here = 1; m.f(() => {}); assert.equal(globalThis.here, 1)',
    },
    'pass',
  ],
  [
    'the async callback’s constructor too',
    {
      subject: 'exports.f = (cb) => { try { cb.constructor("globalThis.here = 42")(); } catch {} };',
      test: 'globalThis.here = 1; m.f(async () => {}); assert.equal(globalThis.here, 1)',
    },
    'pass',
  ],
  [
    'prototypes of the test side are out of reach',
    {
      subject:
        'exports.f = (o, cb) => { o.__proto__.bad = 1; cb.__proto__.bad = 1; Object.getPrototypeOf(cb.prototype ?? cb).bad = 1; Array.prototype.bad = 1; };',
      test: 'm.f({}, function () {}); assert.equal({}.bad, undefined); assert.equal((() => {}).bad, undefined); assert.equal([].bad, undefined)',
    },
    'pass',
  ],
  [
    'the step counter is replaced',
    {
      subject:
        'try { globalThis.__clq_t = () => {}; } catch {} exports.f = () => { for (;;) { __clq_t(); } };',
      test: EXPECTS_42,
    },
    'timeout',
  ],
  [
    'the kit’s entry is called',
    {
      subject:
        'let got; try { got = __clq_dispatch("{}"); } catch (e) { got = e.message; } exports.f = () => got === undefined ? 42 : 0;',
      test: EXPECTS_42,
    },
    'fail',
  ],
  ['a module that throws while loading', { subject: 'throw new Error("load");', test: EXPECTS_42 }, 'error'],
  [
    'a result that differs the second time',
    {
      subject: 'let n = 42; exports.f = () => n++;',
      test: 'assert.equal(m.f(), 42); assert.equal(m.f(), 42)',
    },
    'fail',
  ],
];

for (const engine of ENGINES) {
  describe(`hostile code on ${engine}`, () => {
    const sandboxes = createSandboxes({ engine });
    after(() => sandboxes.dispose());

    for (const [name, sample] of Object.entries(exhausting)) {
      test(`${name} ends`, async () => {
        const { status, message } = await runBody(sandboxes, sample, SHORT);
        assert.notEqual(status, 'pass', message);
        await stillJudges(sandboxes);
      });
    }

    for (const [name, reach] of Object.entries(escapes)) {
      test(`${name}: nothing to be reached`, async () => {
        const subject = `exports.f = function () { return String(${reach}).replaceAll('undefined', ''); };`;
        const { status, message } = await runBody(sandboxes, { subject, test: 'assert.equal(m.f(), "")' });
        assert.equal(status, 'pass', message);
        await stillJudges(sandboxes);
      });
    }

    test('the probe for escapes can see one', async () => {
      const subject = `globalThis.process = {}; exports.f = () => [typeof process].filter((t) => t !== 'undefined').join();`;
      const { status } = await runBody(sandboxes, { subject, test: 'assert.equal(m.f(), "")' });
      assert.equal(status, 'fail');
    });

    test('import() finds nothing', async () => {
      const subject = `exports.f = () => import('node:fs').then(() => 'escaped', () => 'refused');`;
      const { status, message } = await runBody(sandboxes, {
        subject,
        test: 'assert.equal(await m.f(), "refused")',
      });
      assert.equal(status, 'pass', message);
      await stillJudges(sandboxes);
    });

    for (const [name, sample, expected] of cheats) {
      test(`${name}: ${expected}`, async () => {
        const { status, message } = await runBody(sandboxes, sample);
        assert.equal(status, expected, message);
        await stillJudges(sandboxes);
      });
    }

    test('what a candidate leaves behind does not reach the next test', async () => {
      const subject =
        'globalThis.n = (globalThis.n ?? 0) + 1; Array.prototype.map = () => 0; exports.f = () => n;';
      const body = 'assert.equal(m.f(), 1)';
      const program = programOf({
        subject,
        test: `test('a', () => { ${body} }); test('b', () => { ${body} });`,
      });
      const { outcomes } = await sandboxes.runTests(program, { limits: LIMITS, seed: 1 });
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['pass', 'pass'],
      );
    });
  });
}
