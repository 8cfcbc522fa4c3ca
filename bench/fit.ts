/**
 * Fits the calibration of *verified*: rows that `calibrate --rows` recorded, counted by class of evidence, with
 * the lower bound each class earns. `--write` puts them into `core/verdict/calibration-data.ts`.
 *
 *   npm run bench -- fit rows.jsonl [more.jsonl …] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { wilsonLower } from '../core/verdict/calibration.ts';

const Row = z.object({
  id: z.string(),
  eligible: z.boolean(),
  right: z.boolean().nullable(),
  stratum: z.string().nullable(),
});

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const rows = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Row.parse(JSON.parse(line))),
);

/** Halves by function name, so that bugs of one function never stand on both sides. */
const half = (id: string): 'first half' | 'second half' =>
  (id.charCodeAt(0) + id.length) % 2 === 0 ? 'first half' : 'second half';

const strata: Record<string, { n: number; right: number }> = {};
const halves: Record<string, { n: number; right: number }> = {};
const count = (cells: typeof strata, name: string, right: boolean): void => {
  const cell = (cells[name] ??= { n: 0, right: 0 });
  cell.n++;
  if (right) cell.right++;
};
for (const { id, eligible, right, stratum } of rows) {
  if (!eligible || right === null || stratum === null) continue;
  count(strata, stratum, right);
  count(halves, `${stratum}, ${half(id.replace(/[#~].*/, ''))}`, right);
}

console.log(`${rows.length} seeded bugs`);
for (const cells of [strata, halves])
  for (const [name, { n, right }] of Object.entries(cells).sort())
    console.log(`  ${name}: ${right} of ${n} right, at least ${(100 * wilsonLower(right, n)).toFixed(1)} %`);

if (values.write) {
  const file = join(import.meta.dirname, '..', 'core', 'verdict', 'calibration-data.ts');
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('export const CALIBRATION');
  const cells = Object.entries(strata)
    .sort()
    .map(([name, { n, right }]) => `    '${name}': { n: ${n}, right: ${right} },\n`)
    .join('');
  const type = '{ readonly measured: string; readonly strata: Readonly<Record<string, CalibrationCell>> }';
  writeFileSync(
    file,
    `${text.slice(0, at)}export const CALIBRATION: ${type} = {\n  measured: '${rows.length} seeded bugs',\n  strata: {\n${cells}  },\n};\n`,
  );
}
