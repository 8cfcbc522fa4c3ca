import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applySwitch } from './patch.ts';
import { switches, type Switch } from './switches.ts';

const root = join(import.meta.dirname, '..', '..');
const base: Switch = { name: 's', file: 'f.ts', find: 'a === b', replace: 'true', tests: [] };

const rows = [
  { rule: 'exact text is replaced', change: {}, text: 'return a === b;', expected: 'return true;' },
  { rule: 'dollar signs stay as they are', change: { replace: '$&' }, text: 'x(a === b)', expected: 'x($&)' },
  {
    rule: 'a pattern may keep its groups',
    change: { find: /(\w) === b/, replace: '$1' },
    text: 'a === b',
    expected: 'a',
  },
];
for (const { rule, change, text, expected } of rows) {
  test(rule, () => assert.equal(applySwitch({ ...base, ...change }, text), expected));
}

const refused = [
  { rule: 'a place that is gone', change: {}, text: 'a == b', why: /matches 0 times/ },
  { rule: 'a place that is there twice', change: {}, text: 'a === b; a === b', why: /matches 2 times/ },
  { rule: 'a patch without effect', change: { replace: 'a === b' }, text: 'a === b', why: /changes nothing/ },
];
for (const { rule, change, text, why } of refused) {
  test(`refused: ${rule}`, () => assert.throws(() => applySwitch({ ...base, ...change }, text), why));
}

for (const entry of switches) {
  test(`the switch still fits the source: ${entry.name}`, () => {
    applySwitch(entry, readFileSync(join(root, entry.file), 'utf8'));
    assert.notEqual(entry.tests.length, 0);
  });
}
