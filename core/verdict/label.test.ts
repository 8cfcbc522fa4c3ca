import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../protocol/receipt.ts';
import { wilsonLower } from './calibration.ts';
import { assess, type Evidence } from './label.ts';

const strong: Verdict = {
  given: ['a', 'b', 'c', 'd', 'e', 'f'].map((test, index) => ({
    test,
    before: index === 0 ? ['fail', 'fail'] : ['pass', 'pass'],
    after: ['pass', 'pass', 'pass'],
  })),
  runs: 3,
  independent: {
    inputs: 30,
    mutantsKilled: 8,
    mutantsTotal: 8,
    mutantsEquivalent: 0,
    offPath: 0,
    differences: [],
    clusters: 1,
  },
  diagnosticsAdded: [],
};
const evidence = (
  verdict: Partial<Verdict> = {},
  independent: Partial<Verdict['independent']> = {},
  more: Partial<Evidence> = {},
): Evidence => ({
  verdict: { ...strong, ...verdict, independent: { ...strong.independent, ...independent } },
  green: true,
  flaky: 0,
  searched: 1,
  closed: true,
  ...more,
});

const weak: [name: string, evidence: Evidence, because: RegExp][] = [
  ['never seen failing', evidence({ given: strong.given.slice(1) }), /not seen on the original/],
  [
    'seen failing only once',
    evidence({ given: [{ test: 'a', before: ['fail', 'pass'], after: ['pass'] }, ...strong.given.slice(1)] }),
    /not seen on the original/,
  ],
  ['nothing passed before', evidence({ given: strong.given.slice(0, 1) }), /must stay/],
  ['a flaky test', evidence({}, {}, { flaky: 1 }), /changed between runs/],
  ['a new diagnostic', evidence({ diagnosticsAdded: ['TS2322: …'] }), /diagnostic/],
  ['other values off the failing path', evidence({}, { offPath: 1 }), /other values/],
  ['two behaviours survive', evidence({}, { clusters: 2 }), /2 different behaviours/],
  ['few inputs and a mutant that lives', evidence({}, { inputs: 7, mutantsKilled: 7 }), /Only 7/],
  ['few inputs and no mutants', evidence({}, { inputs: 7, mutantsKilled: 0, mutantsTotal: 0 }), /Only 7/],
];
for (const [name, item, because] of weak)
  test(`label: ${name} → passes your tests`, () => {
    const { label, reasons } = assess(item);
    assert.equal(label, 'passes your tests');
    assert.match(reasons.join(' '), because);
  });

test('label: not green → no answer', () => {
  assert.equal(assess(evidence({}, {}, { green: false })).label, 'no answer');
});

test('label: verified never without a fitted bound of .98', () => {
  for (const searched of [0, 0.2, 1])
    for (const inputs of [0, 8, 40])
      for (const killed of [0, 8]) {
        const { label, bound } = assess(evidence({}, { inputs, mutantsKilled: killed }, { searched }));
        assert.equal(label === 'verified', bound >= 0.98 && (inputs >= 8 || killed === 8));
      }
});

test('Wilson lower bound: published values', () => {
  // Brown, Cai & DasGupta 2001, two-sided 95 %: 0 of 10 errors → .722; 19 of 20 → .764.
  assert.ok(Math.abs(wilsonLower(10, 10, 1.959964) - 0.7225) < 1e-3);
  assert.ok(Math.abs(wilsonLower(19, 20, 1.959964) - 0.7639) < 1e-3);
  assert.ok(wilsonLower(81, 81) >= 0.98 && wilsonLower(80, 80) < 0.98);
});
