/**
 * `npm test`: every check and every suite, section by section, with times. The last line is
 * `N passed, N failed, N skipped`, summed over all; status 1 when anything failed.
 * `npm test -- unit lint` runs only the sections named.
 */
import { add, nothing, summary, type Tally } from './test/section.ts';
import { sections } from './test/sections.ts';
import { installParts, missingParts } from './test/workbench-parts.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const known = sections.map((section) => section.name).join(', ');
  console.error(`unknown section ${unknown.join(', ')}; known: ${known}`);
  process.exit(2);
}

const started = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const { missing, installable } = missingParts();
if (missing.length > 0 && installable) {
  process.stdout.write(`installing ${missing.join(' ')} … `);
  const began = performance.now();
  const problem = await installParts(missing);
  console.log(problem === undefined ? seconds(began) : `failed\n${problem.trim()}`);
}

let total: Tally = nothing;
for (const { name, run } of sections) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name.padEnd(10)} `);
  const began = performance.now();
  const outcome = await run();
  console.log(`${outcome.failed > 0 ? 'FAILED' : 'ok'}  ${summary(outcome)}  ${seconds(began)}`);
  if (outcome.detail) console.log(outcome.detail.replace(/^(?=.)/gm, '    '));
  total = add(total, outcome);
}
console.log(`\nall sections: ${seconds(started)}`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
