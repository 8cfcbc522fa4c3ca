/** What the service gets from the sandboxes: scripts, single calls, engines; and how each of them can end. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Plain } from '../../protocol/plain.ts';
import { ENGINES, LIMITS, programOf, runBody, SHORT } from './sandbox-fixture.ts';
import { createSandboxes } from './sandbox.ts';

const o = { limits: LIMITS, seed: 1 };

/** text → completion value. */
const values: [string, Plain][] = [
  ['1 + 1', 2],
  ['let x = 3; x * 2;', 6],
  ['const a = []; for (let i = 0; i < 3; i++) a.push(i); a.join()', '0,1,2'],
  ['Promise.resolve(7).then((n) => n + 1)', 8],
  ['new Promise((r) => setTimeout(() => r("late"), 1e9))', 'late'],
  ['structuredClone(new Map([[1, 2]])).get(1)', 2],
  ['[typeof process, typeof require, typeof WebAssembly].join()', 'undefined,undefined,undefined'],
  ['undefined', { $: 'undefined' }],
];

const endings: [string, 'error' | 'timeout' | 'memory', RegExp][] = [
  ['throw new RangeError("no")', 'error', /RangeError: no/],
  ['(() => { throw 5; })()', 'error', /5/],
  ['let = = 1', 'error', /SyntaxError/],
  ['Promise.reject(new Error("later"))', 'error', /later/],
  ['for (;;) {}', 'timeout', /steps/],
  ['new Promise(() => {})', 'timeout', /never settled/],
  ['/^(a+)+$/.test("a".repeat(60) + "b")', 'timeout', /timeout/],
  ['const a = []; while (a.push(new Array(1e5).fill(1.5)));', 'memory', /memory/],
];

const listing = `
  exports.add = (a, b) => a + b;
  exports.push = (list, x) => { list.push(x); };
  exports.later = async (x) => { await new Promise((r) => setTimeout(r, 1000)); if (x < 0) throw new RangeError('neg'); return x; };
  exports.ever = () => new Promise(() => {});
  exports.gen = function* () { yield 1; yield 2; };
  exports.loop = () => { for (;;) { __clq_t(); } };
  exports.box = { deep: { twice: (x) => x * 2 } };
  let n = 0; exports.next = () => ++n;
  function hidden(x) { return x + 1; }
`;
const array = (...v: Plain[]): Plain => ({ $: 'array', id: 7, v });

/** path, arguments → what must be in the outcome. */
const calls: [string, Plain[], object][] = [
  ['add', [1, 2], { kind: 'value', value: 3 }],
  [
    'add',
    [
      { $: 'bigint', v: '2' },
      { $: 'bigint', v: '3' },
    ],
    { kind: 'value', value: { $: 'bigint', v: '5' } },
  ],
  ['hidden', [1], { kind: 'value', value: 2 }],
  ['box.deep.twice', [4], { kind: 'value', value: 8 }],
  ['later', [5], { kind: 'value', value: 5 }],
  ['later', [-1], { kind: 'error' }],
  ['ever', [], { kind: 'error' }],
  ['loop', [], { kind: 'steps' }],
  ['missing', [], { kind: 'error' }],
  ['add', [{ $: 'function', handle: 1, name: 'f' }], { kind: 'error', steps: 0 }],
  ['next', [], { kind: 'value', value: 1 }],
  ['next', [], { kind: 'value', value: 1 }],
];

test('engines answers with what starts here, and the tier', async () => {
  const sandboxes = createSandboxes();
  const engines = await sandboxes.engines();
  await sandboxes.dispose();
  assert.ok(engines.some(({ name }) => name === 'quickjs'));
  assert.ok(engines.every(({ version, tier }) => version !== '' && tier >= 1));
});

for (const engine of ENGINES) {
  describe(`sandboxes on ${engine}`, () => {
    const sandboxes = createSandboxes({ engine });
    after(() => sandboxes.dispose());

    for (const [code, value] of values) {
      test(`script ${code}`, async () => {
        const outcome = await sandboxes.script(code, o);
        assert.deepEqual(
          [outcome.outcome, outcome.value, outcome.engine.name],
          ['value', value, engine],
          outcome.error,
        );
      });
    }

    for (const [code, kind, error] of endings) {
      test(`script ${code}`, async () => {
        const outcome = await sandboxes.script(code, {
          limits: { ...SHORT, steps: 20_000, deadlineMs: 5_000 },
          seed: 1,
        });
        assert.equal(outcome.outcome, kind, outcome.error);
        assert.match(outcome.error ?? '', error);
      });
    }

    test('calls, each in a fresh realm', async () => {
      const program = programOf({ subject: listing, topLevel: ['hidden'], test: '' });
      const asked = calls.map(([path, args]) => ({ path, args }));
      const { outcomes } = await sandboxes.call(program, asked, o);
      outcomes.forEach((outcome, i) =>
        assert.partialDeepStrictEqual(outcome, calls[i]?.[2], JSON.stringify(outcome)),
      );
    });

    test('changed arguments and pulled iterators are in the outcome', async () => {
      const program = programOf({ subject: listing, test: '' });
      const { outcomes } = await sandboxes.call(
        program,
        [
          { path: 'push', args: [array(1), 2] },
          { path: 'gen', args: [] },
        ],
        o,
      );
      const [pushed, pulled] = outcomes;
      assert.ok(pushed?.kind === 'value' && pulled?.kind === 'value');
      assert.deepEqual((pushed.argsAfter?.[0] as { v: unknown }).v, [1, 2]);
      assert.match(JSON.stringify(pulled.value), /"v":\[1,2\].*"done",true/);
    });

    test('fake timers of a test move the module’s time too', async () => {
      const outcome = await runBody(sandboxes, {
        subject:
          'exports.debounce = (fn, ms) => { let t; return () => { clearTimeout(t); t = setTimeout(fn, ms); }; };',
        test: `mock.timers.enable(); const fn = mock.fn(); const d = m.debounce(fn, 100); d(); mock.timers.tick(60); d();
          mock.timers.tick(60); assert.equal(fn.mock.callCount(), 0); mock.timers.tick(40); assert.equal(fn.mock.callCount(), 1);`,
      });
      assert.equal(outcome.status, 'pass', outcome.message);
    });

    test('suites, hooks, skips and ids', async () => {
      const program = programOf({
        subject: 'exports.f = () => 1;',
        test: `const { describe, it, beforeEach } = require('node:test'); let n = 0;
          describe('s', () => { beforeEach(() => { n++; }); it('a', () => assert.equal(n, m.f())); it.skip('b', () => {}); });`,
      });
      const { outcomes, engine: used } = await sandboxes.runTests(program, o);
      assert.deepEqual(
        outcomes.map(({ id, status }) => [id, status]),
        [
          ['m.test.js > s > a', 'pass'],
          ['m.test.js > s > b', 'skipped'],
        ],
      );
      assert.equal(used.name, engine);
      const { outcomes: none } = await sandboxes.runTests(program, { ...o, only: ['m.test.js > nothing'] });
      assert.deepEqual(none, []);
    });
  });
}
