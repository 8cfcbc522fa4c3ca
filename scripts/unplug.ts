/**
 * `npm run unplug [-- name…]`: switches off the parts that do the work, one at a time and in a copy of the
 * tree, runs the tests that should notice, and prints those that stayed green. Status 1 when nobody noticed a
 * switch, when a switch no longer fits the source, or when its tests are red without it.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { applySwitch } from '../test/unplug/patch.ts';
import { switches, type Switch } from '../test/unplug/switches.ts';
import { runProgram } from './process.ts';

const root = join(import.meta.dirname, '..');
const NOT_COPIED = new Set(['node_modules', '.git', '.cache', '.artifacts', 'dist']);

/** A copy of the tree that shares its installed packages. */
function copyTree(): Disposable & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'unplug-'));
  cpSync(root, folder, {
    recursive: true,
    filter: (from) => !NOT_COPIED.has(basename(from)) && !from.endsWith('.vsix'),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Test files of a folder that pass there, out of those asked for. */
async function greenOf(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const green: string[] = [];
  for (const file of files) {
    const args = ['--disable-warning=ExperimentalWarning', '--test', '--test-timeout=300000', file];
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { code } = await runProgram(process.execPath, args, { cwd: folder, env, deadlineMs: 600_000 });
    if (code === 0) green.push(file);
  }
  return green;
}

interface Report {
  readonly name: string;
  readonly ms: number;
  /** Undefined when somebody noticed. */
  readonly problem: string | undefined;
  readonly noticed: readonly string[];
  readonly green: readonly string[];
}

const untouched = new Map<string, Promise<readonly string[]>>();

async function tryOne(entry: Switch): Promise<Report> {
  const started = performance.now();
  const report = (
    problem: string | undefined,
    noticed: readonly string[] = [],
    green: readonly string[] = [],
  ): Report => ({
    name: entry.name,
    ms: performance.now() - started,
    problem,
    noticed,
    green,
  });
  const files = globSync([...entry.tests], { cwd: root }).sort();
  if (files.length === 0) return report(`no test matches ${entry.tests.join(' ')}`);
  for (const file of files) {
    // A test that is red anyway proves nothing about the switch.
    untouched.set(file, untouched.get(file) ?? withCopy((folder) => greenOf(folder, [file])));
    if ((await untouched.get(file))?.length === 0) return report(`${file} fails with nothing switched off`);
  }
  try {
    return await withCopy(async (folder) => {
      const path = join(folder, entry.file);
      writeFileSync(path, applySwitch(entry, readFileSync(path, 'utf8')));
      const green = await greenOf(folder, files);
      const noticed = files.filter((file) => !green.includes(file));
      return report(noticed.length > 0 ? undefined : 'nobody noticed', noticed, green);
    });
  } catch (error) {
    return report(error instanceof Error ? error.message : String(error));
  }
}

async function withCopy<T>(act: (folder: string) => Promise<T>): Promise<T> {
  using copy = copyTree();
  return await act(copy.folder);
}

const wanted = process.argv.slice(2);
const chosen = switches.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
if (chosen.length === 0) {
  console.error(`no such switch; known: ${switches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const reports: Report[] = [];
for (const entry of chosen) {
  const report = await tryOne(entry);
  reports.push(report);
  const time = `${(report.ms / 1000).toFixed(1)} s`.padStart(8);
  console.log(`${report.problem ? 'UNNOTICED' : 'noticed  '} ${time}  ${report.name}`);
  if (report.problem) console.log(`                      ${report.problem}`);
  for (const file of report.noticed) console.log(`                      red    ${file}`);
  for (const file of report.green) console.log(`                      green  ${file}`);
}
const unnoticed = reports.filter(({ problem }) => problem !== undefined);
const names = unnoticed.map(({ name }) => name).join(', ');
console.log(`\nswitches: ${reports.length}; unnoticed: ${unnoticed.length === 0 ? 'none' : names}`);
process.exitCode = unnoticed.length === 0 ? 0 : 1;
